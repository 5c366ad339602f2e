import type { APIRequestContext } from "playwright-core";
import { expect } from "vitest";
import type { CardView } from "@/lib/contracts/deck-content";
import { deckWords } from "@/lib/words/interface/deck";
import { reviewWords } from "@/lib/words/interface/review";
import { statementWords } from "@/lib/words/interface/statement";
import { todayWords } from "@/lib/words/interface/today";
import { allFrom } from "@/tests/support/all-pages";
import { describeOnPhone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { open, untilSent } from "@/tests/support/ready-page";
import { becomeGuest } from "@/tests/support/study-on-phone";

const DECK = "nbr-interview";

describeOnPhone("The page of a deck", () => {
  test("shows every fact with what kind of statement it is, its source and the words of the article", async ({
    phone,
  }) => {
    const { page, context } = phone;
    await becomeGuest(phone);
    await open(page, `/decks/${DECK}`);
    const facts = factsOf(await cardsOf(context.request));
    const list = page.getByRole("region", { name: deckWords.facts }).locator("ol > li");
    for (const [place, { fact, sources }] of facts.slice(0, 10).entries()) {
      const shown = list.nth(place);
      const words = await shown.innerText();
      expect(words).toContain(fact.statement);
      expect(words.toLowerCase()).toContain(statementWords.label[fact.epistemic].toLowerCase());
      if (fact.epistemic !== "fact") expect(words).toContain(fact.attribution?.speaker);
      expect(words).toContain(fact.asOf);
      await shown.locator("summary").tap();
      for (const { quote } of sources) await shown.getByText(quote).waitFor();
    }
    let left = facts.length;
    const next = page.getByRole("link", { name: deckWords.nextPage, exact: true });
    for (let part = 1; ; part++) {
      left -= await list.count();
      if ((await next.count()) === 0) break;
      await next.tap();
      await page.getByText(new RegExp(`^Page ${part + 1} of `)).waitFor();
    }
    expect(left).toBe(0);
    await list
      .last()
      .getByText(facts.at(-1)?.fact.statement ?? "")
      .waitFor();
  });

  test("says what the labels mean", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, `/decks/${DECK}`);
    await page.getByText(statementWords.legend).tap();
    for (const meaning of Object.values(statementWords.meaning)) await page.getByText(meaning).waitFor();
  });

  test("finds facts by a word, and says so where there are none", async ({ phone }) => {
    const { page, context } = phone;
    await becomeGuest(phone);
    await open(page, `/decks/${DECK}`);
    await page.getByRole("searchbox").fill("Kishida");
    await page.getByRole("button", { name: deckWords.search }).tap();
    const found = factsOf(await cardsOf(context.request, "Kishida")).length;
    expect(found).toBeGreaterThan(0);
    await page.getByRole("heading", { name: deckWords.found(LOCALE, found, "Kishida") }).waitFor();
    await page.getByRole("searchbox").fill("zebra");
    await page.getByRole("searchbox").press("Enter");
    await page.getByRole("heading", { name: deckWords.nothingFound("zebra") }).waitFor();
    await page.getByRole("link", { name: deckWords.clear }).tap();
    await page.getByRole("heading", { name: deckWords.facts, exact: true }).waitFor();
  });

  test("is where a deck is taken up, and where a card set aside is brought back", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/");
    await page.getByRole("link", { name: /NBR/ }).tap();
    await page.getByRole("button", { name: deckWords.startStudying }).tap();
    await page.getByRole("button", { name: reviewWords.show }).waitFor();
    await page.locator("summary").and(page.getByLabel(reviewWords.menu)).tap();
    await page.getByRole("button", { name: reviewWords.suspend }).tap();
    await page.getByText(reviewWords.position(LOCALE, 1, 4)).waitFor();
    await untilSent(page);

    await open(page, `/decks/${DECK}`);
    const aside = page.locator("ol > li").filter({ hasText: deckWords.suspended });
    await aside.locator("summary").tap();
    await aside.getByRole("button", { name: deckWords.bringBack }).tap();
    await page.getByRole("button", { name: deckWords.bringBack }).waitFor({ state: "detached" });

    await page.getByRole("button", { name: deckWords.stopStudying }).tap();
    await page.getByRole("button", { name: deckWords.startStudying }).waitFor();
    await open(page, "/");
    await page.getByRole("link", { name: /NBR/ }).getByText(todayWords.deckNotStarted).waitFor();
    // Whoever has chosen no deck studies the one of all.
    const all = page.getByRole("link", { name: /All articles/ });
    expect(await all.getByText(todayWords.deckNotStarted).count()).toBe(0);
    expect(await all.innerText()).toMatch(/ new|done for now/);
  });
});

async function cardsOf(request: APIRequestContext, query?: string): Promise<readonly CardView[]> {
  const search = query === undefined ? "" : `?query=${encodeURIComponent(query)}`;
  return allFrom<CardView>(request, `/api/decks/${DECK}/cards${search}`, "cards");
}

/** The first card of each fact, in the order of the deck. */
function factsOf(cards: readonly CardView[]): readonly CardView[] {
  const first = new Map<string, CardView>();
  for (const card of cards) if (!first.has(card.fact.id)) first.set(card.fact.id, card);
  return [...first.values()];
}
