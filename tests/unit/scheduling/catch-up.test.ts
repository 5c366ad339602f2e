import { describe, expect, test } from "vitest";
import { lossOfWaiting } from "@/lib/core/scheduling/card-order";
import { backlogOf, planCatchUp } from "@/lib/core/scheduling/catch-up";
import { asId } from "@/lib/core/shared/ids";
import { at, buildLearningSchedule, buildOptions, buildReviewSchedule, DAY } from "@/tests/support/schedule-builder";

/** A Monday; days turn at four in the morning. */
const NOW = at("2026-03-02 09:00");
const options = buildOptions({ rolloverHour: 4 });

/** A card that came due so many days ago; negative is yet to come. */
function late(name: string, days: number, overrides = {}) {
  const lastReviewedAt = NOW - 60 * DAY;
  return buildReviewSchedule({
    cardId: asId(name),
    lastReviewedAt,
    due: NOW - days * DAY,
    stability: 30,
    ...overrides,
  });
}

const backlog = Array.from({ length: 10 }, (_, index) => late(`late ${index}`, 5, { stability: 5 + 10 * index }));

describe("what a break has left behind", () => {
  test("are the cards in review that came due before today's study day", () => {
    const others = [
      late("today", 0),
      late("tomorrow", -1),
      late("set aside", 5, { suspended: true }),
      buildLearningSchedule({ cardId: asId("in its steps"), lastReviewedAt: NOW - 3 * DAY }),
    ];
    expect(backlogOf([...backlog, ...others], NOW, options)).toEqual(backlog);
  });

  test("is nothing before the day has turned", () => {
    const yesterday = late("yesterday", 0, { due: at("2026-03-01 20:00") });
    expect(backlogOf([yesterday], at("2026-03-02 03:59"), options)).toEqual([]);
    expect(backlogOf([yesterday], at("2026-03-02 04:00"), options)).toEqual([yesterday]);
  });
});

describe("spread over five days", () => {
  test("each day has two of ten, those with most to lose first", () => {
    const { days, moved } = planCatchUp(backlog, 5, NOW, options);
    expect(days.map(({ day, backlog: share }) => [day, share])).toEqual([
      ["2026-03-02", 2],
      ["2026-03-03", 2],
      ["2026-03-04", 2],
      ["2026-03-05", 2],
      ["2026-03-06", 2],
    ]);
    const lossOf = (name: string) => {
      const schedule = backlog.find(({ cardId }) => cardId === name);
      return schedule === undefined ? 0 : lossOfWaiting(schedule, NOW, options);
    };
    const losses = moved.map(({ cardId }) => lossOf(cardId));
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    const today = backlog.filter(({ cardId }) => !moved.some((card) => card.cardId === cardId));
    expect(Math.min(...today.map(({ cardId }) => lossOf(cardId)))).toBeGreaterThanOrEqual(losses[0] ?? 0);
  });

  test("a card that is put off comes due when its day begins", () => {
    const { moved } = planCatchUp(backlog, 5, NOW, options);
    expect(moved).toHaveLength(8);
    expect(moved.find(({ day }) => day === "2026-03-04")?.due).toBe(at("2026-03-04 04:00"));
  });

  test("days that have cards already take fewer, so that all are as even as can be", () => {
    const full = Array.from({ length: 4 }, (_, index) => late(`wednesday ${index}`, -2));
    const { days } = planCatchUp([...backlog, ...full], 5, NOW, options);
    expect(days.map(({ backlog: share }) => share)).toEqual([3, 3, 0, 2, 2]);
    expect(days.map(({ ordinary }) => ordinary)).toEqual([0, 0, 4, 0, 0]);
  });
});

test("over one day, and without a backlog, nothing is put off", () => {
  expect(planCatchUp(backlog, 1, NOW, options).moved).toEqual([]);
  expect(planCatchUp([], 5, NOW, options).moved).toEqual([]);
});
