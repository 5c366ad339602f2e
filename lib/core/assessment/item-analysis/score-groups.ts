/** One learner's place in a form, and what they chose in the item looked at. */
export interface Ranked {
  /** Share of the rest of the form that was right, 0 to 1. */
  readonly rest: number;
  /** Index of the option chosen; null where none was. */
  readonly choice: number | null;
}

/** How often an option was chosen. */
export interface ChoiceShare {
  readonly chosen: number;
  /** Of all who had the item. */
  readonly share: number;
  /** Of those with the highest and the lowest scores in the rest of the form. */
  readonly upper: number;
  readonly lower: number;
}

/**
 * How many of all are in the upper group, and in the lower: 27 % each, which tells strong from weak learners best where
 * scores are normal (T. L. Kelley, The selection of upper and lower groups for the validation of test items, 1939), and
 * what published item analyses use, so that figures can be set beside each other.
 */
const GROUP_SHARE = 0.27;

/**
 * How often each option was chosen, by all and by the upper and lower group. Groups are made by the rest of the form,
 * so that an item does not rank its own learners. Those who tie at the edge of a group share the places that are left:
 * nobody is in it by the order of a list.
 */
export function choiceShares(learners: readonly Ranked[], options: number): readonly ChoiceShare[] {
  const size = Math.max(1, Math.round(GROUP_SHARE * learners.length));
  const upper = groupWeights(learners, size, (a, b) => b - a);
  const lower = groupWeights(learners, size, (a, b) => a - b);
  return Array.from({ length: options }, (_, option) => {
    const chosen = learners.filter(({ choice }) => choice === option);
    const shareIn = (weights: ReadonlyMap<number, number>) =>
      chosen.reduce((sum, { rest }) => sum + (weights.get(rest) ?? 0), 0) / size;
    const share = learners.length === 0 ? 0 : chosen.length / learners.length;
    return { chosen: chosen.length, share, upper: shareIn(upper), lower: shareIn(lower) };
  });
}

/** By score: how much of a learner with it is in the group, from the best by `order` until its places are taken. */
function groupWeights(
  learners: readonly Ranked[],
  size: number,
  order: (a: number, b: number) => number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { rest } of learners) counts.set(rest, (counts.get(rest) ?? 0) + 1);
  const weights = new Map<number, number>();
  let left = size;
  for (const [rest, count] of [...counts].sort(([a], [b]) => order(a, b))) {
    if (left <= 0) break;
    weights.set(rest, Math.min(1, left / count));
    left -= count;
  }
  return weights;
}
