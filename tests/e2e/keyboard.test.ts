import type { Page } from "playwright-core";
import { expect } from "vitest";
import { keysWords } from "@/lib/words/interface/keys";
import { quizWords } from "@/lib/words/interface/quiz";
import { resultWords } from "@/lib/words/interface/result";
import { reviewWords } from "@/lib/words/interface/review";
import { searchWords } from "@/lib/words/interface/search";
import { describeOnPhone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { byDate, type KnownItem, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { open } from "@/tests/support/ready-page";
import { becomeGuest, feedbackOn, promptInSight, wordsOf } from "@/tests/support/study-on-phone";

describeOnPhone("With the keyboard alone", () => {
  test("a whole review is done, answers are read out, and the focus is never lost", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    const first = await promptInSight(page);
    await press(page, "Space");
    expect(await said(page)).toMatch(/^Answer: \S/);
    await press(page, "1");

    await press(page, "Enter");
    await press(page, "4");
    await press(page, "u");
    expect(await said(page)).toContain(reviewWords.undone);
    await press(page, "2");

    await press(page, "?");
    const help = page.getByRole("dialog", { name: keysWords.title });
    await help.waitFor();
    await press(page, "Escape");
    await help.waitFor({ state: "hidden" });

    for (const key of ["3", "Space", "Enter"]) {
      await press(page, "Space");
      await press(page, key);
    }
    expect(await promptInSight(page), "the missed card comes back").toBe(first);
    await press(page, "Space");
    await press(page, "3");
    await page.getByRole("heading", { name: reviewWords.doneTitle }).waitFor();
    expect(await isFocusLost(page)).toBe(false);
    expect(await wordsOf(page)).toMatch(/^6 answers in/m);
  });

  test("a whole quiz is done, what was right is read out, and the focus is never lost", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    // Pairs and orders have tests of their own, by keyboard too.
    const types = ["multipleChoice", "trueFalse", "number", "cloze", "whoSaid", "shortAnswer"];
    const { attemptId, items } = await quizWithKeys(phone, { length: 10, types });
    await open(page, `/quiz/${attemptId}`);
    await page.getByRole("button", { name: quizWords.answer, exact: true }).waitFor();
    for (const [place, item] of items.entries()) {
      await answerByKeys(page, item);
      await feedbackOn(page).verdict.waitFor();
      expect(await said(page)).toMatch(/^(Correct|Incorrect)\. \S/);
      expect(await isFocusLost(page)).toBe(false);
      await tabTo(page, page.getByRole("button", { name: place === 9 ? quizWords.handIn : quizWords.next }));
      if (place < 9) await press(page, "Enter");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: resultWords.title(LOCALE, 10, 10) }).waitFor();
  });
});

describeOnPhone("The key / leads to search", () => {
  test("from any page, and is a stroke in a field", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/decks");
    await page.keyboard.press("/");
    const field = page.getByRole("searchbox", { name: searchWords.label });
    await field.waitFor();
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type("1/2 Lukyn");
    expect(await field.inputValue()).toBe("1/2 Lukyn");
    await field.fill("Lukyn");
    await page.keyboard.press("Enter");
    await page.getByText(searchWords.corrected("lukin")).waitFor();
    await page.getByRole("heading", { name: searchWords.kinds.facts }).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, "/decks");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
  });
});

/** Presses a key, and holds that the focus is somewhere afterwards. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => isFocusLost(page), { message: `focus after ${key}` }).toBe(false);
}

function isFocusLost(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
}

/** What a screen reader has been given to say. */
async function said(page: Page): Promise<string> {
  const regions = page.locator("[aria-live=polite]");
  await expect.poll(async () => (await regions.allInnerTexts()).join("").trim()).not.toBe("");
  return (await regions.allInnerTexts()).join(" ").trim();
}

/** Takes each left side in hand, then puts there what belongs to it. */
async function matchByKeys(page: Page, { elements = [] }: KnownItem): Promise<void> {
  for (const { text, answer } of elements) {
    for (const name of [quizWords.matchState(text, undefined), answer]) {
      await tabTo(page, page.getByRole("button", { name, exact: true }));
      await press(page, "Enter");
    }
  }
}

/** Moves each event up to its place, the earliest first. */
async function orderByKeys(page: Page, { elements = [] }: KnownItem): Promise<void> {
  const rows = page.getByRole("list").getByRole("listitem");
  for (const [place, { text }] of byDate(elements).entries()) {
    const from = (await rows.allInnerTexts()).findIndex((row) => row.includes(text));
    if (from > place) await tabTo(page, page.getByRole("button", { name: quizWords.moveUp(text), exact: true }));
    for (let step = from; step > place; step--) await press(page, "Enter");
  }
}

async function answerByKeys(page: Page, item: KnownItem): Promise<void> {
  if (item.elements !== undefined) {
    await (item.choices === undefined ? orderByKeys(page, item) : matchByKeys(page, item));
    await tabTo(page, page.getByRole("button", { name: quizWords.answer, exact: true }));
    return press(page, "Enter");
  }
  if (item.options === undefined) {
    await tabTo(page, page.getByRole("textbox"));
    await page.keyboard.type(item.accepted?.type === "number" ? String(item.accepted.value) : item.key);
    return press(page, "Enter");
  }
  const options = await page.getByRole("radio").all();
  const names = await Promise.all(
    options.map((option) => option.evaluate((radio: HTMLInputElement) => radio.labels?.[0]?.innerText.trim())),
  );
  await tabTo(page, page.getByRole("radio").first());
  await press(page, "Space");
  for (let down = names.indexOf(item.key); down > 0; down--) await press(page, "ArrowDown");
  await press(page, "Enter");
}

/** Goes on by Tab until the focus is there. */
async function tabTo(page: Page, target: ReturnType<Page["getByRole"]>): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < 30; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}
