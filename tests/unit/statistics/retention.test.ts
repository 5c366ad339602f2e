import { describe, expect, it } from "vitest";
import { calibrate, logLossOf, rmseOfBins, wilsonInterval } from "@/lib/core/statistics/calibration";
import { type RecallTest, retentionByMaturity, retentionOf } from "@/lib/core/statistics/retention";

function buildTest(predicted: number, recalled: boolean, overrides: Partial<RecallTest> = {}): RecallTest {
  return { predicted, recalled, mature: false, elapsedDays: 5, testsBefore: 1, missedBefore: 0, ...overrides };
}

/** So many tests of one prediction, of which so many were recalled. */
function tests(
  predicted: number,
  answers: number,
  recalled: number,
  overrides: Partial<RecallTest> = {},
): RecallTest[] {
  return Array.from({ length: answers }, (_, index) => buildTest(predicted, index < recalled, overrides));
}

describe("true retention", () => {
  it("is the share recalled, beside the mean of what was predicted", () => {
    expect(retentionOf([...tests(0.9, 6, 5), ...tests(0.8, 4, 2)])).toEqual({
      answers: 10,
      recalled: 7,
      observed: 0.7,
      predicted: expect.closeTo(0.86, 10),
    });
  });

  it("is told apart for young and for mature cards", () => {
    const { all, young, mature } = retentionByMaturity([...tests(0.9, 4, 3), ...tests(0.9, 2, 2, { mature: true })]);
    expect([all.observed, young.observed, mature.observed]).toEqual([5 / 6, 0.75, 1]);
  });

  it("is no number where nothing was tested", () => {
    expect(retentionOf([])).toEqual({ answers: 0, recalled: 0, observed: null, predicted: null });
  });
});

describe("calibration", () => {
  it("puts predictions of five points together, with counts, and what became of them", () => {
    const { answers, bins } = calibrate([...tests(0.91, 3, 3), ...tests(0.94, 1, 0), ...tests(0.6, 2, 1)]);
    expect(answers).toBe(6);
    expect(
      bins.map(({ from, to, answers: count, recalled, predicted, observed }) => ({
        from,
        to,
        count,
        recalled,
        predicted: Number(predicted.toFixed(4)),
        observed,
      })),
    ).toEqual([
      { from: 0.6, to: 0.65, count: 2, recalled: 1, predicted: 0.6, observed: 0.5 },
      { from: 0.9, to: 0.95, count: 4, recalled: 3, predicted: 0.9175, observed: 0.75 },
    ]);
  });

  it("has a prediction of certainty in the last bin", () => {
    expect(calibrate(tests(1, 2, 2)).bins).toMatchObject([{ from: 0.95, to: 1, answers: 2 }]);
  });

  it("is nothing where nothing was tested", () => {
    expect(calibrate([])).toEqual({ answers: 0, logLoss: null, rmse: null, bins: [] });
  });
});

describe("log loss", () => {
  it("is the mean of -ln of the probability given to what happened", () => {
    // (-ln 0.9 - ln 0.9 - ln 0.2) / 3
    expect(logLossOf([...tests(0.9, 2, 2), buildTest(0.8, false)])).toBeCloseTo(0.6067, 4);
    expect(logLossOf(tests(0.5, 4, 1))).toBeCloseTo(Math.LN2, 10);
  });

  it("stays finite for a sure prediction that fails", () => {
    expect(logLossOf([buildTest(1, false)])).toBeCloseTo(-Math.log(0.0001), 6);
  });
});

describe("RMSE over bins", () => {
  it("is what prediction and share differ by where all answers are alike", () => {
    expect(rmseOfBins(tests(0.9, 10, 8))).toBeCloseTo(0.1, 10);
  });

  it("weighs groups of unlike answers by their size: misses of opposite sign do not make up for each other", () => {
    const after2Days = tests(0.9, 10, 8, { elapsedDays: 2 });
    const after20Days = tests(0.8, 30, 27, { elapsedDays: 20 });
    // sqrt((10 * 0.1^2 + 30 * 0.1^2) / 40)
    expect(rmseOfBins([...after2Days, ...after20Days])).toBeCloseTo(0.1, 10);
    // Alike in days: 40 answers, 33.0 expected, 35 recalled.
    expect(rmseOfBins([...after2Days, ...after20Days].map((test) => ({ ...test, elapsedDays: 2 })))).toBeCloseTo(
      0.05,
      10,
    );
  });
});

describe("Wilson's interval", () => {
  it("is 60 to 98 % for nine of ten, wide for few answers and never beyond 0 and 1", () => {
    const { low, high } = wilsonInterval(9, 10);
    expect([low, high]).toEqual([expect.closeTo(0.596, 3), expect.closeTo(0.982, 3)]);
    expect(wilsonInterval(3, 3).high).toBe(1);
    expect(wilsonInterval(0, 3).low).toBe(0);
  });
});
