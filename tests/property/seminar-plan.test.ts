import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PRICES } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { forecastOf } from "@/lib/core/scheduling/seminar-plan/forecast";
import { memoryAtCell, placeOnGrid, readGrid } from "@/lib/core/scheduling/seminar-plan/memory-grid";
import type { PlannedCard } from "@/lib/core/scheduling/seminar-plan/planned-card";
import { totalAt } from "@/lib/core/scheduling/seminar-plan/price-of-time";
import { asId } from "@/lib/core/shared/ids";
import { buildPlanned, planFor, planTables } from "@/tests/support/plan-builder";

const RUNS = { numRuns: 300 };

const memory = fc.record({
  stability: fc.double({ min: 0.1, max: 200, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  daysSince: fc.integer({ min: 0, max: 60 }),
});
const daysLeft = fc.integer({ min: 0, max: 21 });
const seconds = fc.integer({ min: 60, max: 1_800 });

/** Some cards under a plan, seen and not, up to three of each fact. */
const plan = fc
  .record({
    daysLeft,
    memories: fc.array(fc.option(memory, { nil: undefined }), { minLength: 1, maxLength: 60 }),
    perFact: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ daysLeft: left, memories, perFact }) => ({
    daysLeft: left,
    cards: memories.map(
      (one, index): PlannedCard =>
        buildPlanned(`card ${index}`, left, {
          position: index,
          factId: asId(`fact ${Math.floor(index / perFact)}`),
          ...(one !== undefined && { memory: one }),
        }),
    ),
  }));

describe("a day's plan", () => {
  test("asks no card twice, none answered today, and goes over the time by one answer at most", () => {
    fc.assert(
      fc.property(plan, seconds, ({ daysLeft: left, cards }, time) => {
        const planned = planFor(cards, left, { secondsToday: time, secondsPerDay: time });
        expect(new Set(planned.cards).size).toBe(planned.cards.length);
        expect(planned.cards.every(({ outlook }) => outlook.next[0]?.inDays === 0)).toBe(true);
        expect(planned.seconds).toBeLessThan(time + 20 + 1e-6);
      }),
      RUNS,
    );
  });

  test("does not depend on the order in which its cards are given", () => {
    fc.assert(
      fc.property(plan, seconds, ({ daysLeft: left, cards }, time) => {
        const order = (given: readonly PlannedCard[]) =>
          planFor(given, left, { secondsToday: time, secondsPerDay: time }).cards.map(({ cardId }) => cardId);
        expect(order(cards.toReversed())).toEqual(order(cards));
      }),
      RUNS,
    );
  });
});

describe("the forecast", () => {
  test("with the plan is never lower for more minutes a day", () => {
    fc.assert(
      fc.property(plan, seconds, seconds, ({ daysLeft: left, cards }, one, more) => {
        const withPlan = (time: number) => {
          const { price, cards: today } = planFor(cards, left, { secondsToday: time, secondsPerDay: time });
          const outlooks = cards.map(({ outlook }) => outlook);
          const times = { price, secondsToday: time, secondsPerDay: time, daysLeft: left };
          return forecastOf(
            outlooks,
            today.map(({ outlook }) => outlook),
            planTables(),
            times,
          ).withPlan;
        };
        // What is worth most is not always what is recalled best at the date: half counts thirty days later.
        expect(withPlan(one + more)).toBeGreaterThanOrEqual(withPlan(one) - 0.005);
      }),
      RUNS,
    );
  });

  test("takes less time the dearer it is", () => {
    fc.assert(
      fc.property(plan, ({ cards }) => {
        const spent = PRICES.map(
          (_, price) =>
            totalAt(
              cards.map(({ outlook }) => outlook),
              planTables(),
              price,
            ).seconds,
        );
        for (const [index, cost] of spent.entries())
          expect(cost).toBeLessThanOrEqual((spent[index - 1] ?? Infinity) * 1.01 + 0.5);
      }),
      RUNS,
    );
  });
});

test("reading the grid gives back any function that is linear in log stability and difficulty", () => {
  const linear = (stability: number, difficulty: number) => 3 + 2 * Math.log(stability) - difficulty;
  const table = Float32Array.from({ length: 210 }, (_, cell) => {
    const { stability, difficulty } = memoryAtCell(cell);
    return linear(stability, difficulty);
  });
  fc.assert(
    fc.property(memory, ({ stability, difficulty }) => {
      expect(readGrid(table, 0, placeOnGrid({ stability, difficulty }))).toBeCloseTo(linear(stability, difficulty), 4);
    }),
  );
});
