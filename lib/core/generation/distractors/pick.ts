/** How many options of three are wrong. */
export const DISTRACTORS = 2;

interface Sides<T> {
  readonly below: readonly T[];
  readonly above: readonly T[];
}

/**
 * Places of a key among three figures, of which a number picks one. The middle is there twice: bounds ("over 25",
 * "since 1955") and what has happened last can only stand at an end, and the others make up for them.
 */
const PLACES = [0, 1, 2, 1] as const;

/**
 * Two distractors so that the key stands at the place among the three that the number picks (0 lowest, 2 highest), each
 * side in its order of preference; where a side has too few, at the next place that can be had. Empty where none can.
 */
export function pickByRank<T>(sides: Sides<T>, number: number, areApart: (a: T, b: T) => boolean): readonly T[] {
  for (const step of PLACES.keys()) {
    const picked = pickAtRank(sides, PLACES[(number + step) % PLACES.length] ?? 1, areApart);
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
