import { LRUCache } from "lru-cache";

interface HeldOptions<Wanted, Value extends object> {
  /** So many bytes are held at most, as `sizeOf` counts; what was used longest ago goes first. */
  readonly maxBytes: number;
  /** The name of a value that never changes: what changes has its version in it. */
  readonly nameOf: (wanted: Wanted) => string;
  readonly sizeOf: (value: Value) => number;
  /** Reads values, each with the one that it was wanted as; what is not there is left out. */
  readonly load: (wanted: readonly Wanted[]) => Promise<readonly (readonly [Wanted, Value])[]>;
}

/** Gives a value for each that is wanted, in the same order; undefined where there is none. */
export type ReadHeld<Wanted, Value> = (wanted: readonly Wanted[]) => Promise<readonly (Value | undefined)[]>;

/**
 * Values that never change, held in memory within a bound. What is missing is read together, and what someone else is
 * reading already is waited for. A read that fails is forgotten, and tried again by the next who asks.
 */
export function heldValues<Wanted, Value extends object>({
  maxBytes,
  nameOf,
  sizeOf,
  load,
}: HeldOptions<Wanted, Value>): ReadHeld<Wanted, Value> {
  const held = new LRUCache<string, Value>({
    maxSize: maxBytes,
    sizeCalculation: (value) => Math.max(1, Math.ceil(sizeOf(value))),
  });
  const arriving = new Map<string, Promise<ReadonlyMap<string, Value>>>();

  async function loadAll(wanted: readonly Wanted[]): Promise<ReadonlyMap<string, Value>> {
    try {
      const loaded = new Map((await load(wanted)).map(([one, value]) => [nameOf(one), value]));
      for (const [name, value] of loaded) held.set(name, value);
      return loaded;
    } finally {
      for (const one of wanted) arriving.delete(nameOf(one));
    }
  }

  return async (wanted) => {
    const found = wanted.map((one) => held.get(nameOf(one)));
    if (!found.includes(undefined)) return found;
    const missing = new Map(wanted.flatMap((one, at) => (found[at] === undefined ? [[nameOf(one), one]] : [])));
    for (const name of arriving.keys()) missing.delete(name);
    if (missing.size > 0) {
      const loading = loadAll([...missing.values()]);
      for (const name of missing.keys()) arriving.set(name, loading);
    }
    // Taken from what was read, not from what is held: more may be wanted at once than can be held.
    return Promise.all(wanted.map(async (one, at) => found[at] ?? (await arriving.get(nameOf(one)))?.get(nameOf(one))));
  };
}
