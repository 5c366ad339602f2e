import { describe, expect, test } from "vitest";
import { evidenceOf } from "@/lib/core/assessment/evidence-of";
import { toItemView } from "@/lib/core/assessment/item-view";
import { longestAscending, misplacedBy } from "@/lib/core/assessment/places";
import { optionOrderOf, practiceOrderOf } from "@/lib/core/assessment/quiz-form";
import { scoreResponse } from "@/lib/core/assessment/score-response";
import { aClaimFact, itemsFrom } from "@/tests/support/fact-builder";
import { aTownOfEngineers, aTownsHistory } from "@/tests/support/placed-facts";

const [matching] = itemsFrom(aTownOfEngineers()).ofType("matching");
const [ordering] = itemsFrom(aTownsHistory()).ofType("ordering");
if (matching === undefined || ordering === undefined) throw new Error("There is nothing to be placed.");

/** Choices are shown as c, a, d, b of the elements: "a" belongs to the third, "b" to the first. */
const CHOICES_SHOWN = [2, 0, 3, 1];
const RIGHT_PAIRS = [
  { left: "1", right: "b" },
  { left: "2", right: "d" },
  { left: "3", right: "a" },
  { left: "4", right: "c" },
];

describe("pairs to be matched", () => {
  test("are shown with both sides named by their places, and nothing that joins them", () => {
    expect(toItemView(matching, { viewId: "v", optionOrder: CHOICES_SHOWN })).toEqual({
      itemId: "v",
      type: "matching",
      stem: matching.stem,
      elements: matching.elements.map(({ prompt }, place) => ({ id: String(place + 1), text: prompt })),
      choices: CHOICES_SHOWN.map((index, place) => ({ id: "abcd"[place], text: matching.elements[index]?.answer })),
    });
  });

  test("are right where each stands beside its own, in whatever order the pairs are given", () => {
    const score = scoreResponse(matching, { pairs: RIGHT_PAIRS.toReversed() }, CHOICES_SHOWN);
    expect(score).toMatchObject({ correct: true, share: 1, elements: [true, true, true, true] });
  });

  test("are counted one by one where two are exchanged", () => {
    const [first, second, ...others] = RIGHT_PAIRS;
    const pairs = [{ left: "1", right: second?.right ?? "" }, { left: "2", right: first?.right ?? "" }, ...others];
    const score = scoreResponse(matching, { pairs }, CHOICES_SHOWN);
    expect(score).toMatchObject({ correct: false, share: 0.5, elements: [false, false, true, true] });
  });

  test.each([
    ["an element is missing", { pairs: RIGHT_PAIRS.slice(1) }, "not-each-once"],
    ["an element stands twice", { pairs: [...RIGHT_PAIRS.slice(0, 3), { left: "1", right: "c" }] }, "not-each-once"],
    ["a choice is given twice", { pairs: [...RIGHT_PAIRS.slice(0, 3), { left: "4", right: "b" }] }, "not-each-once"],
    ["a choice was not shown", { pairs: [...RIGHT_PAIRS.slice(0, 3), { left: "4", right: "z" }] }, "not-each-once"],
    ["an option is given", { optionId: "a" }, "needs-pairs"],
    ["an order is given", { order: ["1", "2", "3", "4"] }, "needs-pairs"],
  ])("are no answer where %s, and nothing of it is in its place", (_, response, reason) => {
    expect(misplacedBy(matching, response)).toBe(reason);
    expect(scoreResponse(matching, response, CHOICES_SHOWN)).toMatchObject({ correct: false, share: 0 });
  });
});

describe("events to be put in order", () => {
  const shown = [3, 0, 2, 1];

  test("are shown in the order of the quiz, without their dates", () => {
    const view = toItemView(ordering, { viewId: "v", optionOrder: shown });
    expect(view).toEqual({
      itemId: "v",
      type: "ordering",
      stem: ordering.stem,
      elements: shown.map((index, place) => ({ id: String(place + 1), text: ordering.elements[index]?.prompt })),
    });
    expect(JSON.stringify(view)).not.toMatch(/\b1[89]\d\d\b|\b20\d\d\b/);
  });

  test("are right from the earliest to the latest", () => {
    const order = ["2", "4", "3", "1"];
    expect(scoreResponse(ordering, { order }, shown)).toMatchObject({
      correct: true,
      elements: [true, true, true, true],
    });
  });

  test("where one stands wrong, only that one is out of its place", () => {
    const score = scoreResponse(ordering, { order: ["1", "2", "4", "3"] }, shown);
    expect(score).toMatchObject({ correct: false, share: 0.75, elements: [true, true, true, false] });
  });

  test.each([
    ["one is missing", { order: ["1", "2", "3"] }, "not-each-once"],
    ["one stands twice", { order: ["1", "2", "3", "3"] }, "not-each-once"],
    ["pairs are given", { pairs: RIGHT_PAIRS }, "needs-order"],
    ["words are given", { text: "the bridge first" }, "needs-order"],
  ])("are no answer where %s", (_, response, reason) => {
    expect(misplacedBy(ordering, response)).toBe(reason);
  });

  test("never stand right from the start, neither in a quiz nor in practice", () => {
    const seeds = Array.from({ length: 200 }, (_, index) => `seed ${index}`);
    const orders = new Set(seeds.map((seed) => optionOrderOf(ordering, seed).join()));
    expect(orders.has("0,1,2,3")).toBe(false);
    expect(orders.size).toBeGreaterThan(12);
    expect(practiceOrderOf(ordering)?.join()).not.toBe("0,1,2,3");
  });
});

test("an answer that places things is none to a question that asks for words or options", () => {
  const [typed] = itemsFrom([aClaimFact()]).ofType("shortAnswer");
  if (typed === undefined) throw new Error("no item");
  expect(misplacedBy(typed, { order: ["1"] })).toBe("needs-other");
  expect(misplacedBy(typed, { text: "Ada Reed" })).toBeUndefined();
});

test("what is placed is evidence about each card by itself: right for one, wrong for another", () => {
  const score = scoreResponse(ordering, { order: ["1", "2", "3", "4"] }, [1, 2, 3, 0]);
  const evidence = ordering.cardIds.map((_, elementIndex) =>
    evidenceOf({ item: ordering, itemVersion: 1, elementIndex, score, durationMs: 60_000 }),
  );
  expect(evidence.map(({ correct }) => correct)).toEqual([false, true, true, true]);
  expect(evidence.every(({ format, optionCount }) => format === "placed" && optionCount === 4)).toBe(true);
});

test.each([
  [[], []],
  [
    [0, 1, 2, 3],
    [0, 1, 2, 3],
  ],
  [
    [3, 0, 1, 2],
    [0, 1, 2],
  ],
  [
    [0, 2, 1, 3],
    [0, 1, 3],
  ],
  [[3, 2, 1, 0], [0]],
])("of %j the longest run in ascending order is %j", (numbers, run) => {
  expect(longestAscending(numbers)).toEqual(run);
});
