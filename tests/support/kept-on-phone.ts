import type { Page } from "playwright-core";
import type { KeptEntry, StoreName } from "@/app/_offline/store/phone-database";
import type { Phone } from "@/tests/support/phone";
import { lookInto } from "@/tests/support/phone-store";
import { open, until } from "@/tests/support/ready-page";
import { becomeGuest } from "@/tests/support/study-on-phone";

/** All that the phone keeps in one of its stores. */
export async function kept<Value = unknown>(page: Page, store: StoreName): Promise<readonly Value[]> {
  return ((await lookInto(page, { store, what: "getAll", mode: "readonly" })) ?? []) as readonly Value[];
}

async function keptCount(page: Page, store: StoreName): Promise<number> {
  return Number((await lookInto(page, { store, what: "count", mode: "readonly" })) ?? 0);
}

/** What was done on the phone and is not on the server yet. */
export async function unsentOn(page: Page): Promise<readonly KeptEntry[]> {
  return (await kept<KeptEntry>(page, "entries")).filter(({ state }) => state === "unsent");
}

/** Waits until the phone has what it needs to go on offline: pages, pack and decks. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The pack is fetched once the service worker is there.
  const isKept = async () => (await keptCount(page, "packs")) === 1 && (await keptCount(page, "decks")) > 0;
  await until(page, isKept, "keeps nothing for times without a network");
}

/** What a network that is away makes a page say in its console. */
export const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

/** The network is away from now on. */
export async function loseNetwork(phone: Phone): Promise<void> {
  phone.expectFault(NO_NETWORK);
  await phone.context.setOffline(true);
}

/**
 * A guest's phone that has all it needs to go on offline, which is still there.
 * @param prepare what was done on it before
 */
export async function preparedPhone(
  newPhone: (options: { serviceWorkers: "allow" }) => Promise<Phone>,
  prepare: (phone: Phone) => Promise<unknown> = async () => {},
): Promise<Phone> {
  const phone = await newPhone({ serviceWorkers: "allow" });
  await becomeGuest(phone);
  await prepare(phone);
  await open(phone.page, "/");
  await untilKept(phone.page);
  return phone;
}
