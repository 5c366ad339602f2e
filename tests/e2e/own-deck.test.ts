import { expect } from "vitest";
import type { DeckCards } from "@/lib/contracts/deck-content";
import { accountWords } from "@/lib/words/interface/account";
import { deckEditorWords, factKindWords } from "@/lib/words/interface/deck-editor";
import { editFactWords } from "@/lib/words/interface/edit-fact";
import { ownFactWords } from "@/lib/words/interface/own-facts";
import { describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { expectReadable } from "@/tests/support/readable";
import { open } from "@/tests/support/ready-page";
import { fillIn } from "@/tests/support/study-on-phone";

async function signInAsInstructor({ page }: Phone): Promise<void> {
  await open(page, "/signin");
  await fillIn(page, sharedApp().demoAccounts.find(({ label }) => label === "instructor") ?? {});
  await page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
  await page.waitForURL((url) => url.pathname === "/");
}

describeOnPhone("A deck of one's own", () => {
  test("is made from facts of the bank and one that its author writes, and is published", async ({ phone }) => {
    await signInAsInstructor(phone);
    const { page } = phone;
    await open(page, "/decks/new");
    await page.getByLabel(deckEditorWords.title, { exact: true }).fill("Bridges for Thursday");
    await page.getByLabel(deckEditorWords.search).fill("Kishida");
    await page
      .getByRole("checkbox", { name: /Kishida/ })
      .nth(0)
      .check();
    await page
      .getByRole("checkbox", { name: /Kishida/ })
      .nth(1)
      .check();
    await expectReadable(page);
    await page.getByRole("button", { name: deckEditorWords.writeFact }).tap();

    await page.getByRole("link", { name: factKindWords["definition"] }).tap();
    await page.getByLabel(editFactWords.statement, { exact: true }).fill("It is long");
    await page.getByText(ownFactWords.mend).waitFor();
    await page
      .getByLabel(editFactWords.statement, { exact: true })
      .fill("A leaf bridge is a bridge that is lifted on one side.");
    await page.getByLabel(editFactWords.slots.term).fill("a leaf bridge");
    await page.getByLabel(editFactWords.slots.gloss).fill("a bridge lifted on one side");
    await page.getByRole("textbox", { name: editFactWords.slots.genus }).fill("bridge");
    await page.getByLabel(editFactWords.asOf).fill("2026");
    await page.getByText(ownFactWords.addSource).tap();
    await page.getByLabel(ownFactWords.sourceFields.title).fill("Bridges");
    await page.getByLabel(ownFactWords.sourceFields.outlet).fill("Harbour Gazette");
    await page.getByLabel(ownFactWords.sourceFields.published).fill("2026-03");
    await page.getByRole("button", { name: ownFactWords.saveSource }).tap();
    await page.getByText(ownFactWords.kept(true, "Harbour Gazette")).waitFor();
    await page.getByLabel(editFactWords.quote).fill("lifted on one side");
    await page.getByRole("checkbox", { name: "Which term means" }).uncheck();
    await page.getByText(/^1 card and /).waitFor();
    await expectReadable(page);
    await page.getByRole("button", { name: ownFactWords.save }).tap();
    await page.getByRole("link", { name: ownFactWords.toDeck }).tap();

    await page.getByRole("button", { name: deckEditorWords.up("A leaf bridge") }).tap();
    await page.getByRole("radio", { name: deckEditorWords.status.published }).check();
    await page.getByRole("button", { name: deckEditorWords.save, exact: true }).tap();
    await page.getByText(deckEditorWords.saved, { exact: true }).waitFor();
    await expectReadable(page);
    await page.getByRole("link", { name: deckEditorWords.see }).tap();
    await page.getByRole("heading", { name: "Bridges for Thursday" }).waitFor();
    const deckId = new URL(page.url()).pathname.split("/").at(-1);
    const { cards } = (await (await phone.context.request.get(`/api/decks/${deckId}/cards`)).json()) as DeckCards;
    const statements = [...new Set(cards.map(({ fact }) => fact.statement))];
    expect(statements).toHaveLength(3);
    expect(statements[1]).toContain("A leaf bridge");
    expect(cards.filter(({ fact }) => fact.statement === statements[1]).map(({ prompt }) => prompt)).toEqual([
      "What is meant by a leaf bridge?",
    ]);
    await page.getByRole("button", { name: deckEditorWords.copy }).tap();
    await page.getByText(deckEditorWords.chosen(LOCALE, 3)).first().waitFor();

    // The article has a misprint, which is fixed; it stays while the fact names it.
    await open(page, "/facts/new");
    await page.getByRole("link", { name: ownFactWords.bankTitle }).tap();
    const article = page.getByRole("listitem").filter({ hasText: "Harbour Gazette" }).first();
    await article.getByText(ownFactWords.staysFor).waitFor();
    await article.getByText(ownFactWords.change).tap();
    await article.getByLabel(ownFactWords.sourceFields.title).fill("Bridges that are lifted");
    await expectReadable(page);
    await article.getByRole("button", { name: ownFactWords.saveChange }).tap();
    await article.getByText("Bridges that are lifted", { exact: true }).first().waitFor();
  });
});
