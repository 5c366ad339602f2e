import { describe, expect, it } from "vitest";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { distribute, distributeMemory, medianOf } from "@/lib/core/statistics/distribution";
import { countCards } from "@/lib/core/statistics/maturity";
import { A_CARD, at, buildLearningSchedule, buildOptions, buildReviewSchedule } from "@/tests/support/schedule-builder";

describe("a distribution", () => {
  it("counts a value from the lower end of its bin on, and loses none beyond the ends", () => {
    const { bins, cards } = distribute([-1, 0, 0.9, 1, 2, 5], [0, 1, 2]);
    expect(bins).toEqual([
      { from: 0, to: 1, count: 3 },
      { from: 1, to: 2, count: 3 },
    ]);
    expect(cards).toBe(6);
  });

  it("can be open above", () => {
    expect(distribute([3, 400], [0, 7, 365], true).bins).toEqual([
      { from: 0, to: 7, count: 1 },
      { from: 7, to: 365, count: 0 },
      { from: 365, to: null, count: 1 },
    ]);
  });

  it("has the middle value as its median, or the mean of the two in the middle", () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, null]);
  });
});

describe("the memory of the cards", () => {
  it("is that of cards that have one and are in use", () => {
    const schedules = [
      buildReviewSchedule({ stability: 10, difficulty: 5, lastReviewedAt: at("2026-03-01 09:00") }),
      buildReviewSchedule({ stability: 400, difficulty: 10 }),
      buildReviewSchedule({ retired: true }),
      freshSchedule(A_CARD),
    ];
    const { stability, difficulty, retrievability } = distributeMemory(
      schedules,
      at("2026-03-11 09:00"),
      buildOptions(),
    );
    expect(stability).toMatchObject({ cards: 2, median: 205 });
    expect(stability.bins.filter(({ count }) => count > 0)).toEqual([
      { from: 7, to: 14, count: 1 },
      { from: 365, to: null, count: 1 },
    ]);
    expect(difficulty.bins.filter(({ count }) => count > 0)).toEqual([
      { from: 5, to: 6, count: 1 },
      { from: 9, to: 10, count: 1 },
    ]);
    // Ten days after an answer that gave ten days of stability, recall is 90 %; where it gave 400 days, it is near 1.
    expect(retrievability.bins.filter(({ count }) => count > 0)).toEqual([
      { from: 0.9, to: 0.95, count: 1 },
      { from: 0.95, to: 1, count: 1 },
    ]);
  });
});

describe("cards by state", () => {
  it("are each counted once: new, in learning, young, mature from 21 days on, or set aside", () => {
    const counts = countCards([
      undefined,
      freshSchedule(A_CARD),
      buildLearningSchedule(),
      buildLearningSchedule({ state: "relearning" }),
      buildReviewSchedule({ scheduledDays: 20 }),
      buildReviewSchedule({ scheduledDays: 21 }),
      buildReviewSchedule({ suspended: true }),
    ]);
    expect(counts).toEqual({ new: 2, learning: 2, young: 1, mature: 1, suspended: 1 });
  });
});
