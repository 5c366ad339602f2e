import { describe, expect, it } from "vitest";
import {
  type AnalysedItem,
  analyseItems,
  type FormAnswer,
  type HandedIn,
} from "@/lib/core/assessment/item-analysis/analyse-items";

const ITEMS: readonly AnalysedItem[] = ["one", "two", "three"].map((itemId) => ({
  itemId,
  guess: 0.5,
  options: [true, false],
}));

function answer(itemId: string, mark: number, overrides: Partial<FormAnswer> = {}): FormAnswer {
  const choice = mark === 1 ? 0 : 1;
  return { itemId, mark, choice, durationMs: 10_000, predicted: null, firstSight: false, ...overrides };
}

/** One learner for each row: "110" is one who had the first two items right. */
function quizzes(...learners: readonly string[]): HandedIn[] {
  return learners.map((marks, learner) => ({
    learner: `learner-${learner}`,
    answers: [...marks].map((mark, index) => answer(ITEMS[index]?.itemId ?? "", Number(mark))),
  }));
}

const TEN = quizzes("111", "111", "111", "110", "110", "110", "100", "100", "000", "001");
const SIMPLE = { fixedForm: true, expectedRight: (recall: number, guess: number) => recall + (1 - recall) * guess };

describe("item analysis", () => {
  it("gives facility, spread and median time of each item", () => {
    const { items } = analyseItems(ITEMS, TEN, SIMPLE);
    expect(items.map(({ answers, figures }) => [answers, figures?.facility, figures?.medianMs])).toEqual([
      [10, 0.8, 10_000],
      [10, 0.6, 10_000],
      [10, 0.4, 10_000],
    ]);
    // Sample: sqrt(10/9 x 0.8 x 0.2).
    expect(items[0]?.figures?.standardDeviation).toBeCloseTo(Math.sqrt((10 / 9) * 0.16), 10);
  });

  it("says nothing of an item with fewer than ten answers", () => {
    const { items, alpha, meanScore } = analyseItems(ITEMS, TEN.slice(0, 9), SIMPLE);
    expect(items.map(({ answers, figures }) => [answers, figures])).toEqual([
      [9, null],
      [9, null],
      [9, null],
    ]);
    expect([alpha, meanScore]).toEqual([null, null]);
  });

  it("compares learners by a fixed form alone", () => {
    const fixed = analyseItems(ITEMS, TEN, SIMPLE);
    const drawn = analyseItems(ITEMS, TEN, { ...SIMPLE, fixedForm: false });
    expect(fixed.alpha).not.toBeNull();
    expect(fixed.items.every(({ figures }) => figures?.discrimination !== null)).toBe(true);
    expect(drawn.alpha).toBeNull();
    expect(drawn.items.map(({ figures }) => figures?.discrimination)).toEqual([null, null, null]);
    expect(drawn.items[0]?.figures?.facility).toBe(0.8);
  });

  it("compares only those who had the same form", () => {
    const other: HandedIn = { learner: "late", answers: [answer("one", 1), answer("two", 0)] };
    const { alpha, items } = analyseItems(ITEMS, [...TEN, other], SIMPLE);
    expect(alpha).toBe(analyseItems(ITEMS, TEN, SIMPLE).alpha);
    expect(items.map(({ answers }) => answers)).toEqual([11, 11, 10]);
  });

  it("takes the first time that a learner had an item: a later one has been taught", () => {
    const again: HandedIn = { learner: "learner-8", answers: [answer("one", 1), answer("two", 1), answer("three", 1)] };
    expect(analyseItems(ITEMS, [...TEN, again], SIMPLE)).toEqual(analyseItems(ITEMS, TEN, SIMPLE));
  });

  it("counts what was not answered as wrong, but not its time", () => {
    const silent = TEN.map(({ learner, answers }, index) => ({
      learner,
      answers: answers.map((one) =>
        index === 0 && one.itemId === "one" ? { ...one, mark: 0, choice: null, durationMs: null } : one,
      ),
    }));
    const figures = analyseItems(ITEMS, silent, SIMPLE).items[0]?.figures;
    expect(figures?.facility).toBe(0.7);
    expect(figures?.choices.map(({ chosen }) => chosen)).toEqual([7, 2]);
    expect(figures?.medianMs).toBe(10_000);
  });

  it("sets what was expected of memory beside what came of it, with what guessing adds", () => {
    const remembered = TEN.map(({ learner, answers }) => ({
      learner,
      answers: answers.map((one) => ({ ...one, predicted: 0.8 })),
    }));
    const predicted = analyseItems(ITEMS, remembered, SIMPLE).items[1]?.figures?.predicted;
    expect(predicted?.answers).toBe(10);
    expect(predicted?.recall).toBeCloseTo(0.8, 10);
    expect(predicted?.expected).toBeCloseTo(0.9, 10);
    expect(predicted?.observed).toBeCloseTo(0.6, 10);
    expect(analyseItems(ITEMS, TEN, SIMPLE).items[1]?.figures?.predicted).toBeNull();
  });

  it("tells how many were right at first sight where enough had never met it", () => {
    const fresh = (count: number) =>
      TEN.map(({ learner, answers }, index) => ({
        learner,
        answers: answers.map((one) => ({ ...one, firstSight: index < count })),
      }));
    expect(analyseItems(ITEMS, fresh(10), SIMPLE).items[0]?.figures?.firstSight).toEqual({
      answers: 10,
      facility: 0.8,
    });
    expect(analyseItems(ITEMS, fresh(9), SIMPLE).items[0]?.figures?.firstSight).toEqual({ answers: 9, facility: null });
  });

  it("says how many learners are in it, and their mean score", () => {
    const { learners, meanScore } = analyseItems(ITEMS, TEN, SIMPLE);
    expect(learners).toBe(10);
    expect(meanScore).toBeCloseTo(0.6, 10);
  });
});
