import { describe, expect, test } from "vitest";
import { chiSquareOfEven, chiSquareP } from "@/lib/core/generation/report/chi-square";
import { keyPositionMeasures, keyPositions, truthMeasure } from "@/lib/core/generation/report/key-positions";
import { LENGTH, VERDICT } from "@/tests/unit/generation/lint-mutations/facts";
import { choice, statement } from "@/tests/unit/generation/lint-mutations/spoilt-items";

const WRONG = ["too long", "too dear"];
const at = (place: number) => {
  const order = WRONG.toSpliced(place, 0, "too narrow");
  return choice(VERDICT, { key: "too narrow", wrong: WRONG }, order);
};
const keysAt = (...counts: number[]) =>
  counts.flatMap((count, place) => Array.from({ length: count }, () => at(place)));

describe("Where the keys stand", () => {
  test("is counted, and compared with an even split", () => {
    // 30 items, 10 expected at each place: (25 + 0 + 25) / 10 = 5, and 15/30 is 16.7 points from a third.
    const { counts, chiSquare, deviation, p } = keyPositions(keysAt(15, 10, 5));
    expect(counts).toEqual([15, 10, 5]);
    expect(chiSquare).toBeCloseTo(5);
    expect(deviation).toBeCloseTo(1 / 6);
    expect(p).toBeCloseTo(Math.exp(-2.5), 6);
  });

  test("passes where it is even, and fails where the first place has too many", () => {
    const passes = (items: Parameters<typeof keyPositionMeasures>[0]) =>
      keyPositionMeasures(items).map((measure) => measure.passes);
    expect(passes(keysAt(11, 10, 9))).toEqual([true, true]);
    expect(passes(keysAt(60, 20, 20))).toEqual([false, false]);
  });
});

describe("The probability of a chi-square", () => {
  test.each([
    [3.841, 1, 0.05],
    [5.991, 2, 0.05],
    [7.815, 3, 0.05],
    [13.277, 4, 0.01],
    [0, 2, 1],
  ])("of %f with %i degrees of freedom is %f, as in the tables", (x, degrees, p) => {
    expect(chiSquareP(x, degrees)).toBeCloseTo(p, 4);
  });

  test("is that of an even split where all are equal", () => {
    expect(chiSquareOfEven([7, 7, 7])).toBe(0);
  });
});

describe("The share of true statements", () => {
  const truths = (trueOnes: number, falseOnes: number) => [
    ...Array.from({ length: trueOnes }, () => statement(LENGTH, { isTrue: true })),
    ...Array.from({ length: falseOnes }, () => statement(LENGTH)),
  ];

  test.each([
    [9, 11, true],
    [8, 12, false],
    [12, 8, false],
  ])("with %i true and %i false meets its bar: %s", (trueOnes, falseOnes, passes) => {
    expect(truthMeasure(truths(trueOnes, falseOnes)).passes).toBe(passes);
  });
});
