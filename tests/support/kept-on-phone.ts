import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { KeptEntry } from "@/app/_offline/phone-database";

type Store = "entries" | "packs" | "decks" | "phone";

/** All that the phone keeps in one of its stores. */
export async function kept<Value = unknown>(page: Page, store: Store): Promise<readonly Value[]> {
  return page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((database) => database.name === "colloquy")) return [];
    const settle = <Result>(asked: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await settle(indexedDB.open("colloquy"));
    try {
      return await settle(database.transaction(name).objectStore(name).getAll());
    } finally {
      database.close();
    }
  }, store);
}

/** What was done on the phone and is not on the server yet. */
export async function unsentOn(page: Page): Promise<readonly KeptEntry[]> {
  return (await kept<KeptEntry>(page, "entries")).filter(({ state }) => state === "unsent");
}

/** How often it is looked, and for how long. */
const LOOK_MS = 20;
const PATIENCE_MS = 15_000;

/** Waits until the phone has what it needs to go on without a network: pages, pack and decks. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The pack is fetched once the service worker is there.
  const isKept = async () => (await kept(page, "packs")).length === 1 && (await kept(page, "decks")).length > 0;
  for (let waited = 0; !(await isKept()); waited += LOOK_MS) {
    if (waited >= PATIENCE_MS) throw new Error(`${page.url()} keeps nothing for times without a network.`);
    await sleep(LOOK_MS);
  }
}
