import type { OutboxEntry, Refusal } from "@/lib/core/session/outbox";

/*
 * One key for each entry: two tabs may add and remove at the same time without overwriting each other. Storage that is
 * full or forbidden is no reason to stop: the entries are then in memory alone.
 */

const entryKey = (userId: string, id: string): string => `colloquy:unsent:${userId}:${id}`;
const refusalKey = (userId: string, id: string): string => `colloquy:refused:${userId}:${id}`;

export function keepEntry(userId: string, entry: OutboxEntry): void {
  write(entryKey(userId, entry.id), entry);
}

export function forgetEntry(userId: string, id: string): void {
  remove(entryKey(userId, id));
}

/** An entry that the server refused moves to the refusals, so that it is shown even after a reload. */
export function keepRefusal(userId: string, refusal: Refusal): void {
  write(refusalKey(userId, refusal.entry.id), refusal);
  forgetEntry(userId, refusal.entry.id);
}

export function forgetRefusal(userId: string, id: string): void {
  remove(refusalKey(userId, id));
}

/** What earlier pages and other tabs of this browser have left behind. */
export function readKept(userId: string): {
  readonly entries: readonly OutboxEntry[];
  readonly refusals: readonly Refusal[];
} {
  return {
    entries: readAll(entryKey(userId, ""), isEntry),
    refusals: readAll(refusalKey(userId, ""), isRefusal),
  };
}

function readAll<Value>(prefix: string, isValue: (value: unknown) => value is Value): readonly Value[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return keys.map((key) => parse(localStorage.getItem(key))).filter(isValue);
  } catch {
    return [];
  }
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // See above: kept in memory.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored.
  }
}

/** As far as needed to send it: what an older version of the page wrote differently is dropped. */
function isEntry(value: unknown): value is OutboxEntry {
  if (typeof value !== "object" || value === null) return false;
  const { kind, id, queuedAt } = value as Partial<OutboxEntry>;
  return (
    typeof id === "string" &&
    typeof queuedAt === "number" &&
    (kind === "answer" || kind === "undo" || kind === "action")
  );
}

function isRefusal(value: unknown): value is Refusal {
  if (typeof value !== "object" || value === null) return false;
  const { entry, reason } = value as Partial<Refusal>;
  return isEntry(entry) && typeof reason === "string";
}
