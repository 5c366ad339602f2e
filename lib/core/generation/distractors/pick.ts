/** How many options of three are wrong. */
export const DISTRACTORS = 2;

interface Sides<T> {
  readonly below: readonly T[];
  readonly above: readonly T[];
}

/**
 * Two distractors so that the key stands at the wanted place among the three (0 lowest, 2 highest), each side in its
 * order of preference; where a side has too few, at the next place that can be had. Empty where none can.
 */
export function pickByRank<T>(sides: Sides<T>, wantedRank: number, areApart: (a: T, b: T) => boolean): readonly T[] {
  for (const step of [0, 1, 2]) {
    const rank = (wantedRank + step) % (DISTRACTORS + 1);
    const picked = pickAtRank(sides, rank, areApart);
    if (picked.length === DISTRACTORS) return picked;
  }
  return [];
}

function pickAtRank<T>({ below, above }: Sides<T>, rank: number, areApart: (a: T, b: T) => boolean): readonly T[] {
  if (rank === 1) {
    const [low] = below;
    const [high] = above;
    return low === undefined || high === undefined ? [] : [low, high];
  }
  return firstPair(rank === 0 ? above : below, areApart);
}

/** The first two, in order of preference, that go together; empty where no two do. */
export function firstPair<T>(candidates: readonly T[], goTogether: (a: T, b: T) => boolean): readonly T[] {
  for (const [index, first] of candidates.entries()) {
    const second = candidates.slice(index + 1).find((candidate) => goTogether(first, candidate));
    if (second !== undefined) return [first, second];
  }
  return [];
}
