import { describe, expect, it } from "vitest";
import { type FlaggedFigures, flagsOf } from "@/lib/core/assessment/item-analysis/item-flags";

const key = (share: number, upper: number) => ({ share, upper, isKey: true });
const distractor = (share: number, upper: number) => ({ share, upper, isKey: false });

function item(overrides: Partial<FlaggedFigures> = {}): FlaggedFigures {
  return {
    facility: 0.6,
    guess: 0.25,
    discrimination: 0.3,
    firstSight: null,
    choices: [key(0.6, 0.8), distractor(0.2, 0.1), distractor(0.15, 0.1), distractor(0.05, 0)],
    ...overrides,
  };
}

describe("an item is worth a look", () => {
  it("not when it is neither easy nor hard and tells learners apart", () => {
    expect(flagsOf(item())).toEqual([]);
  });

  it("when those who know the rest get it wrong", () => {
    expect(flagsOf(item({ discrimination: -0.01 }))).toEqual(["negative-discrimination"]);
    expect(flagsOf(item({ discrimination: null }))).toEqual([]);
  });

  it("when the best chose a distractor more often than the key", () => {
    const choices = [key(0.5, 0.3), distractor(0.4, 0.7), distractor(0.1, 0)];
    expect(flagsOf(item({ choices }))).toEqual(["key-maybe-wrong"]);
  });

  it("when hardly anyone chose one of its distractors", () => {
    const choices = [key(0.6, 0.8), distractor(0.36, 0.2), distractor(0.04, 0)];
    expect(flagsOf(item({ choices }))).toEqual(["dead-distractor"]);
  });

  it("but not when nobody took the other side of a statement", () => {
    expect(flagsOf(item({ guess: 0.5, choices: [key(1, 1), distractor(0, 0)] }))).toEqual([]);
  });

  it("when guessing would do as well, or hardly anyone knows it", () => {
    expect(flagsOf(item({ facility: 0.25 }))).toEqual(["too-hard"]);
    expect(flagsOf(item({ facility: 0.26 }))).toEqual([]);
    expect(flagsOf(item({ facility: 0.2, guess: 0, choices: [] }))).toEqual(["too-hard"]);
  });

  it("when nearly all who had never met it were right", () => {
    expect(flagsOf(item({ firstSight: 0.85 }))).toEqual(["easy-at-first-sight"]);
    expect(flagsOf(item({ firstSight: 0.84 }))).toEqual([]);
  });

  it("for several reasons, the most pressing first", () => {
    const choices = [key(0.1, 0), distractor(0.9, 1), distractor(0, 0)];
    expect(flagsOf(item({ facility: 0.1, discrimination: -0.5, choices }))).toEqual([
      "key-maybe-wrong",
      "negative-discrimination",
      "too-hard",
      "dead-distractor",
    ]);
  });
});
