import type { Page } from "playwright-core";
import type { StoreName } from "@/app/_offline/store/phone-database";

interface Look {
  readonly store: StoreName;
  readonly what: "getAll" | "count";
  /** As a writer what the page is writing there comes first. */
  readonly mode: IDBTransactionMode;
}

/** Looks into what the browser keeps of Colloquy; undefined where nothing has been kept yet: no database is made. */
export function lookInto(page: Page, look: Look): Promise<unknown> {
  return page.evaluate(async ({ store, what, mode }) => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "colloquy")) return undefined;
    const settle = <Value>(asked: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await settle(indexedDB.open("colloquy"));
    try {
      return await settle(database.transaction(store, mode).objectStore(store)[what]() as IDBRequest<unknown>);
    } finally {
      database.close();
    }
  }, look);
}
