import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where systems put it; after CHROMIUM_PATH and Playwright's own place. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Nothing but our own pages: no GPU that may be missing, and none of the browser's own traffic. */
export const CHROMIUM_FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Said wherever end-to-end tests are left out. */
export const CHROMIUM_MISSING =
  "There is no Chromium here, so the end-to-end tests are skipped. Install one (Debian, Ubuntu: apt-get install " +
  "chromium; elsewhere: npx playwright-core install chromium), or set CHROMIUM_PATH to the program of one.";

/**
 * The program of a Chromium, or undefined where there is none.
 * @throws Error where CHROMIUM_PATH names a file that is not there
 */
export function findChromium(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, and there is nothing there.`);
  return given || [chromium.executablePath(), ...PLACES].find((place) => existsSync(place));
}

/** Whether a missing Chromium is a failure, as it is in CI, where the tests must not be left out in silence. */
export function chromiumIsRequired(): boolean {
  return process.env["REQUIRE_CHROMIUM"] === "1";
}

/** Opens a browser without a window. Playwright starts it without its sandbox, which would keep root out. */
export function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(CHROMIUM_MISSING);
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}
