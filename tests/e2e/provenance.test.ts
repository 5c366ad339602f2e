import { expect } from "vitest";
import type { FlagList } from "@/lib/contracts/flags";
import { accountWords } from "@/lib/words/interface/account";
import { flagWords, reportWords } from "@/lib/words/interface/flags";
import { factWords } from "@/lib/words/interface/provenance";
import { quizWords } from "@/lib/words/interface/quiz";
import { reportButtonWords } from "@/lib/words/interface/report-button";
import { reviewWords } from "@/lib/words/interface/review";
import { describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { giveAnswer, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { open, ready } from "@/tests/support/ready-page";
import {
  answerCard,
  becomeGuest,
  feedbackOn,
  fillIn,
  promptInSight,
  ratingButton,
} from "@/tests/support/study-on-phone";

/** A statement that other accounts rival. */
const RIVALLED = "kishida-shelved-peace-talks";

describeOnPhone("Where a fact comes from", () => {
  test("is one tap from a card’s answer, and the way back leads to the same card", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    await answerCard(page, "again");
    await answerCard(page, "good");
    const prompt = await promptInSight(page);
    await page.getByRole("button", { name: reviewWords.show }).tap();
    await factLink(phone).tap();
    await page.waitForURL("**/facts/*");
    await ready(page);
    await page.getByRole("heading", { name: factWords.quotations }).waitFor();
    await page.getByText(prompt).waitFor();

    await page.getByRole("link", { name: factWords.back }).tap();
    await page.getByRole("group", { name: reviewWords.howWell }).waitFor();
    expect(await promptInSight(page)).toBe(prompt);
    await ratingButton(page, "good").click();
    expect(await promptInSight(page)).not.toBe(prompt);
    await page.getByText(reviewWords.position(LOCALE, 4, 6)).waitFor();
  });

  test("names the other accounts, and leads to where they stand side by side", async ({ phone }) => {
    const { page, context } = phone;
    await becomeGuest(phone);
    const answer = await context.request.get(`/api/facts/${RIVALLED}`);
    const { disagreements, comparisons } = await answer.json();
    await open(page, `/facts/${RIVALLED}`);
    for (const { fact, notes } of disagreements) {
      await page.getByText(fact.statement).waitFor();
      await page.getByText(notes[0]).first().waitFor();
    }
    await page.getByRole("link", { name: comparisons[0].question }).tap();
    await page.getByRole("heading", { name: comparisons[0].question, level: 1 }).waitFor();
    await page.getByText(disagreements[0].fact.statement).waitFor();
  });

  test("is not linked from a quiz before the answer, and is after it", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5, types: ["multipleChoice"] });
    await open(page, `/quiz/${attemptId}`);
    await page.getByRole("button", { name: quizWords.answer, exact: true }).waitFor();
    expect(await page.locator("a[href^='/facts/']").count()).toBe(0);
    expect(await page.content()).not.toContain("/facts/");
    if (items[0] !== undefined) await giveAnswer(page, items[0], true);
    await feedbackOn(page).verdict.waitFor();
    await factLink(phone).tap();
    await page.getByRole("heading", { name: factWords.quotations }).waitFor();
    await page.goBack();
    await page
      .getByText(quizWords.position(LOCALE, 2, 5))
      .or(page.getByText(quizWords.position(LOCALE, 1, 5)))
      .waitFor();
  });
});

describeOnPhone("Something that is wrong with a card", () => {
  test("is reported without leaving the review, and the answer is read later", async ({ phone, newPhone }) => {
    const { page, context } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    const prompt = await promptInSight(page);
    await page.locator("summary").and(page.getByLabel(reviewWords.menu)).tap();
    await page.getByRole("button", { name: reportButtonWords.reportCard }).tap();
    await page.getByRole("button", { name: reportWords.send }).tap();
    await page.getByText(reportWords.chooseReason).waitFor();
    await page.getByRole("radio", { name: reportWords.reason("unclear") }).check();
    // Keys write here; none of them rates the card.
    const note = page.getByRole("textbox", { name: reportWords.note });
    await note.fill("");
    await note.pressSequentially("1 or 2?");
    await page.getByRole("button", { name: reportWords.send }).tap();
    await page.getByText(reportWords.sent).first().waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await promptInSight(page)).toBe(prompt);

    const { flags } = (await (await context.request.get("/api/flags")).json()) as FlagList;
    expect(flags).toMatchObject([{ reason: "unclear", note: "1 or 2?", card: { prompt }, status: "open" }]);

    const teacher = await newPhone();
    await signInAs(teacher, "editor");
    await open(teacher.page, "/flags");
    const report = teacher.page.getByRole("listitem").filter({ hasText: "1 or 2?" }).filter({ hasText: prompt });
    await report.getByRole("textbox", { name: flagWords.answer }).fill("The second one.");
    await report.getByRole("button", { name: flagWords.saveAnswer, exact: true }).tap();
    await report.waitFor({ state: "detached" });

    await open(page, "/");
    await page.getByRole("link", { name: flagWords.answers(LOCALE, 1) }).tap();
    await page.getByText("The second one.").waitFor();
    await page.getByText(flagWords.isNew, { exact: true }).waitFor();
    await expect
      .poll(async () => ((await (await context.request.get("/api/flags")).json()) as FlagList).flags[0]?.seen)
      .toBe(true);
    await open(page, "/");
    expect(await page.getByRole("link", { name: flagWords.answers(LOCALE, 1) }).count()).toBe(0);
  });

  test("is kept in words while there is no network, and closes on Escape where it was opened", async ({ phone }) => {
    const { page, context } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    await page.getByRole("button", { name: reviewWords.show }).tap();
    const report = page.getByRole("button", { name: reportButtonWords.report, exact: true });
    await report.tap();
    await page.getByRole("radio", { name: reportWords.reason("wrong") }).check();
    await page.getByRole("textbox", { name: reportWords.note }).fill("It is 4.");
    phone.expectFault(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);
    await page.getByRole("button", { name: reportWords.send }).tap();
    await page.getByText("Your text is still here", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    expect(await report.evaluate((button) => button === document.activeElement)).toBe(true);
    await context.setOffline(false);
    await report.tap();
    expect(await page.getByRole("textbox", { name: reportWords.note }).inputValue()).toBe("It is 4.");
    await page.getByRole("button", { name: reportWords.send }).tap();
    await page.getByText(reportWords.sent).first().waitFor();
  });
});

/** The link to the fact that was asked about: its words depend on whether there are other accounts. */
function factLink({ page }: Phone) {
  return page.locator("a[href^='/facts/']").first();
}

async function signInAs({ page }: Phone, label: string): Promise<void> {
  await open(page, "/signin");
  await fillIn(page, sharedApp().demoAccounts.find((account) => account.label === label) ?? {});
  await page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
  await page.waitForURL((url) => url.pathname === "/");
}
