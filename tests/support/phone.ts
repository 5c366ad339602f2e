import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, inject, test as plainTest } from "vitest";
import { CHROMIUM_MISSING, openChromium } from "@/tests/support/chromium";
import { PATIENCE_MS, PHONE_OPTIONS, type PhoneInUse } from "@/tests/support/phone-options";

const PICTURES = path.resolve(import.meta.dirname, "../../test-results");

/** A telephone with Colloquy's address in it. Whatever goes wrong on it unexpectedly fails the test. */
export interface Phone extends PhoneInUse {
  /** What this test brings about on purpose, as in "no network": an error that matches is no fault. */
  expectFault(pattern: RegExp): void;
}

interface PhoneTools {
  readonly browser: Browser;
  readonly phone: Phone;
  /** One phone for all tests of a file that only look: whoever is signed in on it stays so, and nothing is done. */
  readonly sharedPhone: Phone;
  /** Another device, or one that is set up differently. */
  readonly newPhone: (options?: BrowserContextOptions) => Promise<Phone>;
}

/** A test with a phone in the hand: nobody is signed in on it. */
export const test = plainTest.extend<PhoneTools>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it which tools this one needs
    async ({}, use) => {
      const browser = await openChromium();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  sharedPhone: [
    async ({ browser }, use) => {
      const phone = await openPhone(browser, { baseURL: appAddress() });
      await use(phone);
      await phone.context.close();
      const faults = phone.faults();
      if (faults.length > 0) throw new Error(`On the phone of all tests of this file: ${faults.join("; ")}`);
    },
    { scope: "file" },
  ],
  newPhone: async ({ browser, task, onTestFinished }, use) => {
    const opened: WatchedPhone[] = [];
    // A tool whose own end fails would fail at every later try as well: vitest ends it again each time.
    onTestFinished(() => {
      const faults = opened.flatMap((phone) => phone.faults());
      expect(faults, faults.join("\n")).toEqual([]);
    });
    await use(async (options) => {
      const phone = await openPhone(browser, { baseURL: appAddress(), ...options });
      opened.push(phone);
      return phone;
    });
    if (task.result?.state === "fail") await keepPictures(task.name, opened);
    for (const { context } of opened) await context.close();
  },
  phone: async ({ newPhone }, use) => use(await newPhone()),
});

/** Tests in Chromium, which are skipped, saying so, where there is none. */
export function describeOnPhone(title: string, tests: () => void): void {
  if (inject("app") !== null) return void describe(title, tests);
  describe(title, () => {
    plainTest("is tested in Chromium alone, and there is none here", ({ skip }) => skip(CHROMIUM_MISSING));
  });
}

/** Where the shared app is. */
export function appAddress(): string {
  return sharedApp().address;
}

/** The shared app, which is there wherever a test with a phone runs. */
export function sharedApp() {
  const app = inject("app");
  if (app === null) throw new Error(CHROMIUM_MISSING);
  return app;
}

interface WatchedPhone extends Phone {
  readonly faults: () => readonly string[];
}

async function openPhone(browser: Browser, options: BrowserContextOptions): Promise<WatchedPhone> {
  const context = await browser.newContext({ ...PHONE_OPTIONS, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const seen: string[] = [];
  const expected: RegExp[] = [];
  context.on("page", (page) => watch(page, (fault) => seen.push(fault)));
  return {
    page: await context.newPage(),
    context,
    expectFault: (pattern) => expected.push(pattern),
    faults: () => seen.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
  };
}

/** Violations of the content security policy come as errors in the console. */
function watch(page: Page, report: (fault: string) => void): void {
  page.on("console", (message) => {
    if (message.type() === "error") report(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => report(`error: ${error.stack ?? error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) report(`${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // What a page that is left has asked for ahead is no longer wanted.
    if (reason !== "net::ERR_ABORTED") report(`${reason}: ${request.url()}`);
  });
}

async function keepPictures(test: string, phones: readonly Phone[]): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const name = test.replace(/\W+/g, "-").slice(0, 100);
  for (const [index, { page }] of phones.entries()) {
    if (!page.isClosed()) await page.screenshot({ path: path.join(PICTURES, `${name}-${index + 1}.png`) });
  }
}
