import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, CHROMIUM_MISSING, findChromium } from "@/tests/support/chromium";
import { appAddress } from "@/tests/support/phone";
import { PATIENCE_MS, PHONE_OPTIONS, type PhoneInUse } from "@/tests/support/phone-options";

/** A browser with a profile that outlives it, as on a phone: what it keeps is there when it is started again. */
export interface InstalledPhone extends PhoneInUse {
  readonly close: () => Promise<void>;
  /** Ends it as a phone does that runs out of memory: without a word to any page. */
  readonly kill: () => Promise<void>;
}

/** A folder for a profile. */
export function makeProfile(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "colloquy-phone-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Starts the browser on a profile. @param aheadMs how far the clock of its pages is ahead */
export async function startBrowser(
  profile: string,
  { aheadMs = 0, offline = false }: { readonly aheadMs?: number; readonly offline?: boolean } = {},
): Promise<InstalledPhone> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(CHROMIUM_MISSING);
  const context = await chromium.launchPersistentContext(profile, {
    ...PHONE_OPTIONS,
    ...{ serviceWorkers: "allow", baseURL: appAddress(), executablePath, args: [...CHROMIUM_FLAGS], offline },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (aheadMs !== 0) await context.addInitScript(setClock, aheadMs);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    ...{ context, page },
    close: () => context.close(),
    async kill() {
      const ended = new Promise((resolve) => context.once("close", resolve));
      for (const pid of browsersOn(profile)) process.kill(pid, "SIGKILL");
      await ended;
    },
  };
}

/** Runs in each page before its own scripts. */
function setClock(aheadMs: number): void {
  const Real = Date;
  class Shifted extends Real {
    constructor(...given: []) {
      if (given.length === 0) super(Real.now() + aheadMs);
      else super(...given);
    }
    static override now(): number {
      return Real.now() + aheadMs;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
  // The service worker’s clock is as ever, so that it must not send in the page’s place.
  Object.defineProperty(ServiceWorkerRegistration.prototype, "sync", { value: undefined });
}

/** The processes of the browser itself on a profile, its helpers aside: they end with it. */
function browsersOn(profile: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
        return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith("--type="));
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Ends the page's own process. */
export async function crashTab(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  void page.goto("chrome://crash").catch(() => {});
  await crashed;
}
