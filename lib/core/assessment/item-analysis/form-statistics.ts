import { covarianceOf, varianceOf } from "@/lib/core/assessment/item-analysis/moments";

/** How an item of a fixed form goes with the rest of it. */
export interface Discrimination {
  /** Item-rest correlation, -1 to 1; null where either has no variance. */
  readonly index: number | null;
  /** What part of the covariance that marks like these could have with the rest they have, -1 to 1; null where none. */
  readonly efficiency: number | null;
  /** What part of the spread of the total is due to the item, 0 to 1; null where they vary against each other. */
  readonly effectiveWeight: number | null;
}

/** What is said of a fixed form as a whole and of each of its items. */
export interface FormStatistics {
  /** Cronbach's alpha; null for fewer than two items, three learners, or where the totals do not vary. */
  readonly alpha: number | null;
  readonly items: readonly Discrimination[];
}

/** Moodle gives the coefficient from three attempts on. */
const LEAST_LEARNERS = 3;

/**
 * Statistics of a form that everyone got alike, as Moodle defines them (Quiz statistics calculations,
 * https://docs.moodle.org/dev/Quiz_statistics_calculations), as shares where Moodle has percent. With x the marks of an
 * item, X those of the rest of the form and T = x + X, over the learners:
 *
 * - discrimination index = C(x, X) / sqrt(V(x) V(X)), the item-rest correlation
 * - discriminative efficiency = C(x, X) / C(x sorted, X sorted)
 * - effective weight = sqrt C(x, T) / sum over the items of sqrt C(x, T); negative covariances are left out of the sum
 * - coefficient of internal consistency (Cronbach's alpha) = k / (k - 1) (1 - sum V(x) / V(T)), for k items
 *
 * @param marks one row a learner, one mark for each item, one not answered being 0
 */
export function formStatistics(marks: readonly (readonly number[])[]): FormStatistics {
  const items = marks[0]?.length ?? 0;
  const totals = marks.map((row) => row.reduce((sum, mark) => sum + mark, 0));
  const columns = Array.from({ length: items }, (_, item) => marks.map((row) => row[item] ?? 0));
  const withTotal = columns.map((column) => covarianceOf(column, totals));
  const sumOfRoots = withTotal.reduce((sum, covariance) => sum + Math.sqrt(Math.max(0, covariance)), 0);
  return {
    alpha: alphaOf(columns, totals),
    items: columns.map((column, item) => {
      const covariance = withTotal[item] ?? 0;
      const rest = totals.map((total, learner) => total - (column[learner] ?? 0));
      const weight = covariance < 0 || sumOfRoots === 0 ? null : Math.sqrt(covariance) / sumOfRoots;
      return { ...againstRest(column, rest), effectiveWeight: weight };
    }),
  };
}

function againstRest(marks: readonly number[], rest: readonly number[]): Omit<Discrimination, "effectiveWeight"> {
  const covariance = covarianceOf(marks, rest);
  const most = covarianceOf(ascending(marks), ascending(rest));
  const spread = Math.sqrt(varianceOf(marks) * varianceOf(rest));
  return { index: spread === 0 ? null : covariance / spread, efficiency: most === 0 ? null : covariance / most };
}

function ascending(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b);
}

function alphaOf(columns: readonly (readonly number[])[], totals: readonly number[]): number | null {
  const [items, spread] = [columns.length, varianceOf(totals)];
  if (items < 2 || totals.length < LEAST_LEARNERS || spread === 0) return null;
  const ofItems = columns.reduce((sum, column) => sum + varianceOf(column), 0);
  return (items / (items - 1)) * (1 - ofItems / spread);
}
