import { describe, expect, it } from "vitest";
import { formStatistics } from "@/lib/core/assessment/item-analysis/form-statistics";

/** "1101" is a learner who had the first, second and fourth item right. */
function rows(...learners: readonly string[]): number[][] {
  return learners.map((learner) => [...learner].map(Number));
}

/**
 * Worked by hand. Four learners, three items; the totals T are 3, 2, 1, 1 with mean 1.75 and V(T) = 2.75/3.
 *
 * item 1: x = 1 1 1 0, X = 2 1 0 1: C(x, X) = (1/4 + 0 - 1/4 + 0)/3 = 0
 * item 2: x = 1 1 0 0, X = 2 1 1 1: C = (3/8 - 1/8 + 1/8 + 1/8)/3 = 1/6, V(x) = 1/3, V(X) = 1/4
 * item 3: x = 1 0 0 1, X = 2 2 1 0: C = (3/8 - 3/8 + 1/8 - 5/8)/3 = -1/6, V(x) = 1/3, V(X) = 2.75/3;
 *         sorted x = 0 0 1 1, X = 0 1 2 2: C = (5/8 + 1/8 + 3/8 + 3/8)/3 = 1/2
 * C(x, T) = 1/4, 1/2, 1/6; their roots 0.5, 0.707107, 0.408248 sum to 1.615355
 * alpha = 3/2 (1 - (1/4 + 1/3 + 1/3) / (2.75/3)) = 0
 */
const BY_HAND = rows("111", "110", "100", "001");

describe("the statistics of a form that everyone got alike", () => {
  it("correlate an item with the rest of the form", () => {
    const indexes = formStatistics(BY_HAND).items.map(({ index }) => index);
    expect(indexes[0]).toBeCloseTo(0, 10);
    expect(indexes[1]).toBeCloseTo(1 / 6 / Math.sqrt(1 / 12), 10);
    expect(indexes[2]).toBeCloseTo(-1 / 6 / Math.sqrt(2.75 / 9), 10);
  });

  it("compare that with the most that such marks could have given", () => {
    const efficiencies = formStatistics(BY_HAND).items.map(({ efficiency }) => efficiency);
    expect(efficiencies[0]).toBeCloseTo(0, 10);
    expect(efficiencies[1]).toBeCloseTo(1, 10);
    expect(efficiencies[2]).toBeCloseTo(-1 / 3, 10);
  });

  it("weigh each item by what it does to the spread of the total", () => {
    const weights = formStatistics(BY_HAND).items.map(({ effectiveWeight }) => effectiveWeight ?? Number.NaN);
    expect(weights[0]).toBeCloseTo(0.30953, 5);
    expect(weights[1]).toBeCloseTo(0.43774, 5);
    expect(weights[2]).toBeCloseTo(0.25273, 5);
  });

  it("give no weight to an item that works against the total", () => {
    const against = rows("1110", "1110", "0001", "1100");
    expect(formStatistics(against).items[3]?.effectiveWeight).toBeNull();
  });

  it("give Cronbach's alpha", () => {
    expect(formStatistics(BY_HAND).alpha).toBeCloseTo(0, 10);
  });

  it("give the reliability of a published example", () => {
    // K. L. Wuensch, The Kuder-Richardson 20, https://core.ecu.edu/wuenschk/StatHelp/KR20.txt: ten students, ten items,
    // sum of pq 2.18, variance of the totals 5.84; KR-20 = 10/9 (1 - 2.18/5.84) = 0.6963.
    const wuensch = rows(
      ...["1111110110", "1011011101", "1111011001", "0010001000", "0000010010"],
      ...["1110111111", "1101110111", "1111111101", "0101111101", "1101101110"],
    );
    expect(formStatistics(wuensch).alpha).toBeCloseTo((10 / 9) * (1 - 2.18 / 5.84), 10);
  });

  it("say nothing of an item that all had right", () => {
    const { items } = formStatistics(rows("110", "100", "111"));
    expect(items[0]).toEqual({ index: null, efficiency: null, effectiveWeight: 0 });
  });

  it("say nothing of consistency where there is one item, two learners, or one total", () => {
    expect(formStatistics(rows("1", "0", "1")).alpha).toBeNull();
    expect(formStatistics(rows("11", "00")).alpha).toBeNull();
    expect(formStatistics(rows("10", "01", "10")).alpha).toBeNull();
  });

  it("take sums that differ in the last digit for equal", () => {
    const thirds = [
      [0.1, 0.2, 0.3],
      [0.3, 0.2, 0.1],
      [0.2, 0.3, 0.1],
    ];
    expect(formStatistics(thirds).alpha).toBeNull();
  });
});
