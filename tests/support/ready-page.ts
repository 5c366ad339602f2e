import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { KeptEntry } from "@/app/_offline/store/phone-database";
import { PATIENCE_MS } from "@/tests/support/phone-options";
import { lookInto } from "@/tests/support/phone-store";

/** How often it is looked whether a page is ready. */
const LOOK_MS = 20;

/** Loads a page and waits until it answers to touch and keys. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

/** Waits until React has taken over what the server sent: what is tapped before that is lost, as it is for anyone. */
export async function ready(page: Page): Promise<void> {
  await until(page, () => page.evaluate(isTakenOver), "does not answer to touch");
}

/** Waits until nothing is kept on the phone that the server has not taken yet. */
export async function untilSent(page: Page): Promise<void> {
  await until(page, () => isOutboxEmpty(page), "has answers that are not sent");
}

/** Looks again and again until it holds of a page. One that is being left cannot be looked at: the next one is then. */
export async function until(page: Page, holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    if (await holds().catch(() => false)) return;
    await sleep(LOOK_MS);
  }
  throw new Error(`${page.url()} ${otherwise}.`);
}

async function isOutboxEmpty(page: Page): Promise<boolean> {
  const entries = await lookInto(page, { store: "entries", what: "getAll", mode: "readwrite" });
  return Array.isArray(entries) && (entries as readonly KeptEntry[]).every(({ state }) => state !== "unsent");
}

/** Runs in the page. The page is marked when it is ready; effects run before the next frame. */
async function isTakenOver(): Promise<boolean> {
  if (document.documentElement.dataset["ready"] === undefined) return false;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return document.querySelector("a, button, input") !== null;
}
