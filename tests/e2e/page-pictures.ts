import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ITEM_TYPE_NAMES } from "@/lib/core/generation/item-types";
import { offlineWords } from "@/lib/words/interface/offline";
import { quizWords } from "@/lib/words/interface/quiz";
import { reviewWords } from "@/lib/words/interface/review";
import { openChromium } from "@/tests/support/chromium";
import { untilKept } from "@/tests/support/kept-on-phone";
import { letDaysPass } from "@/tests/support/let-days-pass";
import { PHONE_OPTIONS, type PhoneInUse } from "@/tests/support/phone-options";
import { giveAnswer, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { open } from "@/tests/support/ready-page";
import { type RunningApp, startApp } from "@/tests/support/running-app";
import { becomeGuest } from "@/tests/support/study-on-phone";
import { answerOf, queuedCards, rate } from "@/tests/support/study-over-api";
import { smallTargets } from "@/tests/support/targets";

/*
 * `npm run screenshots:all`: a picture of each page in each state that is worth a look, on a phone in light and dark, on
 * the narrowest phone and on a desk, for anyone who looks at them. Says what is too wide, and what is too small to touch.
 */

const FOLDER = path.resolve(import.meta.dirname, "../../test-results/pages");
const DECK = "nbr-interview";

const LOOKS = [
  { name: "360-light", width: 360, height: 740, colorScheme: "light" },
  { name: "360-dark", width: 360, height: 740, colorScheme: "dark" },
  { name: "320", width: 320, height: 640, colorScheme: "light" },
  { name: "1280", width: 1280, height: 900, colorScheme: "light" },
] as const;

interface Studio {
  readonly browser: Browser;
  readonly app: RunningApp;
  /** A name on the command line takes the pictures whose names have it in them. */
  readonly only: string | undefined;
}

async function newPhone({ browser, app }: Studio, options: BrowserContextOptions = {}): Promise<PhoneInUse> {
  const context = await browser.newContext({ ...PHONE_OPTIONS, baseURL: app.address, ...options });
  await context.addInitScript("globalThis.__name = (named) => named");
  return { context, page: await context.newPage() };
}

async function guest(studio: Studio, options: BrowserContextOptions = {}): Promise<PhoneInUse & { userId: string }> {
  const phone = await newPhone(studio, options);
  return { ...phone, userId: await becomeGuest(phone) };
}

async function demo(studio: Studio, label: string): Promise<PhoneInUse> {
  const phone = await newPhone(studio);
  const { email = "", password = "" } = studio.app.demoAccounts.find((account) => account.label === label) ?? {};
  const { csrfToken } = await answerOf(phone, "GET", "/api/auth/csrf");
  const form = { email, password, csrfToken, json: "true" };
  await phone.context.request.post("/api/auth/callback/credentials", { form });
  return phone;
}

async function take(studio: Studio, page: Page, name: string): Promise<void> {
  if (studio.only !== undefined && !name.includes(studio.only)) return;
  for (const { name: look, width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    await page.screenshot({ path: path.join(FOLDER, `${name}.${look}.png`), fullPage: true, animations: "disabled" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.log(`${name} at ${look}: ${wide} px too wide`);
    if (look !== "360-light") continue;
    for (const target of await smallTargets(page)) console.log(`${name}: ${target}`);
  }
  await page.setViewportSize({ width: 360, height: 740 });
}

/** Pages that only have to be opened. */
async function takeAt(studio: Studio, { page }: PhoneInUse, pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, address] of Object.entries(pages)) {
    if (studio.only !== undefined && !name.includes(studio.only)) continue;
    await open(page, address).catch((error) => console.log(`${name}: ${error}`));
    await take(studio, page, name);
  }
}

async function takeNobody(studio: Studio): Promise<void> {
  const phone = await newPhone(studio);
  await takeAt(studio, phone, { welcome: "/welcome", teach: "/teach", signin: "/signin", signup: "/signup" });
  await phone.page.goto("/no-such-page");
  await take(studio, phone.page, "not-found");
}

async function takeNewcomer(studio: Studio): Promise<void> {
  const phone = await guest(studio);
  await takeAt(studio, phone, {
    "today-first": "/",
    "review-question": "/review",
    "statistics-empty": "/statistics",
    "catch-up-empty": "/catch-up",
    "changes-empty": "/changes",
    "flags-empty": "/flags",
    "courses-empty": "/courses",
    quiz: "/quiz",
    practice: "/practice",
    decks: "/decks",
    search: "/search?q=Goroku",
    "search-corrected": "/search?q=Lukyn&kind=facts",
    settings: "/settings",
    deck: `/decks/${DECK}`,
    articles: "/articles",
    article: "/articles/voa-assertive-japan",
    compare: "/compare",
    comparison: "/compare/why-japan-acts",
    timeline: "/timeline",
    fact: "/facts/kishida-shelved-peace-talks",
    "practice-session": `/practice/session?deckId=${DECK}`,
  });
  const { page, context } = phone;
  await open(page, "/review");
  await page.getByRole("button", { name: reviewWords.show }).click();
  await take(studio, page, "review-answer");
  await page.locator("summary").and(page.getByLabel(reviewWords.menu)).click();
  await take(studio, page, "review-menu");
  await open(page, "/review");
  for (const key of ["1", "4", "4", "4", "4", "4"]) {
    await page.getByRole("button", { name: reviewWords.show }).waitFor();
    await page.keyboard.press("Space");
    await page.getByRole("group", { name: reviewWords.howWell }).waitFor();
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  await page.waitForTimeout(1500);
  await take(studio, page, "review-finished");
  const [card] = await queuedCards(phone, 2);
  await takeAt(studio, phone, { "today-going-on": "/", card: `/cards/${card.cardId}` });
  await context.request.patch("/api/account", { data: { preset: { newPerDay: 0 } } });
  await takeAt(studio, phone, { "today-done": "/" });
}

async function takeSeminar(studio: Studio): Promise<void> {
  const phone = await guest(studio);
  const { studyDay } = await answerOf(phone, "GET", "/api/review-queue");
  const seminarAt = new Date(Date.parse(studyDay) + 3 * 86_400_000).toISOString().slice(0, 10);
  await phone.context.request.put(`/api/decks/${DECK}/study`, { data: { seminarAt } });
  await takeAt(studio, phone, { "today-seminar": "/", "deck-seminar": `/decks/${DECK}` });
}

async function takeBusy(studio: Studio): Promise<void> {
  const phone = await guest(studio);
  await answerOf(phone, "PATCH", "/api/account", { preset: { newPerDay: 500 } });
  for (let day = 0; day < 6; day += 1) {
    const cards = await queuedCards(phone, 2).then(() => answerOf(phone, "GET", "/api/review-queue?limit=40"));
    for (const [place, rating] of (["good", "again", "hard", "easy"] as const).entries())
      await rate(
        phone,
        cards.cards.filter((_: unknown, index: number) => index % 4 === place),
        rating,
      );
    await letDaysPass(studio.app.databaseUrl, phone.userId, day === 5 ? 12 : 1);
  }
  await takeAt(studio, phone, { "today-due": "/", statistics: "/statistics", "catch-up": "/catch-up" });
}

async function takeQuizzes(studio: Studio): Promise<void> {
  const phone = await guest(studio);
  for (const type of ITEM_TYPE_NAMES) {
    if (studio.only !== undefined && !`quiz-${type}`.includes(studio.only)) continue;
    const types = type === "ordering" ? [type, "shortAnswer"] : [type];
    const { attemptId, items } = await quizWithKeys(phone, { length: type === "ordering" ? 12 : 5, types });
    await open(phone.page, `/quiz/${attemptId}`);
    for (const item of items) {
      if (item.type === type) break;
      await giveAnswer(phone.page, item, true);
      await phone.page.getByRole("button", { name: quizWords.next }).click();
    }
    const item = items.find((each) => each.type === type);
    await take(studio, phone.page, `quiz-${type}`);
    if (item !== undefined) await giveAnswer(phone.page, item, false);
    await phone.page.waitForTimeout(800);
    await take(studio, phone.page, `quiz-${type}-answered`);
    if (type !== "multipleChoice") continue;
    for (const rest of items.slice(1)) {
      await phone.page.getByRole("button", { name: quizWords.next }).click();
      await giveAnswer(phone.page, rest, true);
      await phone.page.waitForTimeout(500);
    }
    await phone.page.getByRole("button", { name: quizWords.handIn }).click();
    await phone.page.waitForURL(/result/);
    await phone.page.waitForTimeout(500);
    await take(studio, phone.page, "quiz-result");
  }
  await takeAt(studio, phone, { "today-quizzes": "/" });
}

async function takeCourse(studio: Studio): Promise<void> {
  const [instructor, student] = [await demo(studio, "instructor"), await demo(studio, "student")];
  const { courses } = await answerOf(instructor, "GET", "/api/courses");
  const course = `/courses/${courses[0].id}`;
  const { assignments } = await answerOf(instructor, "GET", `/api${course}/assignments`);
  const { id: assignmentId, deckId } = assignments[0];
  const view = await answerOf(instructor, "GET", `/api${course}`);
  const [card] = await queuedCards(student, 2);
  const { randomUUID } = await import("node:crypto");
  const flag = { id: randomUUID(), cardId: card.cardId, reason: "outdated", note: "The article says 2023." };
  await student.context.request.post("/api/flags", { data: flag });
  await takeAt(studio, student, {
    "today-course": "/",
    "course-student": course,
    "courses-student": "/courses",
    "flags-mine": "/flags",
  });
  const { members } = await answerOf(instructor, "GET", `/api${course}/enrolments`);
  const { userId } = members.find(({ role }: { readonly role: string }) => role === "student");
  await takeAt(studio, instructor, {
    "today-instructor": "/",
    courses: "/courses",
    "course-instructor": course,
    "course-people": `${course}/people`,
    "course-person": `${course}/people/${userId}`,
    "course-code": `${course}/code`,
    "course-assign": `${course}/assign`,
    "course-assignment": `${course}/assignments/${assignmentId}`,
    "course-readiness": `${course}/readiness`,
    "course-items": `${course}/items?assignmentId=${assignmentId}`,
    "course-gradebook": `${course}/gradebook`,
    "course-settings": `${course}/settings`,
    "course-preview": `${course}/preview`,
    projector: `${course}/assignments/${assignmentId}/projector`,
    "deck-new": "/decks/new",
    "deck-edit": `/decks/${deckId}/edit`,
    "fact-new": `/facts/new?deckId=${deckId}`,
  });
  const newcomer = await guest(studio);
  await takeAt(studio, newcomer, { join: `/join/${view.join.code}`, "join-wrong": "/join/XXXX-XXXX" });
  const editor = await demo(studio, "editor");
  await takeAt(studio, editor, {
    "flags-editor": "/flags",
    editing: "/editing",
    "fact-edit": "/facts/kishida-shelved-peace-talks/edit",
    "today-editor": "/",
  });
}

async function takeOffline(studio: Studio): Promise<void> {
  const phone = await guest(studio, { serviceWorkers: "allow" });
  const { page, context } = phone;
  await open(page, "/offline");
  await take(studio, page, "offline-nothing-kept");
  await context.request.put(`/api/decks/${DECK}/study`, { data: {} });
  await open(page, "/");
  await untilKept(page);
  await context.setOffline(true);
  await takeAt(studio, phone, {
    "offline-today": "/",
    "offline-review": "/review",
    "offline-deck": `/decks/${DECK}`,
    "offline-practice": "/practice",
    "offline-unknown-deck": "/decks/no-such-deck",
    "offline-needs-network": "/timeline",
  });
  await open(page, "/review");
  await page.getByRole("button", { name: reviewWords.show }).click();
  await page.keyboard.press("3");
  await page.getByRole("button", { name: reviewWords.show }).waitFor();
  await take(studio, page, "offline-review-unsent");
  await takeAt(studio, phone, { "offline-today-unsent": "/", "offline-quiz": "/quiz" });
  await open(page, "/quiz");
  await page.getByText(offlineWords.quizLead).waitFor();
  await page.getByRole("button", { name: quizWords.start }).click();
  await page.getByRole("button", { name: quizWords.answer, exact: true }).waitFor();
  await take(studio, page, "offline-quiz-question");
}

async function takeAdministration(studio: Studio): Promise<void> {
  const phone = await demo(studio, "administrator");
  const student = await demo(studio, "student");
  const { id } = await answerOf(student, "GET", "/api/account");
  await takeAt(studio, phone, {
    "admin-people": "/admin",
    "admin-nobody": "/admin?query=nobody",
    "admin-person": `/admin/people/${id}`,
    "admin-courses": "/admin/courses",
    "admin-storage": "/admin/storage",
    "admin-jobs": "/admin/jobs",
    "admin-errors": "/admin/errors",
    "admin-log": "/admin/log",
  });
}

async function takeError(studio: Studio): Promise<void> {
  const { page, context } = await guest(studio);
  await context.addInitScript(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, "format", {
      get() {
        throw new Error("No numbers today.");
      },
    });
  });
  await page.goto("/review");
  await page.waitForTimeout(1500);
  await take(studio, page, "error");
}

const PARTS = [
  takeNobody,
  takeNewcomer,
  takeSeminar,
  takeBusy,
  takeQuizzes,
  takeCourse,
  takeOffline,
  takeAdministration,
  takeError,
];

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const app = await startApp();
  const browser = await openChromium();
  try {
    const studio: Studio = { browser, app, only: process.argv[2] };
    for (const part of PARTS) await part(studio).catch((error) => console.log(`${part.name}: ${error}`));
  } finally {
    await browser.close();
    await app.stop();
  }
}

await main();
