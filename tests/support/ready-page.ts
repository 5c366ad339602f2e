import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { PATIENCE_MS } from "@/tests/support/phone-options";

/** How often it is looked whether a page is ready. */
const LOOK_MS = 20;

/** Loads a page and waits until it answers to touch and keys. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

/** Waits until React has taken over what the server sent: what is tapped before that is lost, as it is for anybody. */
export async function ready(page: Page): Promise<void> {
  await until(page, isTakenOver, "does not answer to touch");
}

/** Waits until nothing is kept on the phone that the server has not taken yet. */
export async function untilSent(page: Page): Promise<void> {
  await until(page, isOutboxEmpty, "has answers that are not sent");
}

/** A page that is being left cannot be looked at: the next one is then. */
async function until(page: Page, holds: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    if (await page.evaluate(holds).catch(() => false)) return;
    await sleep(LOOK_MS);
  }
  throw new Error(`${page.url()} ${otherwise}.`);
}

/**
 * Runs in the page, as the next one does. Asks as a writer, so that what the page is writing comes first; a database
 * that is not there yet is not made.
 */
async function isOutboxEmpty(): Promise<boolean> {
  if (!(await indexedDB.databases()).some(({ name }) => name === "colloquy")) return false;
  const settle = <Value>(asked: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const database = await settle(indexedDB.open("colloquy"));
  try {
    const kept = await settle(database.transaction("entries", "readwrite").objectStore("entries").getAll());
    return kept.every(({ state }) => state !== "unsent");
  } finally {
    database.close();
  }
}

/** React leaves its mark on each element that it has taken over; effects run before the next frame. */
async function isTakenOver(): Promise<boolean> {
  const controls = [...document.querySelectorAll("a, button, input")];
  const taken = controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps$")));
  if (taken) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return taken && controls.length > 0;
}
