import { loadavg } from "node:os";
import { chromium } from "playwright-core";
import { freePort } from "@/lib/server/database/free-port";
import { askLighthouse } from "@/tests/bench/web/lighthouse";
import { timeCards } from "@/tests/bench/web/next-card";
import { newcomer, type Web } from "@/tests/bench/web/people";
import { kB, print } from "@/tests/bench/web/print";
import { timeSending } from "@/tests/bench/web/sending";
import { startBareApp } from "@/tests/support/bare-app";
import { CHROMIUM_FLAGS, CHROMIUM_MISSING, findChromium } from "@/tests/support/chromium";
import { startApp } from "@/tests/support/running-app";
import { MOST_ABOVE_BARE, MOST_SCRIPT, scriptBytes } from "@/tests/support/script-bytes";

/*
 * `npm run bench:web`: how fast the pages are that students and instructors use most, beside their bars and beside a
 * bare page of the stack. `-- --runs 1` for a quick look; `-- --only lighthouse /review` for one part, or one page.
 * Times are worth something on a machine that does nothing else: its load is printed with them.
 */

const PARTS = ["bytes", "cards", "sending", "lighthouse"] as const;

async function main(): Promise<void> {
  const runs = Number(argument("--runs")[0] ?? 5);
  const [part, path] = argument("--only");
  const wanted = (name: (typeof PARTS)[number]) => part === undefined || part === name;
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(CHROMIUM_MISSING);
  const [app, bare] = [await startApp(), await startBareApp()];
  const port = await freePort();
  const args = [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  const web: Web = { browser, app, bareAddress: bare.address, port };
  try {
    console.log(`Load of the machine: ${loadavg()[0]?.toFixed(1)}`);
    if (wanted("bytes")) await weigh(web);
    if (wanted("cards")) await timeCards(web);
    if (wanted("sending")) await timeSending(web);
    if (wanted("lighthouse")) await askLighthouse(web, runs, path);
    console.log(`Load of the machine: ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await browser.close();
    await bare.stop();
    await app.stop();
  }
}

/** What follows a name on the command line, until the next one. */
function argument(name: string): readonly string[] {
  const place = process.argv.indexOf(name);
  if (place === -1) return [];
  const rest = process.argv.slice(place + 1);
  const end = rest.findIndex((word) => word.startsWith("--"));
  return end === -1 ? rest : rest.slice(0, end);
}

async function weigh(web: Web): Promise<void> {
  const context = await newcomer(web);
  const bytes = await scriptBytes(context, "/review");
  await context.close();
  const empty = await web.browser.newContext();
  const bare = await scriptBytes(empty, web.bareAddress);
  await empty.close();
  print("JavaScript on the review page", `${kB(bytes)}, at most ${kB(MOST_SCRIPT)}`, bytes <= MOST_SCRIPT);
  const above = bytes - bare;
  const text = `${kB(above)} above ${kB(bare)}, at most ${kB(MOST_ABOVE_BARE)}`;
  print("  beside a bare page", text, above <= MOST_ABOVE_BARE);
}

await main();
