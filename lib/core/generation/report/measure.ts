/** One figure of the bank beside the bar that it is held to. */
export interface Measure {
  /** Stable name, e.g. "key-position:multipleChoice". */
  readonly id: string;
  readonly name: string;
  /** What is counted, of what; with its source. */
  readonly definition: string;
  readonly value: string;
  readonly bar: string;
  readonly passes: boolean;
}

/** "33.3%" */
export function asPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** How many of each, the most first. */
export function tally<T>(
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const thing of things) for (const key of keysOf(thing)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
