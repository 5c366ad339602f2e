import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "playwright-core";
import { expect } from "vitest";
import type { CardView } from "@/lib/contracts/deck-content";
import type { FactVersionLog } from "@/lib/contracts/fact-versions";
import { accountWords } from "@/lib/words/interface/account";
import { appWords } from "@/lib/words/interface/app";
import { changesWords } from "@/lib/words/interface/changes";
import { editFactWords } from "@/lib/words/interface/edit-fact";
import { editingWords } from "@/lib/words/interface/editing";
import { exploreWords } from "@/lib/words/interface/provenance";
import { reviewWords } from "@/lib/words/interface/review";
import { allFrom } from "@/tests/support/all-pages";
import { type Correctable, findCorrectable, raiseFigure } from "@/tests/support/correctable-fact";
import { describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { expectReadable } from "@/tests/support/readable";
import { open, ready } from "@/tests/support/ready-page";
import { becomeGuest, fillIn } from "@/tests/support/study-on-phone";

async function signInAs(label: string, { page }: Phone): Promise<void> {
  await open(page, "/signin");
  await fillIn(page, sharedApp().demoAccounts.find((account) => account.label === label) ?? {});
  await page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
  await page.waitForURL((url) => url.pathname === "/");
}

async function learn(request: APIRequestContext, { card }: Correctable): Promise<void> {
  const reviewedAt = new Date(Date.now() - 60_000).toISOString();
  const review = { id: randomUUID(), cardId: card.id, cardVersion: card.version, rating: "easy", reviewedAt };
  expect((await request.post("/api/reviews", { data: { reviews: [review] } })).ok()).toBe(true);
}

describeOnPhone("A fact that an editor corrects", () => {
  test("is told to whoever learned it before the next review, and its card comes again", async ({
    phone,
    newPhone,
  }) => {
    await signInAs("editor", phone);
    // The test of a course corrects the last one, maybe at the same time.
    const found = await findCorrectable(phone.context.request, 1);
    const student = await newPhone();
    await becomeGuest(student);
    await learn(student.context.request, found);

    const { page } = phone;
    await open(page, `/facts/${found.factId}/edit`);
    await raiseFigure(page, found);
    await page.getByText(editFactWords.effect("relearn")).waitFor();
    const save = page.getByRole("button", { name: editFactWords.save, description: editFactWords.notYet.reason });
    // Pressed too early it leads to what is missing, and sends nothing.
    await save.tap({ force: true });
    const reason = page.getByLabel(editFactWords.reason);
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await reason.fill("The figure was misread.");
    await page.getByRole("button", { name: editFactWords.save, description: "" }).tap();
    await page.getByRole("heading", { name: editFactWords.savedAs(LOCALE, found.version + 1) }).waitFor();
    await page.getByRole("link", { name: editFactWords.toList }).tap();
    await page.getByText("The figure was misread.").first().waitFor();

    await open(student.page, "/");
    await student.page.getByRole("link", { name: changesWords.link(LOCALE, 1) }).waitFor();
    await open(student.page, "/review");
    await student.page.getByRole("heading", { name: changesWords.title("corrected") }).waitFor();
    const told = await student.page.getByRole("main").innerText();
    for (const words of [found.statement, "The figure was misread.", changesWords.effect("relearn")])
      expect(told).toContain(words);
    await expectReadable(student.page);
    await student.page.getByRole("button", { name: changesWords.goOn }).tap();
    await student.page.getByRole("button", { name: reviewWords.show }).waitFor();
    const cards = await allFrom<CardView>(student.context.request, "/api/decks/all/cards", "cards");
    expect(cards.find(({ id }) => id === found.card.id)?.schedule?.state ?? "new").toBe("new");
    await expect
      .poll(async () => (await (await student.context.request.get("/api/notices")).json()).notices)
      .toEqual([]);
  });

  test("says why it cannot be saved as long as something is wrong, and goes on from what someone else saved", async ({
    phone,
  }) => {
    await signInAs("editor", phone);
    const { page, context } = phone;
    const found = await findCorrectable(context.request, 2);
    const path = `/api/facts/${found.factId}/versions`;
    const before = (await (await context.request.get(path)).json()) as FactVersionLog;
    await open(page, `/facts/${found.factId}/edit`);
    await page.getByLabel(editFactWords.reason).fill("Its tags were too few.");
    const save = page.getByRole("button", { name: editFactWords.save });
    await page.getByText(editFactWords.relationsTitle).tap();
    await page.getByLabel(editFactWords.tags).last().fill("no good tag");
    await page.getByRole("button", { name: `${editFactWords.putIn} ${editFactWords.tags}` }).tap();
    await page.getByText(editFactWords.mend).waitFor();
    expect(await save.getAttribute("aria-disabled")).toBe("true");
    await page.getByText(editFactWords.notYet.problems).waitFor();
    await page.getByRole("button", { name: `${editFactWords.takeOut} no good tag` }).tap();
    await page.getByLabel(editFactWords.tags).last().fill("figures");
    await page.getByRole("button", { name: `${editFactWords.putIn} ${editFactWords.tags}` }).tap();
    await page.getByRole("button", { name: editFactWords.add.conflictsWith }).tap();
    await page.getByLabel(editFactWords.conflictsWith).last().selectOption({ index: 9 });
    await page.getByLabel(editFactWords.conflictNote).last().fill("They count from different years.");
    // Else this check would hear of what someone else is about to save.
    await page.getByText(editFactWords.checking).waitFor({ state: "detached" });
    expect(await save.getAttribute("aria-disabled")).toBe(null);

    const data = { change: "correct", baseVersion: before.currentVersion, reason: "Found.", quiet: true };
    const fact = { dateNote: "found in the second paragraph" };
    expect((await context.request.post(path, { data: { ...data, fact } })).status()).toBe(201);
    await save.tap();
    await page.getByText(editFactWords.notSaved).waitFor();
    phone.expectFault(/409/);
    await page.getByRole("button", { name: editFactWords.loadAgain }).tap();
    await page.getByText(editFactWords.loadedAgain).waitFor();
    expect(await page.getByLabel(editFactWords.reason).inputValue()).toBe("Its tags were too few.");
    expect(await page.getByLabel(editFactWords.dateNote).inputValue()).toBe(fact.dateNote);
    await expect.poll(() => save.getAttribute("aria-disabled")).toBe(null);
    await save.tap();
    await page.getByRole("heading", { name: editFactWords.savedAs(LOCALE, before.currentVersion + 2) }).waitFor();
    const after = (await (await context.request.get(path)).json()) as FactVersionLog;
    expect(after.form).toMatchObject({
      tags: expect.arrayContaining(["figures"]),
      conflictsWith: expect.arrayContaining([expect.objectContaining({ note: "They count from different years." })]),
    });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`can be read and fixed by everyone who edits, ${colorScheme}`, async ({ newPhone }) => {
      const phone = await newPhone({ colorScheme });
      const { page } = phone;
      await signInAs("editor", phone);
      const { factId } = await findCorrectable(phone.context.request);
      await open(page, `/facts/${factId}/edit`);
      for (const summary of await page.locator("form summary").all()) await summary.tap();
      await page.getByLabel(editFactWords.statement, { exact: true }).fill("It is so.");
      await page.getByText(editFactWords.mend).waitFor();
      await expectReadable(page);
      await page.getByRole("radio", { name: editFactWords.changes.retire[0] }).check();
      await page.getByText(editFactWords.effect("retired")).first().waitFor();
      await open(page, "/editing");
      await expectReadable(page);
    });
  }

  test("is on a list that instructors read, and that students are led away from", async ({ phone, newPhone }) => {
    await signInAs("instructor", phone);
    await ready(phone.page);
    await phone.page.getByRole("link", { name: appWords.tabs.decks, exact: true }).tap();
    await phone.page.getByRole("link", { name: exploreWords.editing[0] }).tap();
    await phone.page.getByRole("heading", { name: editingWords.outOfDate }).waitFor();
    const student = await newPhone();
    await becomeGuest(student);
    for (const path of ["/editing", "/facts/us-japan-treaty-1960-article-5/edit"]) {
      await open(student.page, path);
      expect(new URL(student.page.url()).pathname).not.toBe(path);
    }
  });
});
