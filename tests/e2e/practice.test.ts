import { expect } from "vitest";
import { formatDay } from "@/lib/words/format";
import { cardActionWords } from "@/lib/words/interface/card-actions";
import { catchUpWords } from "@/lib/words/interface/catch-up";
import { deckOptionsWords } from "@/lib/words/interface/deck-options";
import { practiceWords } from "@/lib/words/interface/practice";
import { reviewWords } from "@/lib/words/interface/review";
import { letDaysPass } from "@/tests/support/let-days-pass";
import { describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { expectReadable } from "@/tests/support/readable";
import { open, untilSent } from "@/tests/support/ready-page";
import { answerCard, becomeGuest, wordsOf } from "@/tests/support/study-on-phone";
import { answerOf, queuedCards, rate } from "@/tests/support/study-over-api";

const DECK = "nbr-interview";

describeOnPhone("Practice", () => {
  test("asks what was missed lately, beside the schedule, and says so at the end", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const [missed, known] = await queuedCards(phone, 2);
    await rate(phone, [missed], "again");
    await rate(phone, [known], "good");
    await open(page, "/practice");
    await expectReadable(page);
    await page
      .getByRole("main")
      .getByRole("link", { name: practiceWords.missedIn(LOCALE, 1), exact: true })
      .first()
      .tap();
    await page.getByRole("button", { name: reviewWords.show }).waitFor();
    expect(await answerCard(page, "good")).toBe(missed.prompt);
    await page.getByRole("heading", { name: reviewWords.doneTitle }).waitFor();
    await untilSent(page);
  });
});

describeOnPhone("The page of one card", () => {
  test("marks it, puts it off, sets it aside and asks it on a day of one's own", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await answerOf(phone, "PATCH", "/api/account", { preset: { learningSteps: [] } });
    const [card] = await queuedCards(phone, 2);
    await rate(phone, [card], "good");
    await open(page, `/cards/${encodeURIComponent(card.cardId)}`);
    await page.getByRole("button", { name: cardActionWords.flag }).tap();
    await page.getByText(cardActionWords.marked, { exact: true }).waitFor();
    await page.getByRole("button", { name: cardActionWords.suspend }).tap();
    await page.getByText(cardActionWords.suspended).waitFor();
    await page.getByRole("button", { name: cardActionWords.unsuspend }).tap();
    await page.getByText(cardActionWords.setDue).tap();
    const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(cardActionWords.day, { exact: true }).fill(day);
    await page.getByRole("button", { name: cardActionWords.setDay }).tap();
    await page.getByText(cardActionWords.next(formatDay(LOCALE, day))).waitFor();
    await expectReadable(page);
  });
});

describeOnPhone("Coming back", () => {
  test("says what it would do, spreads what was left behind, and takes it back", async ({ phone }) => {
    const { page } = phone;
    const learner = await becomeGuest(phone);
    await answerOf(phone, "PATCH", "/api/account", { preset: { learningSteps: [], newPerDay: 0 } });
    await rate(phone, await queuedCards(phone, 24, { newPerDay: 24 }), "good");
    await answerOf(phone, "PATCH", "/api/account", { preset: { newPerDay: 0 } });
    await letDaysPass(sharedApp().databaseUrl, learner, 60);

    await open(page, "/");
    await page.getByRole("link", { name: catchUpWords.link(LOCALE, 24) }).tap();
    await page.getByText(catchUpWords.waiting(LOCALE, 24)).waitFor();
    await page.getByRole("link", { name: catchUpWords.days(LOCALE, 3), exact: true }).tap();
    await page
      .getByText(catchUpWords.parts(LOCALE, 8, 0))
      .first()
      .waitFor();
    expect(await page.getByText(catchUpWords.parts(LOCALE, 8, 0)).count()).toBe(3);
    await expectReadable(page);

    await page.getByRole("button", { name: catchUpWords.start }).tap();
    await page.getByRole("button", { name: catchUpWords.undo }).waitFor();
    expect((await dueNow(phone)).review).toBe(8);
    await page.getByRole("button", { name: catchUpWords.undo }).tap();
    await page.getByText(catchUpWords.waiting(LOCALE, 24)).waitFor();
    expect((await dueNow(phone)).review).toBe(24);
  });
});

describeOnPhone("The options of a deck", () => {
  test("are set on its page and hold for its cards alone", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await answerOf(phone, "PUT", `/api/decks/${DECK}/study`, {});
    await open(page, `/decks/${DECK}`);
    await page.getByText(deckOptionsWords.title).tap();
    await page.getByLabel(deckOptionsWords.newPerDay).fill("3");
    await page.getByLabel(deckOptionsWords.buttons).selectOption("2");
    await expectReadable(page);
    await page.getByRole("button", { name: deckOptionsWords.save }).tap();
    await page.getByText(deckOptionsWords.saved).waitFor();
    const { counts, buttons } = await answerOf(phone, "GET", `/api/review-queue?deckId=${DECK}&limit=50`);
    expect({ counts, buttons }).toMatchObject({ counts: { new: 3 }, buttons: 2 });
    expect((await answerOf(phone, "GET", "/api/account")).preset).toMatchObject({ newPerDay: 20, buttons: 4 });
    expect(await wordsOf(page)).toContain(deckOptionsWords.title);
  });
});

async function dueNow(phone: Phone): Promise<{ readonly review: number }> {
  return (await answerOf(phone, "GET", "/api/review-queue?limit=500")).counts;
}
