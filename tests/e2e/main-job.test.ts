import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Rating } from "@/lib/core/scheduling/review-record";
import { accountWords } from "@/lib/words/interface/account";
import { appWords } from "@/lib/words/interface/app";
import { quizWords } from "@/lib/words/interface/quiz";
import { resultWords } from "@/lib/words/interface/result";
import { reviewWords } from "@/lib/words/interface/review";
import { reviewSummaryWords } from "@/lib/words/interface/review-summary";
import { settingsWords } from "@/lib/words/interface/settings";
import { statementWords } from "@/lib/words/interface/statement";
import { todayWords } from "@/lib/words/interface/today";
import { welcomeWords } from "@/lib/words/interface/welcome";
import { describeOnPhone, type Phone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { giveAnswer, goOn, itemsOf, readKeys } from "@/tests/support/quiz-on-phone";
import { open, ready } from "@/tests/support/ready-page";
import { makeDataDir, startApp } from "@/tests/support/running-app";
import {
  answerCard,
  type Credentials,
  feedbackOn,
  fillIn,
  startAsGuest,
  startQuiz,
  wordsOf,
} from "@/tests/support/study-on-phone";

const student: Credentials = {
  name: "Test Student",
  email: `${randomUUID()}@test.invalid`,
  password: "a few words to remember",
};

/** Who says so, and as of when: "NBR interview, as of 2024". */
const SOURCE_LINE = /^.+, .*\b\d{4}$/m;

describeOnPhone("The main job", () => {
  test("a student studies five cards, takes a quiz, makes an account and finds it all again, after a restart as well", async ({
    newPhone,
    onTestFinished,
  }) => {
    const dataDir = makeDataDir();
    let app = await startApp({ dataDir });
    onTestFinished(async () => {
      await app.stop();
      rmSync(dataDir, { recursive: true });
    });
    const phone = await newPhone({ baseURL: app.address });

    await startAsGuest(phone);
    await studyTheFirstSession(phone.page);
    const score = await takeAQuiz(phone);
    const asGuest = await readExport(phone);
    await makeAnAccount(phone.page);
    expect(await readExport(phone)).toEqual(asGuest);
    const today = await wordsOf(phone.page);
    expect(today).toContain(score);

    await signOut(phone.page);
    await signIn(phone.page);
    expect(await wordsOf(phone.page)).toBe(today);
    expect(await readExport(phone)).toEqual(asGuest);

    await app.stop();
    app = await startApp({ dataDir });
    await open(phone.page, app.address);
    expect(await wordsOf(phone.page), "still signed in after the restart").toBe(today);
    const otherPhone = await newPhone({ baseURL: app.address });
    await open(otherPhone.page, "/signin");
    await signIn(otherPhone.page);
    expect(await wordsOf(otherPhone.page), "signed in on another phone").toBe(today);
    await openLastQuiz(otherPhone.page, score);
  });
});

/** Five cards, the first of them missed: it comes back once more. */
async function studyTheFirstSession(page: Page): Promise<void> {
  await page.getByRole("link", { name: todayWords.startFirst }).tap();
  await page.getByRole("button", { name: reviewWords.show }).tap();
  await seeTheAnswer(page);
  const missed = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("button", { name: ratingWithInterval("Again") }).click();
  const ratings: readonly Rating[] = ["good", "hard", "easy", "good"];
  for (const rating of ratings) await answerCard(page, rating);
  await page.getByText(reviewWords.comesBack).waitFor();
  expect(await answerCard(page, "good")).toBe(missed);

  await page.getByRole("heading", { name: reviewWords.doneTitle }).waitFor();
  const summary = await wordsOf(page);
  expect(summary).toMatch(/^6 answers in/m);
  expect(summary).toContain(reviewSummaryWords.missed(LOCALE, 1));
  expect(summary).toContain(missed);
}

/** The answer, what kind of statement it is, its source with its date, and four buttons that say what they lead to. */
async function seeTheAnswer(page: Page): Promise<void> {
  const words = await wordsOf(page);
  const kinds = Object.values(statementWords.label).join("|");
  expect(words).toMatch(new RegExp(`^(${kinds})`, "im"));
  expect(words).toMatch(SOURCE_LINE);
  for (const rating of ["Again", "Hard", "Good", "Easy"]) {
    await page.getByRole("button", { name: ratingWithInterval(rating) }).waitFor();
  }
}

function ratingWithInterval(rating: string): RegExp {
  return new RegExp(`^${rating}, next in \\d+ (minute|hour|day|month)s?$`);
}

/**
 * Five questions, all answered rightly: what is missed comes back after a minute, and would change what is due while we
 * look. Gives the score in the words of the result.
 */
async function takeAQuiz(phone: Phone): Promise<string> {
  const { page } = phone;
  const keys = await readKeys(phone);
  await page.getByRole("link", { name: reviewSummaryWords.quizInstead }).tap();
  await startQuiz(page, 5);
  const items = await itemsOf(phone, new URL(page.url()).pathname.split("/").at(-1) ?? "", keys);
  for (const [place, item] of items.entries()) {
    await page.getByText(quizWords.position(LOCALE, place + 1, 5)).waitFor();
    await giveAnswer(page, item, true);
    await seeWhy(page);
    await goOn(page, place === 4 ? quizWords.handIn : quizWords.next);
  }
  const score = resultWords.title(LOCALE, 5, 5);
  await page.getByRole("heading", { name: score }).waitFor();
  return score;
}

/** That it is right, why, the source with its date, and what was written to memory. */
async function seeWhy(page: Page): Promise<void> {
  const { verdict, section } = feedbackOn(page);
  await verdict.waitFor();
  expect((await verdict.innerText()).trim()).toBe(quizWords.right);
  const words = await section.innerText();
  expect(words).toMatch(new RegExp(`^(${quizWords.why}|${quizWords.whatIsTrue})\\s+\\S`, "m"));
  expect(words).toMatch(SOURCE_LINE);
  expect(words).toMatch(/^(Counts|Not counted|Too quick|Guessable|You’ll)/m);
}

async function makeAnAccount(page: Page): Promise<void> {
  await page.getByRole("link", { name: resultWords.toToday }).tap();
  await page.getByRole("link", { name: todayWords.guestLink }).tap();
  await page.getByText(accountWords.guestKept).waitFor();
  await fillIn(page, student);
  await page.getByRole("button", { name: accountWords.signUp }).tap();
  await page.getByRole("heading", { name: todayWords.decks }).waitFor();
  await page.getByText(todayWords.guest).waitFor({ state: "detached" });
  await ready(page);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: appWords.settings }).tap();
  await page.getByRole("button", { name: settingsWords.signOut, exact: true }).tap();
  await page.getByRole("button", { name: welcomeWords.start }).waitFor();
  await ready(page);
  await page.getByRole("link", { name: appWords.signIn }).tap();
}

async function signIn(page: Page): Promise<void> {
  await fillIn(page, { email: student.email, password: student.password });
  await page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
  await page.getByRole("heading", { name: todayWords.decks }).waitFor();
  await ready(page);
}

/** The learner's id, log, schedules and quizzes: the learning that must not change. */
async function readExport({ context }: Phone): Promise<unknown> {
  const answer = await context.request.get("/api/account/export");
  const { account, reviewLog, cardSchedules, attempts, responses } = await answer.json();
  return { id: account.id, reviewLog, cardSchedules, attempts, responses };
}

async function openLastQuiz(page: Page, score: string): Promise<void> {
  await page.getByRole("link", { name: score }).tap();
  await page.getByRole("heading", { name: score }).waitFor();
}
