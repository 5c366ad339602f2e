import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { CardWords } from "@/lib/contracts/deck-content";
import type { PracticeItem } from "@/lib/contracts/questions";
import type { StudyPack } from "@/lib/contracts/study-pack";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import type { OutboxEntry } from "@/lib/core/session/outbox";

/** Something that was done on this phone, until the server has it and the pack is newer. */
export interface KeptEntry {
  /** Given by the store, in the order in which things were done: no clock can change it. */
  readonly order?: number;
  readonly userId: string;
  readonly id: string;
  readonly entry: OutboxEntry;
  /** "unsent": the server may not have it. "sent": it has it, but the pack is older. "refused": it will not take it. */
  readonly state: "unsent" | "sent" | "refused";
  /** Of an answer that is sent: when the server had it in its log, by its own clock. */
  readonly recordedAt?: number;
  /** The server's words, where it will not take it. */
  readonly reason?: string;
}

/** What is kept of the server for one learner, with this phone's clock when it came. */
export interface KeptPack {
  readonly userId: string;
  readonly pack: StudyPack;
  readonly receivedAt: number;
  /** What plans towards a seminar are made with, where one is near. */
  readonly tables?: PlanTables | undefined;
}

/** The words of a deck: its cards, and the questions for practice. */
export interface KeptDeck {
  readonly userId: string;
  readonly deckId: string;
  readonly revision: string;
  readonly receivedAt: number;
  readonly cards: readonly CardWords[];
  readonly items: readonly PracticeItem[];
}

/** What each store holds, and by which key. */
interface PhoneSchema extends DBSchema {
  entries: { key: number; value: KeptEntry; indexes: { byUser: string; byId: [string, string] } };
  packs: { key: string; value: KeptPack };
  decks: { key: [string, string]; value: KeptDeck };
  /** Whose phone it is now, under "user". */
  phone: { key: "user"; value: string };
}
export type StoreName = StoreNames<PhoneSchema>;
type Kept<Name extends StoreName> = PhoneSchema[Name]["value"];

let opened: Promise<IDBPDatabase<PhoneSchema>> | undefined;

/** Opens the database of this browser, once. Rejects where storage is forbidden. */
export async function openPhone(): Promise<IDBPDatabase<PhoneSchema>> {
  opened ??= openDB<PhoneSchema>("colloquy", 1, {
    upgrade: makeStores,
    // A newer version of the app in another tab must not wait for this page to be closed.
    blocking: (_version, _wanted, { target }) => (target as IDBDatabase).close(),
    terminated: forgetOpened,
  });
  opened.catch(forgetOpened);
  return opened;
}

function forgetOpened(): void {
  opened = undefined;
}

function makeStores(database: IDBPDatabase<PhoneSchema>): void {
  const entries = database.createObjectStore("entries", { keyPath: "order", autoIncrement: true });
  entries.createIndex("byUser", "userId");
  entries.createIndex("byId", ["userId", "id"], { unique: true });
  database.createObjectStore("packs", { keyPath: "userId" });
  database.createObjectStore("decks", { keyPath: ["userId", "deckId"] });
  database.createObjectStore("phone");
}

/** Stores that are being changed together: all of it is done, or none. */
export type Change = IDBPTransaction<PhoneSchema, StoreName[], "readwrite">;

/** Changes stores in one transaction: on the disk once it resolves. */
export async function changePhone(names: StoreName[], work: (change: Change) => Promise<unknown>): Promise<void> {
  const change = (await openPhone()).transaction(names, "readwrite", { durability: "strict" });
  await Promise.all([work(change), change.done]);
}

/** Deletes what a store holds for which `isSo` is true. */
export async function deleteWhere<Name extends StoreName>(
  change: Change,
  name: Name,
  isSo: (value: Kept<Name>) => boolean,
): Promise<void> {
  for await (const cursor of change.objectStore(name)) if (isSo(cursor.value)) await cursor.delete();
}

/** What was done by one learner, in order; with all that was to be kept when it was asked for. */
export async function readEntries(userId: string): Promise<KeptEntry[]> {
  await writing;
  return (await openPhone()).getAllFromIndex("entries", "byUser", userId);
}

/** A change of one entry. What it gives for the entry as it is kept is kept in its place; null deletes it. */
interface EntryChange {
  readonly userId: string;
  readonly id: string;
  readonly change: (kept: KeptEntry | undefined) => KeptEntry | null | undefined;
}

interface Waiting extends EntryChange {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

let waiting: Waiting[] = [];
let writing: Promise<void> | undefined;

/**
 * Changes an entry, or adds it: on the disk once it resolves. What is asked for while the disk is at work is done
 * together, in order, so that nobody answers faster than it can be written.
 */
export function changeEntry(
  userId: string,
  id: string,
  change: (kept: KeptEntry | undefined) => KeptEntry | null | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting.push({ userId, id, change, resolve, reject });
    writing ??= writeWaiting();
  });
}

async function writeWaiting(): Promise<void> {
  while (waiting.length > 0) {
    const changes = waiting;
    waiting = [];
    try {
      await writeEntries(changes);
      for (const { resolve } of changes) resolve();
    } catch (error) {
      for (const { reject } of changes) reject(error);
    }
  }
  writing = undefined;
}

/** Each looks at what the one before has left. */
function writeEntries(changes: readonly EntryChange[]): Promise<void> {
  return changePhone(["entries"], async (transaction) => {
    const store = transaction.objectStore("entries");
    for (const { userId, id, change } of changes) {
      const kept = await store.index("byId").get([userId, id]);
      const changed = change(kept);
      if (changed) await store.put(changed);
      else if (changed === null && kept?.order !== undefined) await store.delete(kept.order);
    }
  });
}
