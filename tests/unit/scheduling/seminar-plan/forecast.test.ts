import { describe, expect, test } from "vitest";
import { FIRST_RATINGS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { forecastOf, minutesPerDayFor, paceOf } from "@/lib/core/scheduling/seminar-plan/forecast";
import { outlookOf, outlookOfNew } from "@/lib/core/scheduling/seminar-plan/outlook";
import { worthUntouched } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import { buildManyPlanned, MODEL, planFor, planTables } from "@/tests/support/plan-builder";

/** Recall on the next day of a card seen once, the mean over how first answers come out. */
const SEEN_ONCE = FIRST_RATINGS.reduce(
  (sum, [rating, share]) => sum + share * MODEL.recall(1, MODEL.first(rating).stability),
  0,
);

function forecast(count: number, daysLeft: number, seconds: number) {
  const cards = buildManyPlanned(count, daysLeft);
  const plan = planFor(cards, daysLeft, { secondsToday: seconds, secondsPerDay: seconds });
  const outlooks = cards.map(({ outlook }) => outlook);
  const today = plan.cards.map(({ outlook }) => outlook);
  const times = { price: plan.price, secondsToday: seconds, secondsPerDay: seconds, daysLeft };
  return forecastOf(outlooks, today, planTables(), times);
}

describe("readiness", () => {
  test("of a card is its recall at the date: 0.90 after as many days as its stability", () => {
    expect(outlookOf(MODEL, { stability: 12, difficulty: 5, daysSince: 5 }, 7).readiness).toBeCloseTo(0.9, 6);
  });

  test("of a card never seen is 0, and once seen what first answers leave on average", () => {
    const outlook = outlookOfNew(MODEL, 1);
    expect(outlook.readiness).toBe(0);
    expect(outlook.readinessAfterToday).toBeCloseTo(SEEN_ONCE, 9);
    expect(SEEN_ONCE).toBeGreaterThan(0.85);
  });

  test("counts the date and thirty days later alike where a card is weighed", () => {
    expect(worthUntouched(MODEL, 3, 10)).toBeCloseTo((MODEL.recall(3, 10) + MODEL.recall(33, 10)) / 2, 9);
  });
});

describe("the forecast", () => {
  test("of the evening before, with time for 15 of 100 new cards, reaches 15 of them", () => {
    const { readiness, withToday, withPlan, notReached } = forecast(100, 1, 300);
    expect(readiness).toBe(0);
    expect(withToday).toBeCloseTo(0.15 * SEEN_ONCE, 6);
    expect(withPlan).toBeCloseTo(0.15 * SEEN_ONCE, 3);
    expect(notReached).toBe(85);
  });

  test("with time enough reaches every card, and more than today's cards alone do", () => {
    const { withToday, withPlan, notReached } = forecast(30, 10, 600);
    expect(notReached).toBe(0);
    expect(withPlan).toBeGreaterThan(0.97);
    expect(withPlan).toBeGreaterThan(withToday);
  });

  test("of no cards at all is nothing", () => {
    expect(forecast(0, 5, 600)).toEqual({ readiness: 0, withToday: 0, withPlan: 0, notReached: 0 });
  });
});

describe("minutes a day", () => {
  const fresh = (count: number, daysLeft: number) => buildManyPlanned(count, daysLeft).map(({ outlook }) => outlook);
  const minutes = (target: number, count: number, daysLeft: number, pace = 1) =>
    minutesPerDayFor(target, fresh(count, daysLeft), planTables(), { daysLeft, pace });

  test("on the evening before are the time for as many new cards as the target takes", () => {
    expect(minutes(0.8, 30, 1)).toBe(Math.ceil(((0.8 / SEEN_ONCE) * 30 * 20) / 60));
    expect(minutes(0.8, 30, 1)).toBe(9);
  });

  test("are twice as many for who takes twice as long", () => {
    expect(minutes(0.8, 30, 1, 2)).toBe(18);
  });

  test("are more for a higher target, and fewer for an earlier start", () => {
    const targets = [0.8, 0.9, 0.95].map((target) => minutes(target, 120, 5) ?? 0);
    expect(targets).toEqual([...targets].sort((a, b) => a - b));
    expect(minutes(0.9, 120, 21)).toBeLessThan(targets[1] ?? 0);
  });

  test("are none that would do where seeing each card once does not reach the target", () => {
    expect(minutes(0.95, 30, 1)).toBeNull();
  });
});

test("a learner's pace is their median time beside the usual eight seconds, within reason", () => {
  expect([undefined, 8, 16, 60, 1].map(paceOf)).toEqual([1, 1, 2, 3, 0.5]);
});
