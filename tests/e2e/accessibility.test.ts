import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { errorWords } from "@/lib/words/interface/error";
import { quizWords } from "@/lib/words/interface/quiz";
import { reviewWords } from "@/lib/words/interface/review";
import { statementWords } from "@/lib/words/interface/statement";
import { todayWords } from "@/lib/words/interface/today";
import { describeOnPhone, type Phone, test } from "@/tests/support/phone";
import { LOCALE, PHONE_SIZE } from "@/tests/support/phone-options";
import { giveAnswer, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { open } from "@/tests/support/ready-page";
import { answerCard, becomeGuest, feedbackOn } from "@/tests/support/study-on-phone";

/** The narrowest phones in use, and what remains of a wide screen at four times the size. */
const NARROW = { width: 320, height: 640 } as const;

/** Fingers need so many pixels each way. */
const TARGET = 48;

/** A state of the app: how it is reached by somebody who has just come. */
interface State {
  readonly title: string;
  readonly reach: (phone: Phone) => Promise<unknown>;
}

const beforeSigningIn: readonly State[] = [
  { title: "the welcome page", reach: ({ page }) => open(page, "/") },
  { title: "signing in", reach: ({ page }) => open(page, "/signin") },
  { title: "making an account", reach: ({ page }) => open(page, "/signup") },
];

const pages: readonly State[] = [
  { title: "the page for today at the first visit", reach: ({ page }) => open(page, "/") },
  { title: "the page for today with nothing due", reach: reachNothingDue },
  { title: "the page for today after a session and a quiz", reach: reachBusyToday },
  { title: "the page of a deck", reach: reachDeck },
  { title: "the start of a quiz", reach: ({ page }) => open(page, "/quiz") },
  { title: "the settings", reach: ({ page }) => open(page, "/settings") },
  { title: "a page that is not here", reach: reachNotFound },
];

const study: readonly State[] = [
  { title: "a card’s question", reach: ({ page }) => open(page, "/review") },
  { title: "a card’s answer", reach: reachAnswer },
  { title: "the menu of a card", reach: reachMenu },
  { title: "the list of keys", reach: reachKeys },
  { title: "the summary of a session", reach: reachSummary },
];

const quiz: readonly State[] = [
  { title: "a question with options", reach: (phone) => reachQuestion(phone, "multipleChoice") },
  { title: "a question with a gap", reach: (phone) => reachQuestion(phone, "cloze") },
  { title: "a question answered wrongly", reach: (phone) => reachFeedback(phone, "multipleChoice", false) },
  { title: "a typed answer that is right", reach: (phone) => reachFeedback(phone, "cloze", true) },
  { title: "the result of a quiz", reach: reachResult },
];

describeOnPhone("Everybody can read and use", () => {
  for (const { title, reach } of beforeSigningIn) {
    test(title, async ({ phone }) => {
      await reach(phone);
      await expectReadable(phone.page);
    });
  }

  for (const { title, reach } of [...pages, ...study, ...quiz]) {
    test(title, async ({ phone }) => {
      await becomeGuest(phone);
      await reach(phone);
      await expectReadable(phone.page);
    });
  }
});

describeOnPhone("A thumb hits", () => {
  test("each button of the answer bar, on the narrowest phone too", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await reachAnswer(phone);
    for (const size of [PHONE_SIZE, NARROW]) {
      await page.setViewportSize(size);
      const buttons = await page.getByRole("group", { name: reviewWords.howWell }).getByRole("button").all();
      expect(buttons).toHaveLength(4);
      for (const button of buttons) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(TARGET);
        expect((box?.y ?? 0) + (box?.height ?? 0), "in sight").toBeLessThanOrEqual(size.height);
      }
    }
  });
});

/** No violation of the rules that axe knows, light and dark, and nothing to scroll to the side on a narrow phone. */
async function expectReadable(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
    expect(found, colorScheme).toEqual([]);
  }
  await page.setViewportSize(NARROW);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, "scrolls to the side").toBe(0);
}

async function reachNothingDue({ page, context }: Phone): Promise<void> {
  await context.request.patch("/api/account", { data: { preset: { newPerDay: 0 } } });
  await open(page, "/");
  await page.getByText(todayWords.nothingDue).waitFor();
}

async function reachBusyToday(phone: Phone): Promise<void> {
  await reachSummary(phone);
  await reachResult(phone);
  await open(phone.page, "/");
  await phone.page.getByRole("heading", { name: todayWords.recent }).waitFor();
}

async function reachDeck({ page }: Phone): Promise<void> {
  await open(page, "/decks/nbr-interview");
  await page.getByText(statementWords.legend).tap();
  await page.locator("ol > li summary").first().tap();
}

async function reachNotFound(phone: Phone): Promise<void> {
  phone.expectFault(/status of 404/);
  await phone.page.goto("/no-such-page");
  await phone.page.getByRole("heading", { name: errorWords.notFoundTitle }).waitFor();
}

async function reachAnswer({ page }: Phone): Promise<void> {
  await open(page, "/review");
  await page.getByRole("button", { name: reviewWords.show }).tap();
  await page.getByText(statementWords.source, { exact: true }).tap();
}

async function reachMenu({ page }: Phone): Promise<void> {
  await open(page, "/review");
  await page.locator("summary").and(page.getByLabel(reviewWords.menu)).tap();
  await page.getByRole("button", { name: reviewWords.bury }).waitFor();
}

async function reachKeys(phone: Phone): Promise<void> {
  await reachMenu(phone);
  await phone.page.getByRole("button", { name: reviewWords.help }).tap();
  await phone.page.getByRole("dialog", { name: reviewWords.helpTitle }).waitFor();
}

async function reachSummary({ page }: Phone): Promise<void> {
  await open(page, "/review");
  for (const rating of ["again", "good", "good", "good", "good", "good"] as const) await answerCard(page, rating);
  await page.getByText(reviewWords.missed(LOCALE, 1)).waitFor();
  await page.getByRole("button", { name: reviewWords.more(LOCALE, 5) }).waitFor();
}

async function reachQuestion(phone: Phone, type: string): Promise<void> {
  const { attemptId } = await quizWithKeys(phone, { length: 5, types: [type] });
  await open(phone.page, `/quiz/${attemptId}`);
  await phone.page.getByRole("button", { name: quizWords.answer, exact: true }).waitFor();
}

async function reachFeedback(phone: Phone, type: string, right: boolean): Promise<void> {
  const { attemptId, items } = await quizWithKeys(phone, { length: 5, types: [type] });
  await open(phone.page, `/quiz/${attemptId}`);
  if (items[0] !== undefined) await giveAnswer(phone.page, items[0], right);
  await feedbackOn(phone.page).verdict.waitFor();
}

async function reachResult(phone: Phone): Promise<void> {
  const { page } = phone;
  const { attemptId, items } = await quizWithKeys(phone, { length: 5, feedback: "deferred" });
  await open(page, `/quiz/${attemptId}`);
  for (const [place, item] of items.entries()) {
    await page.getByText(quizWords.position(LOCALE, place + 1, 5)).waitFor();
    await giveAnswer(page, item, place > 1);
  }
  await page.getByRole("button", { name: quizWords.handIn }).tap();
  await page.getByRole("heading", { name: "3 of 5 right" }).waitFor();
}
