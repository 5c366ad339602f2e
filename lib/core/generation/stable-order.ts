import { stableId } from "@/lib/core/shared/stable-hash";

/** Orders strings by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy in ascending order of the key. */
export function sortedBy<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  return things
    .map((thing) => ({ thing, key: keyOf(thing) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ thing }) => thing);
}

/** A copy in an order that depends on the seed and on each thing's own key, never on the order given. */
export function shuffled<T>(things: readonly T[], seed: string, keyOf: (thing: T) => string): T[] {
  return sortedBy(things, (thing) => stableId("order", seed, keyOf(thing)));
}

/** A copy with the highest score first, equal ones in an order that depends on the seed and on each thing's own key. */
export function highestFirst<T>(
  things: readonly T[],
  scoreOf: (thing: T) => number,
  seed: string,
  keyOf: (thing: T) => string,
): T[] {
  return things
    .map((thing) => ({ thing, score: scoreOf(thing), key: stableId(seed, keyOf(thing)) }))
    .sort((a, b) => b.score - a.score || compareText(a.key, b.key))
    .map(({ thing }) => thing);
}
