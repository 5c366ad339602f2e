import { describe, expect, test } from "vitest";
import { intervalAt, RETENTIONS, typicalCards, workloads } from "@/lib/core/scheduling/workload";
import { workloadAt } from "@/lib/core/scheduling/workload-at";

const FOREVER = 36_500;
const DECAY = 0.1542;

describe("the interval at which recall has fallen to a share", () => {
  test("is the stability at 90 %, and the published ones of a day of stability (ts-fsrs, next_interval)", () => {
    expect(intervalAt(10, 0.9, DECAY)).toBe(10);
    expect([0.7, 0.8].map((retention) => intervalAt(1, retention, DECAY))).toEqual([9, 3]);
  });
});

describe("the reviews a day that a desired retention means", () => {
  test("grow with it, for a typical deck", () => {
    const reckoned = workloads({ cards: typicalCards(), maximumInterval: FOREVER });
    const perDay = reckoned.map(({ reviewsPerDay }) => reviewsPerDay);
    expect(reckoned.map(({ retention }) => retention)).toEqual([...RETENTIONS]);
    const rising = [0.7, 0.8, 0.9, 0.94, 0.97].map((retention) => workloadAt(reckoned, retention));
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect((perDay.at(-1) ?? 0) / (perDay[0] ?? 1)).toBeGreaterThan(2);
  });

  test("are those of the intervals, where nothing is ever forgotten for long: one card of an immense stability", () => {
    const cards = [{ stability: 30_000, difficulty: 1, daysAgo: 0 }];
    const atNinety = workloadAt(workloads({ cards, maximumInterval: FOREVER }), 0.9);
    expect(atNinety).toBeCloseTo(1 / 30_000, 6);
    const daily = workloads({ cards, maximumInterval: 1 });
    expect(daily.every(({ reviewsPerDay }) => reviewsPerDay === 1)).toBe(true);
  });

  test("count many cards by as many as stand for them", () => {
    const [card] = typicalCards();
    const few = workloads({ cards: Array(150).fill(card), maximumInterval: FOREVER });
    const many = workloads({ cards: Array(1_500).fill(card), maximumInterval: FOREVER });
    many.forEach(({ reviewsPerDay }, index) => {
      expect(reviewsPerDay).toBeCloseTo(10 * (few[index]?.reviewsPerDay ?? 0), 6);
    });
  });

  test("are none without cards", () => {
    expect(workloads({ cards: [], maximumInterval: FOREVER }).every(({ reviewsPerDay }) => reviewsPerDay === 0)).toBe(
      true,
    );
  });

  test("between two values lie on the line between them, and beyond them at the end", () => {
    const reckoned = [
      { retention: 0.8, reviewsPerDay: 10 },
      { retention: 0.9, reviewsPerDay: 20 },
    ];
    expect([0.7, 0.8, 0.85, 0.9, 0.97].map((retention) => workloadAt(reckoned, retention))).toEqual([
      10,
      10,
      expect.closeTo(15),
      20,
      20,
    ]);
  });
});
