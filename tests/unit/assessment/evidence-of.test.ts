import { describe, expect, test } from "vitest";
import { evidenceOf, shortestReading } from "@/lib/core/assessment/evidence-of";
import { scoreResponse } from "@/lib/core/assessment/score-response";
import { aClaimFact, anEventFact, itemsFrom } from "@/tests/support/fact-builder";

const { ofType } = itemsFrom([aClaimFact(), anEventFact()]);
const right = { correct: true, nearMiss: false };

function evidence(type: "multipleChoice" | "trueFalse" | "cloze", durationMs = 60_000) {
  const [item] = ofType(type);
  if (item === undefined) throw new Error("no item");
  return evidenceOf({ item, itemVersion: 2, score: right, durationMs });
}

describe("what an answer shows about memory", () => {
  test("a typed answer is constructed, with no options to guess from", () => {
    expect(evidence("cloze")).toMatchObject({
      format: "constructed",
      optionCount: 1,
      correct: true,
      nearMiss: false,
      hint: false,
      itemVersion: 2,
      elementIndex: 0,
    });
  });

  test("a choice of three is selected, a statement is a choice of two", () => {
    expect(evidence("multipleChoice")).toMatchObject({ format: "selected", optionCount: 3 });
    expect(evidence("trueFalse")).toMatchObject({ format: "selected", optionCount: 2 });
  });

  test("an answer faster than reading counts as too fast: a tenth of a second a word, at least one and a half seconds", () => {
    const [item] = ofType("multipleChoice");
    if (item === undefined) throw new Error("no item");
    const words = [item.stem, ...item.options.map(({ text }) => text)].join(" ").split(" ").length;
    expect(shortestReading(item)).toBe(Math.max(1500, words * 100));
    expect(evidence("multipleChoice", shortestReading(item) - 1).tooFast).toBe(true);
    expect(evidence("multipleChoice", shortestReading(item)).tooFast).toBe(false);
  });

  test("“I don't know” is wrong, and says of itself that it is neither guess nor slip", () => {
    for (const type of ["multipleChoice", "trueFalse", "cloze"] as const) {
      const [item] = ofType(type);
      if (item === undefined) throw new Error("no item");
      const score = scoreResponse(item, { unknown: true });
      expect(score).toMatchObject({ correct: false, nearMiss: false, share: 0, key: item.key });
      expect(evidenceOf({ item, itemVersion: 2, score, durationMs: 60_000 })).toMatchObject({
        correct: false,
        unknown: true,
      });
    }
    expect(evidence("cloze")).not.toHaveProperty("unknown");
  });
});
