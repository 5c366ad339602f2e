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

/** What each store holds. */
export interface Stores {
  readonly entries: KeptEntry;
  readonly packs: KeptPack;
  readonly decks: KeptDeck;
  /** Whose phone it is now, under "user". */
  readonly phone: string;
}
export type StoreName = keyof Stores;

const NAME = "colloquy";
const VERSION = 1;

let opened: Promise<IDBDatabase> | undefined;

/** Opens the database of this browser, once. Rejects where storage is forbidden. */
export function openPhone(): Promise<IDBDatabase> {
  if (opened === undefined) {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => makeStores(request.result);
    opened = answered(request).then((database) => {
      // A newer version of the app in another tab must not wait for this page to be closed.
      database.onversionchange = () => database.close();
      database.onclose = () => {
        opened = undefined;
      };
      return database;
    });
    opened.catch(() => {
      opened = undefined;
    });
  }
  return opened;
}

function makeStores(database: IDBDatabase): void {
  const entries = database.createObjectStore("entries", { keyPath: "order", autoIncrement: true });
  entries.createIndex("byUser", "userId");
  entries.createIndex("byId", ["userId", "id"], { unique: true });
  database.createObjectStore("packs", { keyPath: "userId" });
  database.createObjectStore("decks", { keyPath: ["userId", "deckId"] });
  database.createObjectStore("phone");
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One value by its key. */
export async function readOne<Name extends StoreName>(name: Name, key: IDBValidKey): Promise<Stores[Name] | undefined> {
  return answered((await openPhone()).transaction(name).objectStore(name).get(key));
}

/** All values, in the order of their keys. */
export async function readAll<Name extends StoreName>(name: Name): Promise<Stores[Name][]> {
  return answered((await openPhone()).transaction(name).objectStore(name).getAll());
}

/** What was done by one learner, in order; with all that was to be kept when it was asked for. */
export async function readEntries(userId: string): Promise<KeptEntry[]> {
  await writing;
  return (await readAll("entries")).filter((kept) => kept.userId === userId);
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

async function writeEntries(changes: readonly EntryChange[]): Promise<void> {
  const transaction = (await openPhone()).transaction("entries", "readwrite", { durability: "strict" });
  const store = transaction.objectStore("entries");
  // Each looks at what the one before has left.
  const step = (place: number): void => {
    const next = changes[place];
    if (next === undefined) return;
    const found: IDBRequest<KeptEntry | undefined> = store.index("byId").get([next.userId, next.id]);
    found.onsuccess = () => {
      const changed = next.change(found.result);
      if (changed) store.put(changed);
      else if (changed === null && found.result?.order !== undefined) store.delete(found.result.order);
      step(place + 1);
    };
  };
  step(0);
  await committed(transaction);
}

/** Resolves once a transaction is on the disk. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
