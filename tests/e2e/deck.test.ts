import type { APIRequestContext } from "playwright-core";
import { expect } from "vitest";
import type { CardView } from "@/lib/contracts/deck-content";
import { appWords } from "@/lib/words/interface/app";
import { deckWords } from "@/lib/words/interface/deck";
import { progressWords } from "@/lib/words/interface/progress";
import { reviewWords } from "@/lib/words/interface/review";
import { statementWords } from "@/lib/words/interface/statement";
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
    expect(await list.count()).toBe(facts.length);
    for (const { fact, sources } of facts.slice(0, 5)) {
      await page.getByRole("searchbox").fill(fact.statement);
      const shown = list.filter({ hasText: fact.statement });
      const words = (await shown.textContent()) ?? "";
      expect(words.toLowerCase()).toContain(statementWords.label[fact.epistemic].toLowerCase());
      if (fact.epistemic !== "fact") expect(words).toContain(fact.attribution?.speaker);
      expect(words).toContain(fact.asOf);
      await shown.locator("summary").tap();
      for (const { quote } of sources) await shown.getByText(quote).waitFor();
    }
  });

  test("finds facts as one types, and shows those of one kind", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, `/decks/${DECK}`);
    const list = page.getByRole("region", { name: deckWords.facts }).locator("ol > li");
    const all = await list.count();
    await page.getByRole("searchbox").fill("Kishida");
    await expect.poll(() => list.count()).toBeLessThan(all);
    for (const row of await list.all()) expect(await row.isVisible()).toBe(true);
    await page.getByRole("searchbox").fill("");
    await page.getByText(deckWords.sortAndFilter).tap();
    await page.getByLabel(deckWords.kind).selectOption("claim");
    await expect.poll(() => list.count()).toBeLessThan(all);
    const label = statementWords.label.claim.toLowerCase();
    for (const row of await list.all()) expect((await row.textContent())?.toLowerCase()).toContain(label);
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
    await open(page, "/decks");
    await page.getByRole("link", { name: /NBR/ }).tap();
    await page.getByRole("button", { name: deckWords.startStudying }).tap();
    await page.getByRole("button", { name: reviewWords.show }).waitFor();
    await page.locator("summary").and(page.getByLabel(reviewWords.menu)).tap();
    await page.getByRole("button", { name: reviewWords.suspend }).tap();
    await page.getByText(reviewWords.position(LOCALE, 1, 4)).waitFor();
    await untilSent(page);

    await open(page, `/decks/${DECK}`);
    await page.getByText(deckWords.sortAndFilter).tap();
    await page.getByLabel(deckWords.progress).selectOption("suspended");
    const aside = page.locator("ol > li").filter({ hasText: deckWords.factState.suspended });
    await aside.locator("summary").tap();
    await aside.getByRole("button", { name: deckWords.bringBack }).tap();
    await page.getByRole("button", { name: deckWords.bringBack }).waitFor({ state: "detached" });

    await page.getByRole("button", { name: deckWords.stopStudying }).tap();
    await page.getByRole("button", { name: deckWords.startStudying }).waitFor();
    await open(page, "/");
    const notStarted = progressWords.state(LOCALE, { kind: "not-started" });
    await page.getByRole("link", { name: appWords.tabs.decks, exact: true }).tap();
    await page.getByRole("link", { name: /NBR/ }).getByText(notStarted).waitFor();
    // Whoever has chosen no deck studies the one of all.
    const all = page.getByRole("link", { name: /All articles/ });
    expect(await all.getByText(notStarted).count()).toBe(0);
    expect(await all.innerText()).toMatch(/ new|Done for today/);
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
