import { groupBy } from "@/lib/core/shared/group-by";
import type { RecallTest } from "@/lib/core/statistics/retention";

/** Tests whose predictions lie close together. */
export interface CalibrationBin {
  /** Lower and upper end of the predictions in it, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  readonly recalled: number;
  /** Mean prediction. */
  readonly predicted: number;
  /** Share recalled. */
  readonly observed: number;
  /** Where the true share lies with 95 % confidence (Wilson's interval). */
  readonly low: number;
  readonly high: number;
}

/** How well predictions and what came of them agree. */
export interface Calibration {
  readonly answers: number;
  /** Null where nothing was tested. */
  readonly logLoss: number | null;
  readonly rmse: number | null;
  /** In ascending order; those without answers are missing. */
  readonly bins: readonly CalibrationBin[];
}

/** Bins of five points: 0.90 to 0.95 and so on. */
const BINS = 20;
/** Predictions are kept so far from 0 and 1, so that one sure miss does not make the loss infinite. */
const LEAST_DOUBT = 0.0001;

export function calibrate(tests: readonly RecallTest[]): Calibration {
  return { answers: tests.length, logLoss: logLossOf(tests), rmse: rmseOfBins(tests), bins: calibrationBins(tests) };
}

function calibrationBins(tests: readonly RecallTest[]): readonly CalibrationBin[] {
  const groups = groupBy(tests, ({ predicted }) => Math.min(BINS - 1, Math.floor(predicted * BINS)));
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([index, inBin]) => {
      const answers = inBin.length;
      const recalled = inBin.filter((test) => test.recalled).length;
      return {
        from: index / BINS,
        to: (index + 1) / BINS,
        answers,
        recalled,
        predicted: meanOf(inBin, ({ predicted }) => predicted),
        observed: recalled / answers,
        ...wilsonInterval(recalled, answers),
      };
    });
}

/**
 * Log loss in nats: the mean of -ln p over recalled and -ln (1 - p) over missed, with p the prediction. 0 is perfect;
 * ln 2 = 0.693 is what 50 % each time gives. FSRS-6 with its default weights reaches 0.366 over many learners.
 */
export function logLossOf(tests: readonly RecallTest[]): number | null {
  if (tests.length === 0) return null;
  return meanOf(tests, ({ predicted, recalled }) => {
    const share = Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, predicted));
    return -Math.log(recalled ? share : 1 - share);
  });
}

/**
 * RMSE (bins) as the implementations of FSRS measure it (fsrs-rs, `r_matrix_index`): tests are put together that are
 * alike in days since the last answer (each bin 3.62 times the one before), number of tests (1.89 times) and misses
 * (1.73 times); the root of the mean square of what predicted and observed shares differ by, weighted by answers.
 * 0 is perfect; 0.05 means that predictions are off by five points.
 */
export function rmseOfBins(tests: readonly RecallTest[]): number | null {
  if (tests.length === 0) return null;
  const groups = groupBy(tests, likeness);
  let squares = 0;
  for (const group of groups.values()) {
    const off = meanOf(group, ({ predicted, recalled }) => predicted - Number(recalled));
    squares += group.length * off ** 2;
  }
  return Math.sqrt(squares / tests.length);
}

function likeness({ elapsedDays, testsBefore, missedBefore }: RecallTest): string {
  // The first answer and this one are counted too.
  const reviews = testsBefore + 2;
  return [step(elapsedDays, 3.62), step(reviews, 1.89), missedBefore === 0 ? "none" : step(missedBefore, 1.73)].join();
}

/** Number of the bin on a logarithmic scale, each `ratio` times as wide as the one before. */
function step(value: number, ratio: number): number {
  return Math.floor(Math.log(value) / Math.log(ratio));
}

function meanOf(tests: readonly RecallTest[], value: (test: RecallTest) => number): number {
  return tests.reduce((sum, test) => sum + value(test), 0) / tests.length;
}

/** The normal deviate that leaves 2.5 % on each side. */
const Z = 1.96;

/** Wilson's 95% interval of a share, which is right also for few answers and for shares near 0 and 1. */
export function wilsonInterval(successes: number, trials: number): { readonly low: number; readonly high: number } {
  const share = successes / trials;
  const scale = 1 + Z ** 2 / trials;
  const centre = (share + Z ** 2 / (2 * trials)) / scale;
  const reach = (Z * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2))) / scale;
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
