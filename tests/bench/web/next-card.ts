import type { Page } from "playwright-core";
import { reviewWords } from "@/lib/words/interface/review";
import { newcomer, type Web } from "@/tests/bench/web/people";
import { median, print } from "@/tests/bench/web/print";
import { PHONE_OPTIONS } from "@/tests/support/phone-options";

const SLOWER = 4;
const NEXT_CARD_MS = 100;
const ANSWERS = 100;

/** Rates "easy", so that no card comes back. */
const RATING = "4";

/** The shortest time that the browser tells of. */
const SHORTEST_MS = 16;

/** From the key that rates a card to the next card on the screen, by the browser's own event timing. */
export async function timeCards(web: Web): Promise<void> {
  const context = await newcomer(web);
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const times: number[] = [];
  while (times.length < ANSWERS) times.push(...(await timeSession(page)));
  await context.close();
  const { p95, text } = summary(times.slice(0, ANSWERS));
  const what = `Next card painted, processor ${SLOWER} times slower, ${ANSWERS} answers`;
  print(what, `${text}, at most ${NEXT_CARD_MS} ms`, p95 <= NEXT_CARD_MS);
  print("  a word painted on a bare page by a key", summary(await timeWords(web)).text, null);
}

function summary(times: readonly number[]): { readonly p95: number; readonly text: string } {
  const p95 = times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
  return { p95, text: `${p95} ms at p95 (median ${median(times)} ms)` };
}

/** What the machine and the browser take by themselves: a key that changes one word of a bare page. */
async function timeWords({ browser, bareAddress }: Web): Promise<number[]> {
  const context = await browser.newContext(PHONE_OPTIONS);
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(bareAddress, { waitUntil: "networkidle" });
  await watchKeys(page);
  await page.evaluate(() => {
    const heading = document.querySelector("h1");
    addEventListener("keydown", ({ timeStamp }) => heading?.replaceChildren(String(timeStamp)));
  });
  for (let word = 0; word < ANSWERS; word += 1) {
    await page.keyboard.press(RATING);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  const times = await timesOn(page, ANSWERS);
  await context.close();
  return times;
}

async function timeSession(page: Page): Promise<number[]> {
  await page.goto("/review", { waitUntil: "networkidle" });
  await watchKeys(page);
  const show = page.getByRole("button", { name: reviewWords.show });
  const group = page.getByRole("group", { name: reviewWords.howWell });
  const done = page.getByRole("heading", { name: reviewWords.doneTitle });
  let answers = 0;
  while ((await done.count()) === 0) {
    await show.waitFor();
    await page.keyboard.press("Space");
    await group.waitFor();
    await page.keyboard.press(RATING);
    await show.or(done).first().waitFor();
    answers += 1;
  }
  return timesOn(page, answers);
}

/** Notes how long the browser says that each rating took until it was painted. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate((key) => {
    const timings: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.name === "keydown" && pressed === key) timings.push(entry.duration);
    });
    let pressed = "";
    window.addEventListener("keydown", (event) => (pressed = event.key), true);
    observer.observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    Object.assign(window, { timings });
  }, RATING);
}

/** What it has noted, of so many ratings: it tells nothing of those that were faster than it can tell. */
async function timesOn(page: Page, ratings: number): Promise<number[]> {
  const seen = await page.evaluate(() => (window as unknown as { timings: number[] }).timings);
  return [...seen, ...Array.from({ length: Math.max(0, ratings - seen.length) }, () => SHORTEST_MS)];
}
