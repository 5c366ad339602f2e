import { describe, expect, test } from "vitest";
import { DEFAULT_WEIGHTS, WEIGHT_BOUNDS } from "@/lib/core/scheduling/scheduling-options";
import { type CardTrace, traceCard } from "@/lib/core/statistics/card-trace";
import {
  type FitReview,
  fitSequences,
  judgeFit,
  predict,
  splitItems,
  usableWeights,
} from "@/lib/core/statistics/fit-weights";
import {
  A_CARD,
  A_LEARNER,
  at,
  buildAction,
  buildAnswered,
  buildOptions,
  buildPracticed,
  buildRated,
  buildTyped,
  DAY,
  HOUR,
  PLAIN_OPTIONS,
} from "@/tests/support/schedule-builder";

const START = at("2026-01-01 09:00");

function traced(...records: Parameters<typeof traceCard>[0]["records"]): CardTrace {
  const optionsById = new Map([[PLAIN_OPTIONS, buildOptions()]]);
  return traceCard({ cardId: A_CARD, userId: A_LEARNER, records, contentEvents: [], optionsById });
}

const day = (days: number) => ({ reviewedAt: START + days * DAY });

describe("what the fitting learns from", () => {
  test("is what was written, with the study days between; the first answer of a memory has none", () => {
    const [sequence] = fitSequences([
      traced(buildRated("good", day(0)), buildRated("hard", { reviewedAt: START + HOUR }), buildRated("again", day(5))),
    ]);
    expect(sequence?.map(({ rating, days, isTest }) => [rating, days, isTest])).toEqual([
      ["good", 0, false],
      ["hard", 0, false],
      ["again", 5, true],
    ]);
  });

  test("begins again after a reset", () => {
    const trace = traced(
      buildRated("easy", day(0)),
      buildRated("good", day(9)),
      buildAction("reset", day(10)),
      buildRated("good", day(11)),
    );
    expect(fitSequences([trace]).map((sequence) => sequence.map(({ days }) => days))).toEqual([[0, 9], [0]]);
  });

  test("has quiz and practice answers as part of the memory, but is tested by flashcards alone", () => {
    const [sequence] = fitSequences([
      traced(
        buildRated("easy", day(0)),
        buildAnswered(buildTyped(), day(9)),
        buildPracticed("again", day(12)),
        buildRated("good", day(13)),
      ),
    ]);
    expect(sequence?.map(({ isTest }) => isTest)).toEqual([false, false, false, true]);
  });
});

const review = (rating: FitReview["rating"], days: number, when: number): FitReview => ({
  rating,
  days,
  at: when,
  isTest: days > 0,
});

describe("the answers kept back", () => {
  test("are the latest fifth, whatever card they are of", () => {
    const sequences = Array.from({ length: 5 }, (_, card) => [
      review("good", 0, card),
      review("good", 1, 100 + card),
      review("again", 2, 200 + card),
    ]);
    const { training, heldOut } = splitItems(sequences);
    expect(training.map((item) => item.at)).toEqual([100, 101, 102, 103, 104, 200, 201, 202]);
    expect(heldOut.map((item) => item.at)).toEqual([203, 204]);
    expect(heldOut.every(({ reviews }) => reviews.length === 3)).toBe(true);
  });
});

describe("predictions", () => {
  const items = [{ at: 0, reviews: [review("good", 0, 0), review("good", 2, 2)] }];

  test("are the recall after as many days of the stability that the answers before left", () => {
    const [test_] = predict(items);
    const factor = 0.9 ** (-1 / 0.1542) - 1;
    expect(test_?.predicted).toBeCloseTo((1 + (factor * 2) / 2.3065) ** -0.1542, 6);
    expect(test_?.recalled).toBe(true);
  });

  test("that are surer of what was recalled have a lower log loss, and are kept; equal ones are not", () => {
    const sure = DEFAULT_WEIGHTS.map((weight, index) => (index === 2 ? 50 : weight));
    const judged = judgeFit(items, undefined, sure);
    expect(judged.better).toBe(true);
    expect(judged.after.logLoss ?? 1).toBeLessThan(judged.before.logLoss ?? 0);
    expect(judgeFit(items, undefined, DEFAULT_WEIGHTS).better).toBe(false);
    expect(judgeFit(items, sure, DEFAULT_WEIGHTS).better).toBe(false);
    expect(judgeFit([], undefined, sure).better).toBe(false);
  });
});

describe("fitted weights", () => {
  const fitted = DEFAULT_WEIGHTS.map((weight) => weight * 1.01 + 0.01);

  test("are taken whole from 64 answers on; from fewer the initial stabilities alone", () => {
    const few = usableWeights(fitted, undefined, 63);
    expect(few.slice(0, 4)).not.toEqual(DEFAULT_WEIGHTS.slice(0, 4));
    expect(few.slice(4)).toEqual(DEFAULT_WEIGHTS.slice(4));
    expect(usableWeights(fitted, undefined, 64).slice(4)).not.toEqual(DEFAULT_WEIGHTS.slice(4));
  });

  test("stay beside the learner's own of before, where there was little to learn from", () => {
    const own = DEFAULT_WEIGHTS.map((weight, index) => (index === 20 ? 0.3 : weight));
    expect(usableWeights(fitted, own, 10)[20]).toBe(0.3);
  });

  test("lie within the bounds of the algorithm, whatever was computed", () => {
    for (const wild of [-1e9, 1e9]) {
      usableWeights(
        DEFAULT_WEIGHTS.map(() => wild),
        undefined,
        100,
      ).forEach((weight, index) => {
        expect(weight).toBe(WEIGHT_BOUNDS[index]?.[wild < 0 ? 0 : 1]);
      });
    }
  });
});
