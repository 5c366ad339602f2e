import type { Outcome } from "@/tests/bench/learning/run-cell";

/** Outcomes of one policy: a row of learners for each cell. */
export type ByCell = readonly (readonly Outcome[])[];
export type Measure = "readiness" | "minutes" | "later" | "nearRepeats";

/** A mean with half the width of its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number;
  readonly margin: number;
}

const Z_95 = 1.96;

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.length < 2 ? 0 : values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/** The mean over the learners of a cell. */
export function cellMean(cell: readonly Outcome[], measure: Measure): number {
  return mean(cell.map((outcome) => outcome[measure]));
}

/** The mean over cells of equal weight. */
export function overall(cells: ByCell, measure: Measure): number {
  return mean(cells.map((cell) => cellMean(cell, measure)));
}

/**
 * The mean difference between two policies over the same learners in the same cells. The cells are the ones that were
 * chosen, so only learners make it uncertain.
 */
export function pairedDifference(one: ByCell, other: ByCell, measure: Measure): Estimate {
  const differences = one.map((cell, place) =>
    cell.map((outcome, seed) => outcome[measure] - (other[place]?.[seed]?.[measure] ?? Number.NaN)),
  );
  const squares = differences.map((cell) => variance(cell) / Math.max(1, cell.length));
  return {
    mean: mean(differences.map(mean)),
    margin: (Z_95 * Math.sqrt(squares.reduce((sum, square) => sum + square, 0))) / differences.length,
  };
}

/**
 * What a policy that can spend more or less reaches in a cell with so many minutes: each learner between the two runs
 * whose means lie on either side of them, or in the nearest run where all take more, or all less.
 */
export function atMinutes(runs: readonly (readonly Outcome[])[], minutes: number): readonly Outcome[] {
  const ordered = runs.toSorted((one, other) => cellMean(one, "minutes") - cellMean(other, "minutes"));
  const after = ordered.findIndex((run) => cellMean(run, "minutes") >= minutes);
  const high = ordered[after] ?? ordered.at(-1) ?? [];
  const low = ordered[after - 1] ?? high;
  const [least, most] = [cellMean(low, "minutes"), cellMean(high, "minutes")];
  const share = most > least ? (minutes - least) / (most - least) : 1;
  return high.map((outcome, seed) => between(low[seed] ?? outcome, outcome, share));
}

function between(low: Outcome, high: Outcome, share: number): Outcome {
  const mix = (measure: Measure) => low[measure] + (high[measure] - low[measure]) * share;
  return {
    readiness: mix("readiness"),
    minutes: mix("minutes"),
    later: mix("later"),
    nearRepeats: mix("nearRepeats"),
  };
}
