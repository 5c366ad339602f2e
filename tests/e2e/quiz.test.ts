import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ITEM_TYPES, type ItemType } from "@/lib/core/generation/item";
import { quizWords } from "@/lib/words/interface/quiz";
import { resultWords } from "@/lib/words/interface/result";
import { todayWords } from "@/lib/words/interface/today";
import { describeOnPhone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { chooseAnswer, giveAnswer, goOn, type KnownItem, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { open } from "@/tests/support/ready-page";
import { becomeGuest, feedbackOn, tapTwice, wordsOf } from "@/tests/support/study-on-phone";

const KIND: Readonly<Record<ItemType, string>> = {
  multipleChoice: "with options to choose from",
  trueFalse: "to be judged true or false",
  number: "that asks for a number",
  cloze: "with a gap to fill",
  whoSaid: "that asks who said it",
};

describeOnPhone("A quiz", () => {
  for (const type of ITEM_TYPES) {
    test(`a question ${KIND[type]} is answered, right and wrong, and says why`, async ({ phone }) => {
      const { page } = phone;
      await becomeGuest(phone);
      const { attemptId, items } = await quizWithKeys(phone, { length: 5, types: [type] });
      await open(page, `/quiz/${attemptId}`);
      for (const [place, item] of items.entries()) {
        await giveAnswer(page, item, place % 2 === 0);
        await expectFeedback(page, item, place % 2 === 0);
        await goOn(page, place === 4 ? quizWords.handIn : quizWords.next);
      }
      await page.getByRole("heading", { name: resultWords.title(LOCALE, 3, 5) }).waitFor();
      const result = await wordsOf(page);
      for (const item of items.filter((_, place) => place % 2 === 1)) expect(result).toContain(item.why);
    });
  }

  test("with feedback at the end, nothing is said to be right or wrong before it is handed in", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5, feedback: "deferred" });
    await open(page, `/quiz/${attemptId}`);
    for (const [place, item] of items.entries()) {
      await page.getByText(quizWords.position(LOCALE, place + 1, 5)).waitFor();
      await giveAnswer(page, item, true);
    }
    await page.getByRole("heading", { name: quizWords.completeTitle }).waitFor();
    expect(await wordsOf(page)).not.toMatch(new RegExp(`${quizWords.right}|${quizWords.wrong}`, "i"));
    await page.getByRole("button", { name: quizWords.handIn }).tap();
    await page.getByRole("heading", { name: resultWords.title(LOCALE, 5, 5) }).waitFor();
  });

  test("a quiz that was left is on the page for today, and goes on with the question that comes next", async ({
    phone,
  }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5 });
    await open(page, `/quiz/${attemptId}`);
    await giveAnswer(page, nth(items, 0), true);
    await feedbackOn(page).verdict.waitFor();
    await page.getByRole("link", { name: quizWords.leave }).tap();
    await page.getByRole("link", { name: todayWords.recentOpen }).tap();
    await page.getByText(quizWords.position(LOCALE, 2, 5)).waitFor();
  });

  test("a double tap on Answer gives the answer and does not pass over what was right", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5 });
    await open(page, `/quiz/${attemptId}`);
    await chooseAnswer(page, nth(items, 0), true);
    await tapTwice(page.getByRole("button", { name: quizWords.answer, exact: true }));
    await expectFeedback(page, nth(items, 0), true);
    await page.getByText(quizWords.position(LOCALE, 1, 5)).waitFor();
  });

  test("an answer that could not be sent is said not to be, and can be sent again", async ({ phone }) => {
    const { page, context } = phone;
    phone.expectFault(/ERR_INTERNET_DISCONNECTED/);
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5 });
    await open(page, `/quiz/${attemptId}`);
    await chooseAnswer(page, nth(items, 0), true);
    await context.setOffline(true);
    await page.getByRole("button", { name: quizWords.answer, exact: true }).tap();
    await page.getByText(quizWords.notSent).waitFor();
    await context.setOffline(false);
    const again = page.getByRole("button", { name: quizWords.sendAgain });
    await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
    await again.click();
    await expectFeedback(page, nth(items, 0), true);
  });
});

async function expectFeedback(page: Page, item: KnownItem, right: boolean): Promise<void> {
  const { verdict, section } = feedbackOn(page);
  await verdict.waitFor();
  expect((await verdict.innerText()).trim()).toBe(right ? quizWords.right : quizWords.wrong);
  const words = await section.innerText();
  expect(words).toContain(item.why);
  expect(words).toContain(item.sourceLine);
  expect(words).toMatch(new RegExp(`^${quizWords.memory} \\S`, "m"));
}

function nth(items: readonly KnownItem[], index: number): KnownItem {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no question ${index + 1}.`);
  return item;
}
