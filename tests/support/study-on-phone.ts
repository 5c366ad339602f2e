import type { Locator, Page } from "playwright-core";
import type { Rating } from "@/lib/core/scheduling/review-record";
import { accountWords } from "@/lib/words/interface/account";
import { quizWords } from "@/lib/words/interface/quiz";
import { RATING_WORDS, reviewWords } from "@/lib/words/interface/review";
import { todayWords } from "@/lib/words/interface/today";
import { welcomeWords } from "@/lib/words/interface/welcome";
import { LOCALE, type PhoneInUse } from "@/tests/support/phone-options";
import { open, ready } from "@/tests/support/ready-page";

/* What students do on a phone, step by step, by the words that they see. */

export interface Credentials {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Opens Colloquy for the first time and begins without an account. */
export async function startAsGuest({ page }: PhoneInUse): Promise<void> {
  await open(page, "/");
  await page.getByRole("button", { name: welcomeWords.start }).tap();
  await page.getByText(todayWords.firstSession(LOCALE, 5)).waitFor();
  await ready(page);
}

/** A guest's session, without the welcome page. Gives the id of the learner. */
export async function becomeGuest({ context }: PhoneInUse): Promise<string> {
  const answer = await context.request.post("/api/accounts/guest", { data: { timeZone: "UTC" } });
  return ((await answer.json()) as { id: string }).id;
}

/** The question of the card in sight. */
export async function promptInSight(page: Page): Promise<string> {
  return page.getByRole("heading", { level: 1 }).innerText();
}

/** Looks at the answer and says how well it was known. Gives the question. */
export async function answerCard(page: Page, rating: Rating): Promise<string> {
  const prompt = await promptInSight(page);
  await page.getByRole("button", { name: reviewWords.show }).tap();
  // A tap so soon after the last one would be the second of a double one, which rates nothing.
  await ratingButton(page, rating).click();
  return prompt;
}

export function ratingButton(page: Page, rating: Rating) {
  return page.getByRole("group", { name: reviewWords.howWell }).getByRole("button", { name: RATING_WORDS[rating] });
}

/** As an eager thumb does: twice in the same place, faster than anything could be read. */
export async function tapTwice(target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("There is nothing to tap.");
  const { touchscreen } = target.page();
  await touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Everything that the page says, as it is read. */
export function wordsOf(page: Page): Promise<string> {
  return page.getByRole("main").innerText();
}

/** Chooses a length on the page for quizzes and begins. */
export async function startQuiz(page: Page, length: number): Promise<void> {
  await page.getByText(quizWords.options, { exact: true }).tap();
  await page.getByRole("radio", { name: quizWords.lengthOption(LOCALE, length), exact: true }).check();
  await page.getByRole("button", { name: quizWords.start }).tap();
  await page.getByRole("button", { name: quizWords.answer, exact: true }).waitFor();
}

/** What was right, shown after an answer. */
export function feedbackOn(page: Page) {
  const verdict = page.getByRole("heading", {
    name: new RegExp(`^(${quizWords.right}|${quizWords.nearlyRight}|${quizWords.wrong}|\\d+ of \\d+ correct)$`),
  });
  return { verdict, section: page.locator("section").filter({ has: verdict }) };
}

export async function fillIn(page: Page, { name, email, password }: Partial<Credentials>): Promise<void> {
  if (name !== undefined) await page.getByLabel(accountWords.name).fill(name);
  if (email !== undefined) await page.getByLabel(accountWords.email).fill(email);
  if (password !== undefined) await page.getByLabel(accountWords.password, { exact: true }).fill(password);
}
