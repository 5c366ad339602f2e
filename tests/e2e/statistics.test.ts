import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { DeckCards } from "@/lib/contracts/deck-content";
import type { SubmitReviewsAnswer } from "@/lib/contracts/reviews";
import type { Statistics } from "@/lib/contracts/statistics";
import { appWords } from "@/lib/words/interface/app";
import { deckWords } from "@/lib/words/interface/deck";
import { settingsWords } from "@/lib/words/interface/settings";
import { cardWords, memoryWords, statisticsWords, workWords } from "@/lib/words/interface/statistics";
import { describeOnPhone, type Phone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { expectReadable } from "@/tests/support/readable";
import { open, ready } from "@/tests/support/ready-page";
import { playHistory } from "@/tests/support/study-history";
import { becomeGuest } from "@/tests/support/study-on-phone";

const DECK = "nbr-interview";

/** Someone who has studied the first cards of a deck for so many days. Gives the cards. */
async function becomeStudent(phone: Phone, cards: number, days: number): Promise<readonly string[]> {
  const { request } = phone.context;
  await becomeGuest(phone);
  const answer = await request.get(`/api/decks/${DECK}/cards`);
  const cardIds = ((await answer.json()) as DeckCards).cards.slice(0, cards).map(({ id }) => id);
  await playHistory({
    cardIds,
    days,
    now: Date.now(),
    send: async (reviews) => {
      const sent = await request.post("/api/reviews", { data: { reviews } });
      return ((await sent.json()) as SubmitReviewsAnswer).results;
    },
  });
  return cardIds;
}

async function statisticsOf({ context }: Phone, query = ""): Promise<Statistics> {
  return (await (await context.request.get(`/api/statistics${query}`)).json()) as Statistics;
}

/** The figures behind a plot, opened: rows of cells. */
async function figuresOf(page: Page, title: string): Promise<readonly (readonly string[])[]> {
  const plot = page.getByRole("region", { name: title });
  await plot.getByText(statisticsWords.table).tap();
  const rows = await plot.getByRole("row").all();
  return Promise.all(rows.slice(1).map((row) => row.locator("th, td").allInnerTexts()));
}

describeOnPhone("Statistics", () => {
  test("are empty at first, say what will be there, and lead to a review", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/");
    await page.getByRole("link", { name: appWords.tabs.stats }).tap();
    await page.getByText(statisticsWords.emptyNote).waitFor();
    expect(await page.getByRole("link", { name: statisticsWords.start }).getAttribute("href")).toBe("/review");
    await expectReadableWithFigures(page);
  });

  test("draw what was done, what was recalled and what comes due, each with its figures as a table", async ({
    phone,
  }) => {
    const { page } = phone;
    await becomeStudent(phone, 30, 60);
    const { cards, retention, forecast, time } = await statisticsOf(phone);
    await open(page, "/statistics");
    const plots = [
      workWords.calendar,
      workWords.forecast,
      memoryWords.retention,
      memoryWords.calibration,
      workWords.spent,
      memoryWords.buttons,
      memoryWords.cards,
      memoryWords.recall,
      memoryWords.stability,
      memoryWords.difficulty,
    ];
    for (const title of plots) await page.getByRole("img", { name: title }).first().waitFor();
    await page.getByRole("group", { name: workWords.spent }).focus();
    await page.keyboard.press("End");
    await page
      .getByRole("region", { name: workWords.spent })
      .getByRole("status")
      .filter({ hasText: /: \d+ (second|minute)/ })
      .waitFor();
    expect(await figuresOf(page, memoryWords.cards)).toContainEqual([memoryWords.state("young"), String(cards.young)]);
    expect((await figuresOf(page, memoryWords.retention))[0]?.at(-1)).toBe(String(retention.all.answers));
    expect((await figuresOf(page, workWords.forecast)).length).toBe(30 + (forecast.backlog > 0 ? 1 : 0));
    expect(retention.all.answers).toBeGreaterThan(20);
    expect(time.answers).toBeGreaterThan(retention.all.answers);
    await expectReadableWithFigures(page);
  });

  test("are of a deck and of a time that are chosen", async ({ phone }) => {
    const { page } = phone;
    await becomeStudent(phone, 12, 40);
    await open(page, "/statistics");
    await page.getByRole("combobox", { name: statisticsWords.deck }).selectOption(DECK);
    await page.getByRole("button", { name: statisticsWords.showDeck }).tap();
    await page.waitForURL((url) => url.searchParams.get("deckId") === DECK);
    await ready(page);
    await page.getByRole("link", { name: statisticsWords.periodName("90") }).tap();
    await page.getByRole("heading", { name: statisticsWords.inPeriod("90") }).waitFor();
    const chosen = await statisticsOf(phone, `?deckId=${DECK}&days=90`);
    const all = await statisticsOf(phone, "?days=90");
    expect(await figuresOf(page, memoryWords.cards)).toContainEqual([
      memoryWords.state("new"),
      String(chosen.cards.new),
    ]);
    expect(chosen.cards.new).toBeLessThan(all.cards.new);
    expect(chosen.time.answers).toBe(all.time.answers);
  });

  test("count days in a row only for who wants it", async ({ phone }) => {
    const { page } = phone;
    await becomeStudent(phone, 5, 3);
    await open(page, "/statistics");
    const streak = page.getByText(/-day streak$/);
    expect(await streak.count()).toBe(0);
    await open(page, "/settings");
    await page.getByRole("checkbox", { name: settingsWords.streak }).check();
    await page.getByRole("button", { name: settingsWords.save }).tap();
    await page.getByText(settingsWords.saved, { exact: true }).waitFor();
    await open(page, "/statistics");
    await streak.waitFor();
  });
});

describeOnPhone("One card", () => {
  test("has its forgetting curve, which the deck’s page leads to, and all its answers", async ({ phone }) => {
    const { page } = phone;
    await becomeStudent(phone, 3, 40);
    await open(page, `/decks/${DECK}`);
    const groups = page.locator("summary").filter({ has: page.getByRole("heading", { level: 3 }) });
    await groups.evaluateAll((found) => {
      for (const { parentElement } of found) parentElement?.setAttribute("open", "");
    });
    const { known, learning } = deckWords.factState;
    const met = page.locator("ol > li").filter({ hasText: new RegExp(`${known}|${learning}`) });
    await met.first().locator("summary").tap();
    await page.getByRole("link", { name: cardWords.link }).first().tap();
    await page.getByRole("img", { name: cardWords.curve }).waitFor();
    const id = decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "");
    const history = await (await phone.context.request.get(`/api/cards/${id}/history`)).json();
    expect(await page.getByRole("table", { name: cardWords.answers }).getByRole("row").count()).toBe(
      history.answers.length + 1,
    );
    expect(history.answers.length).toBeGreaterThan(2);
    await page.getByText(cardWords.now(LOCALE, history.retrievability)).waitFor();
    await expectReadableWithFigures(page);
  });

  test("that was never answered says so, and one that does not exist is not found", async ({ phone }) => {
    const { page } = phone;
    const cardIds = await becomeStudent(phone, 2, 3);
    const { cards } = (await (await phone.context.request.get(`/api/decks/${DECK}/cards`)).json()) as DeckCards;
    const unmet = cards.find(({ id }) => !cardIds.includes(id));
    await open(page, `/cards/${unmet?.id}`);
    await page.getByText(cardWords.never).waitFor();
    phone.expectFault(/status of 404/);
    expect((await page.goto("/cards/no-such-card"))?.status()).toBe(404);
  });
});

/** Readable by everyone, light and dark, with the figures behind the plots open. */
async function expectReadableWithFigures(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, page.url());
    for (const summary of await page.locator("main summary").all()) await summary.tap();
    await expectReadable(page);
  }
}
