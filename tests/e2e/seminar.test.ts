import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { ReviewQueue } from "@/lib/contracts/study";
import { seminarWords } from "@/lib/words/interface/seminar";
import { describeOnPhone, type Phone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { expectReadable } from "@/tests/support/readable";
import { open } from "@/tests/support/ready-page";
import { becomeGuest, wordsOf } from "@/tests/support/study-on-phone";

const DECK = "nbr-interview";
const DAY_MS = 86_400_000;

describeOnPhone("The evening before the seminar", () => {
  test("a student sets its day, sees where they stand, and is told when it is enough", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await setSeminar(phone, await tomorrow(phone));

    const title = page.getByRole("heading", { name: seminarWords.title(seminarWords.tomorrow) });
    await title.waitFor();
    const before = await planOf(phone);
    expect(before).toMatchObject({ deckId: DECK, daysLeft: 1, readiness: 0 });
    expect(before.cards.length).toBeGreaterThan(5);

    await open(page, "/");
    await title.waitFor();
    const words = await wordsOf(page);
    expect(words).toContain(seminarWords.readyNow(LOCALE, 0));
    expect(words).toContain(seminarWords.withToday(LOCALE, before.withToday));
    await expectReadable(page);

    await answerEverything(phone);
    const after = await planOf(phone);
    expect(after).toMatchObject({ enough: true, cards: [] });
    await open(page, "/");
    expect(await wordsOf(page)).toContain(seminarWords.ready(LOCALE, after.readiness, seminarWords.tomorrow));
  });

  test("a day can be taken back, and the cards are asked as usual again", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await setSeminar(phone, await tomorrow(phone));
    await page.getByText(seminarWords.change).tap();
    await page.getByRole("button", { name: seminarWords.remove }).tap();
    await page.getByText(seminarWords.set, { exact: true }).waitFor();
    expect(await queueOf(phone)).toMatchObject({ plan: null });
  });
});

/** On the page of the deck, as a student does. What it takes is said before the day is set. */
async function setSeminar({ page }: Phone, day: string): Promise<void> {
  await open(page, `/decks/${DECK}`);
  await page.getByText(seminarWords.set, { exact: true }).tap();
  await page.getByLabel(seminarWords.day).fill(day);
  await page.getByText(seminarWords.neededFor(LOCALE, 0.8)).waitFor();
  await page.getByRole("button", { name: seminarWords.save }).tap();
  await page.getByText(seminarWords.change).waitFor();
}

async function queueOf({ context }: Phone): Promise<ReviewQueue> {
  return (await context.request.get(`/api/review-queue?deckId=${DECK}&limit=500`)).json();
}

/** The learner's own next day. */
async function tomorrow(phone: Phone): Promise<string> {
  const { studyDay } = await queueOf(phone);
  return new Date(Date.parse(studyDay) + DAY_MS).toISOString().slice(0, 10);
}

async function planOf(phone: Phone) {
  const { plan, cards } = await queueOf(phone);
  if (plan === null) throw new Error("There is no plan.");
  return { ...plan, cards };
}

/** Every card that the evening asks, known well and answered fast, until none is left. */
async function answerEverything(phone: Phone): Promise<void> {
  for (let { cards } = await queueOf(phone); cards.length > 0; { cards } = await queueOf(phone)) {
    const reviewedAt = new Date().toISOString();
    const answered = { rating: "good", reviewedAt, durationMs: 1_000 };
    const reviews = cards.map(({ cardId }) => ({ id: randomUUID(), cardId, ...answered }));
    const answer = await phone.context.request.post("/api/reviews", { data: { reviews } });
    expect(answer.ok()).toBe(true);
  }
}
