import { describe, expect, it } from "vitest";
import { randomGuessScore } from "@/lib/core/assessment/item-analysis/guess-score";
import { isPlaced } from "@/lib/core/assessment/places";
import type { Item } from "@/lib/core/generation/item";
import { aClaimFact, anEventFact, aQuantityFact, itemsFrom } from "@/tests/support/fact-builder";
import { aTownOfEngineers, aTownsHistory } from "@/tests/support/placed-facts";

const { items } = itemsFrom([aQuantityFact(), aClaimFact(), anEventFact(), ...aTownOfEngineers(), ...aTownsHistory()]);

function guessesOf(wanted: (item: Item) => boolean): readonly number[] {
  const found = items.filter(wanted).map(randomGuessScore);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

describe("the mark of a blind guess", () => {
  it("is one in as many as there are options", () => {
    for (const item of items)
      if ("options" in item) expect(randomGuessScore(item)).toBeCloseTo(1 / item.options.length, 12);
    expect(guessesOf(({ type }) => type === "trueFalse").every((guess) => guess === 0.5)).toBe(true);
  });

  it("is nothing where the answer is typed", () => {
    expect(guessesOf((item) => "accepted" in item).every((guess) => guess === 0)).toBe(true);
  });

  it("is one in as many arrangements as there are where things are put in their places", () => {
    const four = (item: Item) => isPlaced(item) && item.elements.length === 4;
    expect(guessesOf(four).every((guess) => Math.abs(guess - 1 / 24) < 1e-12)).toBe(true);
  });
});
