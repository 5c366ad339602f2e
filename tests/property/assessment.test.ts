import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { optionsOf, toItemView } from "@/lib/core/assessment/item-view";
import { matchAnswer } from "@/lib/core/assessment/match-answer";
import { shownChoices, shownElements } from "@/lib/core/assessment/places";
import { assembleQuiz } from "@/lib/core/assessment/quiz-form";
import { scoreResponse } from "@/lib/core/assessment/score-response";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import { formatQuantity } from "@/lib/core/generation/figures/format-quantity";
import { ITEM_TYPE_NAMES } from "@/lib/core/generation/item-types";
import { formatPartialDate } from "@/lib/core/shared/partial-date";
import {
  aClaimFact,
  anEventFact,
  aQuantityFact,
  aRoleFact,
  date,
  factId,
  itemsFrom,
  metres,
} from "@/tests/support/fact-builder";
import { aTownOfEngineers, aTownsHistory } from "@/tests/support/placed-facts";

const { items } = itemsFrom([
  aQuantityFact(),
  anEventFact(),
  aClaimFact(),
  aRoleFact("cora-lindqvist"),
  aQuantityFact(metres(450, { qualifier: "over" }), {
    id: factId("quay"),
    slotKey: "quay",
    statement: "The quay of the old harbour town is over 300 metres long.",
  }),
  aClaimFact(
    { id: factId("on-cost"), slotKey: "cost", statement: "Ben Holt said that money would be short." },
    "ben-holt",
  ),
]);
const item = fc.constantFrom(...items);
const choice = fc.constantFrom(...items.filter((each) => "options" in each));
const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });

const accepted: fc.Arbitrary<AcceptedAnswer> = fc.oneof(
  fc.record({
    type: fc.constant("number" as const),
    value: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(12e9, 1e8, 2.5)),
    tolerance: fc.constantFrom(0, 0.5, 1e8),
    unit: fc.constantFrom("", "%", "times", "billion US dollars"),
  }),
  fc.record({
    type: fc.constant("date" as const),
    date: fc.constantFrom(date("2022"), date("2022-12"), date("2022-03-09")),
    yearGiven: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("text" as const),
    text: fc.string(),
    variants: fc.array(fc.string(), { maxLength: 3 }),
    rivals: fc.array(fc.string(), { maxLength: 3 }),
  }),
);
const typed = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.stringMatching(/^[0-9 .,$%a-z'-]{0,60}$/),
);

describe("an answer that is typed", () => {
  test("is always judged, never fatal, whatever it is", () => {
    fc.assert(
      fc.property(accepted, typed, (answer, text) => {
        expect(["right", "near", "wrong"]).toContain(matchAnswer(answer, text).verdict);
      }),
      { numRuns: 2000 },
    );
  });

  test("as it is shown is right: a figure with its qualifier and unit, a date, a name", () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 1, max: 999 }).map((scale) => scale * 1e6),
      fc.integer({ min: 1, max: 99 }).map((scale) => scale * 1e9),
    );
    const qualifier = fc.constantFrom(
      "exact",
      "about",
      "over",
      "under",
      "atLeast",
      "atMost",
      "upTo",
      "nearly",
    ) as fc.Arbitrary<"over">;
    fc.assert(
      fc.property(value, qualifier, fc.constantFrom("percent", "USD", "count", "times"), (amount, word, unit) => {
        const shownUnit = { percent: "%", USD: "US dollars", count: "", times: "times" }[unit];
        const answer: AcceptedAnswer = { type: "number", value: amount, tolerance: 0, unit: shownUnit };
        expect(matchAnswer(answer, formatQuantity({ value: amount, unit, qualifier: word })).verdict).toBe("right");
      }),
    );
    for (const text of ["2022", "2022-12", "2022-03-09"]) {
      expect(matchAnswer({ type: "date", date: date(text) }, formatPartialDate(date(text))).verdict).toBe("right");
    }
  });

  test("is right in any case and with any spaces around it", () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}$/);
    fc.assert(
      fc.property(name, fc.constantFrom("", " ", "\t "), (text, space) => {
        const answer: AcceptedAnswer = { type: "text", text, variants: [], rivals: [] };
        expect(matchAnswer(answer, space + text.toUpperCase() + space).verdict).toBe("right");
      }),
    );
  });
});

describe("a choice", () => {
  test("is scored by what was chosen, not by where it stood", () => {
    fc.assert(
      fc.property(choice, order, order, (each, one, other) => {
        const score = (shown: readonly number[]) =>
          (optionsOf(each, shown) ?? [])
            .map(({ id, text }) => [text, scoreResponse(each, { optionId: id }, shown).correct])
            .toSorted();
        expect(score(one)).toEqual(score(other));
        expect(score(one).filter(([, correct]) => correct)).toHaveLength(1);
      }),
    );
  });
});

describe("an answer that puts things in their places", () => {
  const placed = [
    ...itemsFrom(aTownOfEngineers()).ofType("matching"),
    ...itemsFrom(aTownsHistory()).ofType("ordering"),
  ];
  const places = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });

  test("is scored by what was put where, not by the order in which it was shown", () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), places, places, places, (each, given, one, other) => {
        const score = (shown: readonly number[]) => {
          const ids = (each.type === "ordering" ? shownElements(each, shown) : shownChoices(each, shown)).toSorted(
            (a, b) => a.index - b.index,
          );
          const chosen = given.map((index) => ids[index]?.id ?? "");
          const pairs = chosen.map((right, index) => ({ left: String(index + 1), right }));
          return scoreResponse(each, each.type === "ordering" ? { order: chosen } : { pairs }, shown);
        };
        expect(score(one)).toEqual(score(other));
        expect(score(one).correct).toBe(given.every((index, place) => index === place));
        expect(score(one).share).toBe((score(one).elements ?? []).filter(Boolean).length / 4);
      }),
    );
  });
});

/** Every key and every string that a value holds, at any depth. */
function walk(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, each]) => [key, ...walk(each)]);
  return [String(value)];
}

describe("what is sent before the answer", () => {
  test("holds nothing but id, type, question, options' letters and texts, and the kind of field", () => {
    fc.assert(
      fc.property(item, order, fc.uuid(), (each, optionOrder, viewId) => {
        const texts = "options" in each ? each.options.map(({ text }) => text) : ["True", "False"];
        const allowed = new Set([
          "itemId",
          "type",
          "stem",
          "options",
          "id",
          "text",
          "unit",
          "input",
          "number",
          viewId,
          each.type,
          each.stem,
          "a",
          "b",
          "c",
          "true",
          "false",
          ...("accepted" in each && each.accepted.type === "number" ? [each.accepted.unit] : []),
          ...texts,
        ]);
        for (const word of walk(toItemView(each, { viewId, optionOrder }))) expect(allowed, word).toContain(word);
      }),
    );
  });

  test("is the same for a statement whether it is true or false", () => {
    const statements = items.filter((each) => each.type === "trueFalse");
    for (const each of statements) {
      const view = (isTrue: boolean) => toItemView({ ...each, isTrue } as typeof each, { viewId: "v" });
      expect(view(true)).toEqual(view(false));
    }
  });
});

describe("a quiz", () => {
  test("has at most one item a fact, is no longer than asked for, and the same for the same seed", () => {
    const types = fc.option(fc.subarray([...ITEM_TYPE_NAMES], { minLength: 1 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        types,
        fc.string(),
        fc.shuffledSubarray([...items], { minLength: items.length }),
        (length, only, seed, shuffled) => {
          const plan = { length, seed, ...(only !== undefined && { types: only }) };
          const quiz = assembleQuiz({ items, ...plan });
          expect(quiz.length).toBeLessThanOrEqual(length);
          expect(new Set(quiz.map((entry) => entry.item.factId)).size).toBe(quiz.length);
          expect(assembleQuiz({ items: shuffled, ...plan })).toEqual(quiz);
        },
      ),
    );
  });
});
