import { describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS } from "@/lib/core/scheduling/scheduling-options";
import { planTablesFor } from "@/lib/server/workers/plan-tables";

/** The usual weights, all but the same. */
const weightsOf = (index: number) => DEFAULT_WEIGHTS.map((weight) => weight * (1 + index / 10_000));

describe("the tables of plans", () => {
  it("of many sets of weights at the same time are made for the first, and the others plan by the usual ones", async () => {
    const usual = await planTablesFor(undefined);
    const asked = await Promise.all(Array.from({ length: 9 }, (_, index) => planTablesFor(weightsOf(index + 1))));
    expect(asked.map((tables) => tables === usual)).toEqual([...Array(5).fill(false), ...Array(4).fill(true)]);
    expect(new Set(asked.slice(0, 5)).size).toBe(5);
    expect(await planTablesFor(weightsOf(1))).toBe(asked[0]);
    expect(await planTablesFor(weightsOf(9))).not.toBe(usual);
  });
});
