import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { KeptEntry } from "@/app/_offline/phone-database";
import type { Phone } from "@/tests/support/phone";
import { PATIENCE_MS } from "@/tests/support/phone-options";
import { open } from "@/tests/support/ready-page";
import { becomeGuest } from "@/tests/support/study-on-phone";

type Store = "entries" | "packs" | "decks" | "phone";

/** All that the phone keeps in one of its stores. */
export async function kept<Value = unknown>(page: Page, store: Store): Promise<readonly Value[]> {
  return ((await page.evaluate(read, { store, what: "getAll" as const })) ?? []) as readonly Value[];
}

async function keeps(page: Page, store: Store): Promise<boolean> {
  return Number((await page.evaluate(read, { store, what: "count" as const })) ?? 0) > 0;
}

/** Runs in the page; undefined where nothing has been kept yet. */
async function read({ store, what }: { store: Store; what: "getAll" | "count" }): Promise<unknown> {
  if (!(await indexedDB.databases()).some((database) => database.name === "colloquy")) return undefined;
  const settle = <Result>(asked: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const database = await settle(indexedDB.open("colloquy"));
  try {
    return await settle(database.transaction(store).objectStore(store)[what]() as IDBRequest<unknown>);
  } finally {
    database.close();
  }
}

/** What was done on the phone and is not on the server yet. */
export async function unsentOn(page: Page): Promise<readonly KeptEntry[]> {
  return (await kept<KeptEntry>(page, "entries")).filter(({ state }) => state === "unsent");
}

/** How often it is looked. */
const LOOK_MS = 50;

/** Waits until the phone has what it needs to go on without a network: pages, pack and decks. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The pack is fetched once the service worker is there.
  const isKept = async () => (await keeps(page, "packs")) && (await keeps(page, "decks"));
  for (let waited = 0; !(await isKept()); waited += LOOK_MS) {
    if (waited >= PATIENCE_MS) throw new Error(`${page.url()} keeps nothing for times without a network.`);
    await sleep(LOOK_MS);
  }
}

/** What a network that is away makes a page say in its console. */
export const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

/**
 * A guest's phone that has all it needs to go on without a network, which is still there.
 * @param prepare what was done on it before
 */
export async function preparedPhone(
  newPhone: (options: { serviceWorkers: "allow" }) => Promise<Phone>,
  prepare: (phone: Phone) => Promise<unknown> = async () => {},
): Promise<Phone> {
  const phone = await newPhone({ serviceWorkers: "allow" });
  phone.expectFault(NO_NETWORK);
  await becomeGuest(phone);
  await prepare(phone);
  await open(phone.page, "/");
  await untilKept(phone.page);
  return phone;
}
