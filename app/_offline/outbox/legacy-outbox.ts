import { changeEntry } from "@/app/_offline/store/phone-database";
import type { OutboxEntry, Refusal } from "@/lib/core/session/outbox";

/*
 * Until November 2026 the outbox was in localStorage, one key for each entry. A phone that was offline since then still
 * has its answers there, and a page that is left while the disk is at work leaves its last ones.
 */

/** Takes over what a learner has there, in the order in which it was done; each is removed once it is kept here. */
export async function takeOverLegacyOutbox(userId: string): Promise<void> {
  const entries = readAll(`colloquy:unsent:${userId}:`, isEntry).toSorted(
    ({ value: a }, { value: b }) => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1),
  );
  for (const { value: entry, key } of entries) {
    await changeEntry(userId, entry.id, (kept) => kept ?? { userId, id: entry.id, entry, state: "unsent" });
    localStorage.removeItem(key);
  }
  for (const { value, key } of readAll(`colloquy:refused:${userId}:`, isRefusal)) {
    const { entry, reason } = value;
    await changeEntry(userId, entry.id, (kept) => kept ?? { userId, id: entry.id, entry, state: "refused", reason });
    localStorage.removeItem(key);
  }
  for (const { value: id, key } of forgotten(userId)) {
    await changeEntry(userId, id, () => null);
    localStorage.removeItem(key);
  }
}

/** What was taken back before it had left, as the page was left. */
function forgotten(userId: string): readonly { readonly value: string; readonly key: string }[] {
  const prefix = `colloquy:forgotten:${userId}:`;
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return keys.map((key) => ({ value: key.slice(prefix.length), key }));
}

function readAll<Value>(
  prefix: string,
  isValue: (value: unknown) => value is Value,
): readonly { readonly value: Value; readonly key: string }[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return keys.flatMap((key) => {
    const value = parse(localStorage.getItem(key));
    return isValue(value) ? [{ value, key }] : [];
  });
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** As far as needed to send it. */
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
