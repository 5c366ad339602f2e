import { describe, expect, test } from "vitest";
import { optionsOf, toItemView } from "@/lib/core/assessment/item-view";
import { scoreResponse } from "@/lib/core/assessment/score-response";
import { aClaimFact, anEventFact, aQuantityFact, itemsFrom } from "@/tests/support/fact-builder";

const { items, ofType } = itemsFrom([aQuantityFact(), aClaimFact(), anEventFact()]);
const [choice] = ofType("multipleChoice").filter(({ ordered }) => !ordered);
const [statement] = ofType("trueFalse");
const [figure] = ofType("number");
const [gap] = ofType("cloze").filter(({ factId }) => factId === "work-began");

describe("what is sent before the answer", () => {
  test("is the question, its type and the texts of the options, named by their place", () => {
    if (choice === undefined) throw new Error("no item");
    expect(toItemView(choice, { viewId: "v1", optionOrder: [2, 0, 1] })).toEqual({
      itemId: "v1",
      type: "multipleChoice",
      stem: choice.stem,
      options: [2, 0, 1].map((index, place) => ({ id: "abc"[place], text: choice.options[index]?.text })),
    });
  });

  test("for a statement is true and false, in that order, whichever it is", () => {
    if (statement === undefined) throw new Error("no item");
    expect(toItemView(statement, { viewId: "v1" }).options).toEqual([
      { id: "true", text: "True" },
      { id: "false", text: "False" },
    ]);
  });

  test("for a typed answer is the kind of field, with the unit of a figure", () => {
    if (figure === undefined || gap === undefined) throw new Error("no item");
    expect(toItemView(figure, { viewId: "v1" })).toEqual({
      itemId: "v1",
      type: "number",
      stem: figure.stem,
      input: "number",
      unit: "metres",
    });
    expect(toItemView(gap, { viewId: "v1" })).toEqual({ itemId: "v1", type: "cloze", stem: gap.stem, input: "text" });
  });

  test("has no field that marks the key, and no id of the item", () => {
    for (const item of items) {
      const sent = JSON.stringify(toItemView(item, { viewId: "v1" }));
      expect(sent).not.toContain(item.id);
      for (const word of [
        "isKey",
        "isTrue",
        "whyWrong",
        "origin",
        "accepted",
        "sourceLine",
        "contentHash",
        "cardIds",
        "factId",
        '"why"',
        '"key"',
      ]) {
        expect(sent).not.toContain(word);
      }
    }
  });
});

describe("an answer is scored", () => {
  test("by the option that stood at its place, in whatever order", () => {
    if (choice === undefined) throw new Error("no item");
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const right = optionsOf(choice, order)?.find(({ isKey }) => isKey)?.id ?? "";
      const scores = ["a", "b", "c"].map((optionId) => scoreResponse(choice, { optionId }, order).correct);
      expect(scores).toEqual(["a", "b", "c"].map((id) => id === right));
    }
  });

  test("without an order by the item's own", () => {
    if (choice === undefined) throw new Error("no item");
    const place = choice.options.findIndex(({ isKey }) => isKey);
    expect(scoreResponse(choice, { optionId: "abc"[place] ?? "" })).toEqual({
      correct: true,
      nearMiss: false,
      share: 1,
      key: choice.key,
    });
  });

  test("by truth for a statement", () => {
    if (statement === undefined) throw new Error("no item");
    expect(scoreResponse(statement, { optionId: String(statement.isTrue) }).correct).toBe(true);
    expect(scoreResponse(statement, { optionId: String(!statement.isTrue) }).correct).toBe(false);
  });

  test("by what was typed; a slip counts as right and is marked", () => {
    if (figure === undefined || gap === undefined) throw new Error("no item");
    expect(scoreResponse(figure, { text: "300 m" })).toMatchObject({
      correct: true,
      nearMiss: false,
      key: "300 metres",
    });
    expect(scoreResponse(gap, { text: "2018" })).toMatchObject({
      correct: true,
      nearMiss: true,
      match: "less-precise",
    });
    expect(scoreResponse(gap, { text: "May 2018" })).toMatchObject({ correct: false, nearMiss: false });
  });

  test("as wrong where it is an answer of another sort, or to an option that was not there", () => {
    if (choice === undefined || figure === undefined) throw new Error("no item");
    expect(scoreResponse(choice, { text: choice.key }).correct).toBe(false);
    expect(scoreResponse(choice, { optionId: "d" }).correct).toBe(false);
    expect(scoreResponse(figure, { optionId: "a" }).correct).toBe(false);
  });
});
