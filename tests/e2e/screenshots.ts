import { statSync } from "node:fs";
import path from "node:path";
import type { CardView } from "@/lib/contracts/deck-content";
import { accountWords } from "@/lib/words/interface/account";
import { reviewWords } from "@/lib/words/interface/review";
import { todayWords } from "@/lib/words/interface/today";
import { openChromium } from "@/tests/support/chromium";
import { PHONE_OPTIONS, type PhoneInUse } from "@/tests/support/phone-options";
import { type RunningApp, startApp } from "@/tests/support/running-app";
import { fillIn } from "@/tests/support/study-on-phone";

/** The fact on the picture, one that every seminar on these articles meets. */
const FACT = "defence-spending-share-2027";

const PICTURE = path.resolve(import.meta.dirname, "../../docs/review.png");

/** `npm run screenshots`: makes the README's picture again, a card on a phone with its answer. */
async function main(): Promise<void> {
  const app = await startApp();
  try {
    await photograph(app);
  } finally {
    await app.stop();
  }
  console.log(`${path.relative(process.cwd(), PICTURE)}: ${Math.round(statSync(PICTURE).size / 1000)} kB`);
}

async function photograph({ address, demoAccounts }: RunningApp): Promise<void> {
  const browser = await openChromium();
  const context = await browser.newContext({ ...PHONE_OPTIONS, baseURL: address, deviceScaleFactor: 2 });
  const phone = { context, page: await context.newPage() };
  await phone.page.goto("/signin");
  await fillIn(phone.page, demoAccounts.find(({ label }) => label === "student") ?? {});
  await phone.page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
  await phone.page.getByRole("heading", { name: todayWords.decks }).waitFor();
  // Intervals that are the same each time.
  await context.request.patch("/api/account", { data: { preset: { fuzz: false } } });
  await phone.page.goto(`/review?deckId=${await makeDeck(phone)}`);
  await phone.page.getByRole("button", { name: reviewWords.show }).tap();
  await phone.page.getByRole("group", { name: reviewWords.howWell }).waitFor();
  await phone.page.screenshot({ path: PICTURE, animations: "disabled" });
  await browser.close();
}

/** A deck that begins with the fact. */
async function makeDeck({ context }: PhoneInUse): Promise<string> {
  const { cards } = await (await context.request.get("/api/decks/nbr-interview/cards")).json();
  const others = (cards as CardView[]).map(({ fact }) => fact.id).filter((id) => id !== FACT);
  const factIds = [FACT, ...new Set(others)].slice(0, 10);
  const answer = await context.request.post("/api/decks", { data: { title: "Picture", factIds } });
  if (!answer.ok()) throw new Error(`The deck for the picture was not made: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

await main();
