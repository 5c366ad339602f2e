/** How many times something has happened since the last line about it, this time included; undefined where no line is due. */
export type Sampler = (key: string, now: number) => number | undefined;

/** Thins out what may come in floods: of each key the first is said, and then how many there were, at most once in `everyMs`. */
export function sampler(everyMs: number): Sampler {
  const last = new Map<string, { saidAt: number; since: number }>();
  return (key, now) => {
    const one = last.get(key) ?? { saidAt: Number.NEGATIVE_INFINITY, since: 0 };
    last.set(key, one);
    one.since += 1;
    if (now - one.saidAt < everyMs) return undefined;
    const { since } = one;
    last.set(key, { saidAt: now, since: 0 });
    return since;
  };
}
