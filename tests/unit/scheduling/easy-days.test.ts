import { describe, expect, test } from "vitest";
import { chooseInterval, hasEasyDays } from "@/lib/core/scheduling/easy-days";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { RATINGS } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, nextMemory, previewRatings } from "@/lib/core/scheduling/scheduler";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { A_CARD, A_LEARNER, at, buildOptions, buildReviewSchedule, DAY } from "@/tests/support/schedule-builder";

/** A Monday. */
const START = at("2026-03-02 09:00");
const FREE_WEEKENDS = [1, 1, 1, 1, 1, 0, 0];
const USUAL = [1, 1, 1, 1, 1, 1, 1];

const options = buildOptions({ fuzz: true, easyDays: FREE_WEEKENDS });
const card = buildReviewSchedule({ stability: 30, lastReviewedAt: START - 30 * DAY, due: START });
const seeds = Array.from({ length: 300 }, (_, index) => `seed ${index}`);

function weekdayOf(due: number): number {
  return new Date(studyDayOf(due, options)).getUTCDay();
}

describe("with weekends kept free", () => {
  test("no card with a choice of days comes due on one", () => {
    const days = seeds.map((seed) => weekdayOf(nextMemory(card, "good", START, options, seed).due));
    expect(days.filter((day) => day === 0 || day === 6)).toEqual([]);
    expect(new Set(days)).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  test("the interval stays where fuzz alone could have put it", () => {
    const intervals = (with_: readonly number[]) =>
      seeds.map(
        (seed) => nextMemory(card, "good", START, buildOptions({ fuzz: true, easyDays: with_ }), seed).scheduledDays,
      );
    const usual = intervals(USUAL);
    const chosen = intervals(FREE_WEEKENDS);
    expect(Math.min(...chosen)).toBeGreaterThanOrEqual(Math.min(...usual));
    expect(Math.max(...chosen)).toBeLessThanOrEqual(Math.max(...usual));
  });

  test("it is the same whenever it is asked for, and the preview tells it", () => {
    const seed = fuzzSeedOf(A_LEARNER, card);
    const preview = previewRatings(card, START, options, seed);
    for (const rating of RATINGS) {
      const { due, scheduledDays } = nextMemory(card, rating, START, options, seed);
      expect(preview[rating]).toEqual({ due, intervalDays: scheduledDays });
    }
    expect(RATINGS.map((rating) => preview[rating].due)).toEqual(
      RATINGS.map((rating) => preview[rating].due).toSorted((a, b) => a - b),
    );
  });

  test("what has no choice of days comes due on its day: steps, and intervals of two days", () => {
    const friday = START + 4 * DAY;
    const plain = buildOptions();
    const short = buildReviewSchedule({ stability: 1, lastReviewedAt: friday - DAY, due: friday });
    for (const schedule of [freshSchedule(A_CARD), short]) {
      expect(nextMemory(schedule, "again", friday, options, "")).toEqual(
        nextMemory(schedule, "again", friday, plain, ""),
      );
    }
  });
});

describe("a learner whose days are all alike", () => {
  test("has the fuzz that they had without the setting", () => {
    const before = buildOptions({ fuzz: true });
    const alike = buildOptions({ fuzz: true, easyDays: USUAL });
    for (const seed of seeds) {
      expect(nextMemory(card, "good", START, alike, seed)).toEqual(nextMemory(card, "good", START, before, seed));
    }
  });

  test("asks for nothing", () => {
    expect([undefined, USUAL, [0, 0, 0, 0, 0, 0, 0]].map(hasEasyDays)).toEqual([false, false, false]);
    expect(hasEasyDays(FREE_WEEKENDS)).toBe(true);
  });
});

describe("the choice of a day", () => {
  const week = { from: 7, to: 13 };
  const share = (weights: readonly number[], days: number) =>
    Array.from({ length: 4_000 }, (_, index) => chooseInterval(week, "2026-03-02", weights, `card ${index}`)).filter(
      (chosen) => chosen === days,
    ).length / 4_000;

  test("is in proportion to the weights: half a Saturday has half of a Monday's cards", () => {
    const weights = [1, 1, 1, 1, 1, 0.5, 0];
    expect(share(weights, 7)).toBeCloseTo(1 / 5.5, 1);
    expect(share(weights, 12)).toBeCloseTo(0.5 / 5.5, 1);
    expect(share(weights, 13)).toBe(0);
  });

  test("is even where only days without any are left", () => {
    expect(chooseInterval({ from: 12, to: 13 }, "2026-03-02", FREE_WEEKENDS, "a card")).toBeGreaterThanOrEqual(12);
    expect(
      new Set(seeds.map((seed) => chooseInterval({ from: 12, to: 13 }, "2026-03-02", FREE_WEEKENDS, seed))).size,
    ).toBe(2);
  });

  test("of one day is that day", () => {
    expect(chooseInterval({ from: 5, to: 5 }, "2026-03-02", FREE_WEEKENDS, "a card")).toBe(5);
  });
});
