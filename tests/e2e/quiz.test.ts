import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ITEM_TYPE_NAMES, ITEM_TYPES } from "@/lib/core/generation/item-types";
import { itemTypeWords } from "@/lib/words/interface/item-types";
import { quizWords } from "@/lib/words/interface/quiz";
import { resultWords } from "@/lib/words/interface/result";
import { todayWords } from "@/lib/words/interface/today";
import { describeOnPhone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { chooseAnswer, giveAnswer, goOn, type KnownItem, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { open } from "@/tests/support/ready-page";
import { becomeGuest, feedbackOn, tapTwice, wordsOf } from "@/tests/support/study-on-phone";

describeOnPhone("A quiz", () => {
  for (const type of ITEM_TYPE_NAMES) {
    test(`a question of the type “${itemTypeWords[type]}” is answered, right and wrong, and says why`, async ({
      phone,
    }) => {
      const { page } = phone;
      await becomeGuest(phone);
      // There are few orderings whose facts are not another's too: shorter answers fill the quiz.
      const types = type === "ordering" ? [type, "shortAnswer"] : [type];
      const { attemptId, items } = await quizWithKeys(phone, { length: type === "ordering" ? 12 : 5, types });
      await open(page, `/quiz/${attemptId}`);
      for (const [place, item] of items.entries()) {
        await giveAnswer(page, item, place % 2 === 0);
        await expectFeedback(page, item, place % 2 === 0);
        await goOn(page, place === items.length - 1 ? quizWords.handIn : quizWords.next);
      }
      const right = Math.ceil(items.length / 2);
      const title = page.getByRole("heading", { name: resultWords.title(LOCALE, right, items.length) });
      await title.waitFor();
      await expect.poll(() => title.evaluate((heading) => heading === document.activeElement)).toBe(true);
      const folded = page.locator("li > details:not([open]) > summary:visible");
      while ((await folded.count()) > 0) await folded.first().tap();
      const result = await wordsOf(page);
      for (const item of items.filter((_, place) => place % 2 === 1))
        for (const reason of reasonsOf(item)) expect(result).toContain(reason);
      expect(items.some((item) => item.type === type)).toBe(true);
    });
  }

  test("“I don’t know” is an answer to every question: it shows the right one, and counts as wrong", async ({
    phone,
  }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const types = ["multipleChoice", "number", "matching", "ordering", "trueFalse"];
    const { attemptId, items } = await quizWithKeys(phone, { length: 5, types });
    await open(page, `/quiz/${attemptId}`);
    for (const place of items.keys()) {
      // Some are said by its key.
      if (place % 2 === 0) await page.getByRole("button", { name: quizWords.unknown }).click();
      else await page.getByRole("heading", { level: 1 }).press("0");
      await page.getByRole("heading", { name: quizWords.unknownVerdict }).waitFor();
      await goOn(page, place === items.length - 1 ? quizWords.handIn : quizWords.next);
    }
    await page.getByRole("heading", { name: resultWords.title(LOCALE, 0, 5) }).waitFor();
    expect(await wordsOf(page)).toContain(resultWords.group(LOCALE, resultWords.missed, 5));
  });

  test("pairs are matched with the keyboard alone, and a pair can be changed until the answer is given", async ({
    phone,
  }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5, types: ["matching"] });
    await open(page, `/quiz/${attemptId}`);
    const { elements = [] } = nth(items, 0);
    const [first, second] = [nth(elements, 0), nth(elements, 1)];
    await press(page, quizWords.matchState(first.text, undefined));
    await press(page, second.answer);
    await press(page, quizWords.matchState(first.text, second.answer));
    for (const [place, { text, answer }] of elements.entries()) {
      if (place > 0) await press(page, quizWords.matchState(text, undefined));
      await press(page, answer);
    }
    await page
      .getByText(
        quizWords.matched(
          nth(elements, elements.length - 1).text,
          nth(elements, elements.length - 1).answer,
          undefined,
        ),
      )
      .waitFor();
    await press(page, quizWords.answer);
    await expectFeedback(page, nth(items, 0), true);
  });

  test("an event is moved with the keyboard alone: its button keeps the focus, and its place is told", async ({
    phone,
  }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 12, types: ["ordering", "shortAnswer"] });
    await open(page, `/quiz/${attemptId}`);
    for (const item of items) {
      if (item.type === "ordering") break;
      await giveAnswer(page, item, true);
      await goOn(page);
    }
    const up = page.getByRole("listitem").nth(3).getByRole("button").first();
    const name = (await up.getAttribute("aria-label")) ?? "";
    await up.focus();
    for (const place of [3, 2, 1]) {
      await page.keyboard.press("Enter");
      await page.getByText(quizWords.movedTo(name.replace(quizWords.moveUp(""), ""), place, 4)).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(name);
    }
  });

  test("with feedback at the end, nothing is said to be right or wrong before it is submitted", async ({ phone }) => {
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

  test("a quiz that was left is on the pages for today and for quizzes, and goes on with the question that comes next", async ({
    phone,
  }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5 });
    await open(page, `/quiz/${attemptId}`);
    await giveAnswer(page, nth(items, 0), true);
    await feedbackOn(page).verdict.waitFor();
    await page.getByRole("link", { name: quizWords.leave }).tap();
    await page.getByRole("link", { name: todayWords.recentOpen }).waitFor();
    await open(page, "/quiz");
    await page.getByRole("region", { name: quizWords.unfinished }).getByRole("link").tap();
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
  const partly = /^[1-9]\d* of \d+ correct$/;
  const said = (await verdict.innerText()).trim();
  if (item.elements !== undefined && !right) expect(said === quizWords.wrong || partly.test(said)).toBe(true);
  else expect(said).toBe(right ? quizWords.right : quizWords.wrong);
  const words = await section.innerText();
  for (const reason of reasonsOf(item)) expect(words).toContain(reason);
  expect(words).toContain(item.elements === undefined ? item.sourceLine : item.sourceLine.split("; ")[0]);
  if (ITEM_TYPES[item.type].asksCard) expect(words).toMatch(/^(Counts|Not counted|Too quick|Guessable|You’ll)/m);
}

/** What is true, as its feedback says it: of what is placed every part by itself. */
function reasonsOf({ why, elements }: KnownItem): readonly string[] {
  return elements === undefined ? [why] : elements.map((element) => element.why);
}

/** Puts the focus on a button and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
}

function nth<T>(things: readonly T[], index: number): T {
  const thing = things[index];
  if (thing === undefined) throw new Error(`There is no question or part ${index + 1}.`);
  return thing;
}
