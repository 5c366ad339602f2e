import { changeEntry, type KeptEntry, readAll, readEntries } from "@/app/_offline/store/phone-database";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { type OutboxEntry, type Refusal, withRecorded } from "@/lib/core/session/outbox";

/*
 * What is done on this phone, one record for each: two tabs may add and remove at the same time. Storage that is full or
 * forbidden is no reason to stop: the entries are then in memory alone.
 */

/** What the outbox begins with. */
export interface KeptOutbox {
  /** In the order in which things were done. */
  readonly entries: readonly OutboxEntry[];
  readonly refusals: readonly Refusal[];
  /** When the last answer to a card was in the server's log, of those that have been sent lately. */
  readonly recorded: Readonly<Record<string, Instant>>;
}

const NOTHING: KeptOutbox = { entries: [], refusals: [], recorded: {} };

/** Where an older version of the app kept what was not sent, and a page that was left in a hurry has put it. */
const LEGACY = "colloquy:";

/** What is not on the disk yet, by id: entries, and those that are to go. */
const onItsWay = new Map<string, { readonly userId: string; readonly entry: OutboxEntry }>();
const onItsWayOut = new Map<string, { readonly userId: string }>();

/**
 * Keeps an entry, on the disk itself: a phone may be switched off in the next moment. A page that is left in the midst
 * of it leaves the entry where the next page looks first (see LEGACY).
 */
export async function keepEntry(userId: string, entry: OutboxEntry): Promise<void> {
  onItsWay.set(entry.id, { userId, entry });
  await attempt(userId, entry.id, (kept) =>
    kept === undefined ? { userId, id: entry.id, entry, state: "unsent" } : undefined,
  );
  onItsWay.delete(entry.id);
}

/** At once, as the page is left: the one thing that can still be done then. */
function leaveBehind(): void {
  try {
    for (const [id, { userId, entry }] of onItsWay)
      localStorage.setItem(`${LEGACY}unsent:${userId}:${id}`, JSON.stringify(entry));
    for (const [id, { userId }] of onItsWayOut) localStorage.setItem(`${LEGACY}forgotten:${userId}:${id}`, "true");
  } catch {
    // Full or forbidden.
  }
}

if (typeof window !== "undefined") window.addEventListener("pagehide", leaveBehind);

/** The server has it: kept until the pack is newer, for the phone's own queues. */
export function markSent(userId: string, id: string, recordedAt: Instant | undefined): Promise<void> {
  return attempt(
    userId,
    id,
    (kept) => kept && { ...kept, state: "sent", ...(recordedAt !== undefined && { recordedAt }) },
  );
}

/** The server will not take it: kept until its words have been read. */
export function keepRefusal(userId: string, { entry, reason }: Refusal): Promise<void> {
  return attempt(userId, entry.id, (kept) => kept && { ...kept, state: "refused", reason });
}

export async function forgetEntry(userId: string, id: string): Promise<void> {
  onItsWay.delete(id);
  onItsWayOut.set(id, { userId });
  await attempt(userId, id, () => null);
  onItsWayOut.delete(id);
}

/** What earlier pages and other tabs of this browser have left behind. */
export async function readKept(userId: string): Promise<KeptOutbox> {
  try {
    await takeOverLeftBehind(userId);
    const kept = await readEntries(userId);
    return {
      entries: kept.filter(({ state }) => state === "unsent").map(({ entry }) => entry),
      refusals: kept.flatMap(({ state, entry, reason = "" }) => (state === "refused" ? [{ entry, reason }] : [])),
      recorded: kept
        .filter(({ state }) => state === "sent")
        .reduce((recorded, { entry, recordedAt }) => withRecorded(recorded, entry, recordedAt), NOTHING.recorded),
    };
  } catch {
    return NOTHING;
  }
}

/** Unsent answers of anyone else than the one who is signed in: of anyone at all where nobody is. */
export async function countUnsentOfOthers(userId: string | null): Promise<number> {
  const kept = await readAll("entries");
  return kept.filter((one) => one.userId !== userId && one.state === "unsent" && one.entry.kind === "answer").length;
}

/** What a page that was left in a hurry, or an older version of the app, has kept elsewhere comes first. */
export async function takeOverLeftBehind(userId: string): Promise<void> {
  // The service worker has no such storage.
  if (typeof localStorage === "undefined" || !Object.keys(localStorage).some((key) => key.startsWith(LEGACY))) return;
  const { takeOverLegacyOutbox } = await import("@/app/_offline/outbox/legacy-outbox");
  await takeOverLegacyOutbox(userId);
}

async function attempt(
  userId: string,
  id: string,
  change: (kept: KeptEntry | undefined) => KeptEntry | null | undefined,
): Promise<void> {
  try {
    await changeEntry(userId, id, change);
  } catch {
    // See above: kept in memory.
  }
}
