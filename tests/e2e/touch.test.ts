import type { Page } from "playwright-core";
import { expect } from "vitest";
import { deviceWords } from "@/lib/words/interface/device";
import { quizWords } from "@/lib/words/interface/quiz";
import { reviewWords } from "@/lib/words/interface/review";
import { describeOnPhone, type Phone, test } from "@/tests/support/phone";
import { giveAnswer, goOn, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { open, untilSent } from "@/tests/support/ready-page";
import { readLog } from "@/tests/support/review-log";
import { becomeGuest, feedbackOn, promptInSight } from "@/tests/support/study-on-phone";
import { drag } from "@/tests/support/touch";

const FAR = 200;

describeOnPhone("A card’s answer", () => {
  test("is rated by a swipe to either side where that is chosen, and not by one that turns back", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await chooseSwipes(phone);
    await open(page, "/review");
    const first = await showAnswer(page);
    await swipe(page, 60);
    expect(await promptInSight(page), "too short to be meant").toBe(first);
    await swipe(page, -FAR);
    await expect.poll(() => promptInSight(page)).not.toBe(first);
    const second = await showAnswer(page);
    await swipe(page, FAR);
    await expect.poll(() => promptInSight(page)).not.toBe(second);
    await untilSent(page);
    expect((await readLog(phone)).map(({ rating }) => rating)).toEqual(["again", "good"]);
  });

  test("scrolls under a finger that goes up and somewhat sideways, and is not rated by it", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await chooseSwipes(phone);
    await page.setViewportSize({ width: 320, height: 330 });
    await open(page, "/review");
    const prompt = await showAnswer(page);
    await drag(page, { x: 160, y: 180 }, { x: 250, y: 20 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
    expect(await promptInSight(page)).toBe(prompt);
    await page.getByRole("group", { name: reviewWords.howWell }).waitFor();
  });

  test("stays where it is under a swipe where that is not chosen", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    const prompt = await showAnswer(page);
    await swipe(page, -FAR);
    await page.getByRole("group", { name: reviewWords.howWell }).waitFor();
    expect(await promptInSight(page)).toBe(prompt);
  });
});

describeOnPhone("In a quiz", () => {
  test("a digit chooses the option in its place, and enter gives it as the answer", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5, types: ["multipleChoice"] });
    await open(page, `/quiz/${attemptId}`);
    const options = page.getByRole("radio");
    await options.first().waitFor();
    await page.keyboard.press("2");
    expect(await options.nth(1).isChecked()).toBe(true);
    const names = await page.locator("label:has(input[type=radio])").allInnerTexts();
    const key = names.findIndex((name) => name.trim() === items[0]?.key);
    await page.keyboard.press(String(key + 1));
    expect(await options.nth(key).isChecked()).toBe(true);
    await page.keyboard.press("Enter");
    await feedbackOn(page).verdict.waitFor();
    expect((await feedbackOn(page).verdict.innerText()).trim()).toBe(quizWords.right);
  });

  test("a digit that is typed into an answer is a digit", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId } = await quizWithKeys(phone, { length: 5, types: ["number"] });
    await open(page, `/quiz/${attemptId}`);
    await page.getByRole("textbox").focus();
    await page.keyboard.type("12");
    expect(await page.getByRole("textbox").inputValue()).toBe("12");
  });
});

describeOnPhone("An event in a question of order", () => {
  test("is dragged by a finger over several places, up and down, and the page stays where it is", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 12, types: ["ordering", "shortAnswer"] });
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, `/quiz/${attemptId}`);
    for (const item of items) {
      if (item.type === "ordering") break;
      await giveAnswer(page, item, true);
      await goOn(page);
    }
    const rows = page.getByRole("list").getByRole("listitem");
    const handle = (place: number) => rows.nth(place).locator("> span[aria-hidden]");
    const texts = () => rows.locator("> span:not([aria-hidden])").allInnerTexts();
    const [a, b, c, d] = await texts();
    // Clear of the header and of the bar at the foot.
    await handle(2).evaluate((element) => element.scrollIntoView({ block: "center" }));
    const scrolled = await page.evaluate(() => window.scrollY);
    await drag(page, await centreOf(handle(3)), await centreOf(handle(1)));
    await expect.poll(texts).toEqual([a, d, b, c]);
    await page.getByText(quizWords.movedTo(d ?? "", 2, 4)).waitFor();
    await drag(page, await centreOf(handle(1)), await centreOf(handle(3)));
    await expect.poll(texts).toEqual([a, b, c, d]);
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  });
});

async function chooseSwipes({ page }: Phone): Promise<void> {
  await open(page, "/settings");
  await page.getByLabel(deviceWords.swipes).check();
}

/** Turns the card and gives its question. */
async function showAnswer(page: Page): Promise<string> {
  const prompt = await promptInSight(page);
  await page.getByRole("button", { name: reviewWords.show }).click();
  await page.getByRole("group", { name: reviewWords.howWell }).waitFor();
  // What hears swipes is loaded by those alone who want them.
  await page.waitForLoadState("networkidle");
  return prompt;
}

/** Over the question, so far to the right. */
async function swipe(page: Page, byX: number): Promise<void> {
  const { x, y } = await centreOf(page.getByRole("heading", { level: 1 }));
  await drag(page, { x, y }, { x: x + Math.max(-x + 10, Math.min(byX, 350 - x)), y: y + 8 });
}

async function centreOf(target: ReturnType<Page["locator"]>): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("There is nothing to touch.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
