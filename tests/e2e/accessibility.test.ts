import { expect } from "vitest";
import type { CardView } from "@/lib/contracts/deck-content";
import type { ReviewQueue } from "@/lib/contracts/study";
import { errorWords } from "@/lib/words/interface/error";
import { flagWords, reportWords } from "@/lib/words/interface/flags";
import { keysWords } from "@/lib/words/interface/keys";
import { offlineWords } from "@/lib/words/interface/offline";
import { outboxWords } from "@/lib/words/interface/outbox";
import { factWords } from "@/lib/words/interface/provenance";
import { quizWords } from "@/lib/words/interface/quiz";
import { reportButtonWords } from "@/lib/words/interface/report-button";
import { reviewWords } from "@/lib/words/interface/review";
import { reviewSummaryWords } from "@/lib/words/interface/review-summary";
import { seminarWords } from "@/lib/words/interface/seminar";
import { statementWords } from "@/lib/words/interface/statement";
import { todayWords } from "@/lib/words/interface/today";
import { allFrom } from "@/tests/support/all-pages";
import { loseNetwork, preparedPhone } from "@/tests/support/kept-on-phone";
import { describeOnPhone, type Phone, test } from "@/tests/support/phone";
import { LOCALE, PHONE_SIZE } from "@/tests/support/phone-options";
import { giveAnswer, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { expectReadable, expectReadableInOwnColours, NARROW } from "@/tests/support/readable";
import { open } from "@/tests/support/ready-page";
import { answerCard, becomeGuest, feedbackOn } from "@/tests/support/study-on-phone";
import { TARGET } from "@/tests/support/targets";

/** A state of the app: how it is reached by someone who has just come. */
interface State {
  readonly title: string;
  readonly reach: (phone: Phone) => Promise<unknown>;
}

const beforeSigningIn: readonly State[] = [
  { title: "the welcome page", reach: ({ page }) => open(page, "/") },
  { title: "how to begin to teach", reach: ({ page }) => open(page, "/teach") },
  { title: "signing in", reach: ({ page }) => open(page, "/signin") },
  { title: "making an account", reach: ({ page }) => open(page, "/signup") },
];

/** A page that is there for everyone who has just come, and where it is. */
interface PlainPage {
  readonly title: string;
  readonly path: string;
}

const plainPages: readonly PlainPage[] = [
  { title: "the page for today at the first visit", path: "/" },
  { title: "all decks", path: "/decks" },
  { title: "what was searched for, typed with a slip", path: "/search?q=Goruku" },
  { title: "the start of a quiz", path: "/quiz" },
  { title: "the settings", path: "/settings" },
  { title: "what can be practised", path: "/practice" },
  { title: "a card’s question", path: "/review" },
  { title: "a card in practice", path: "/practice/session?deckId=nbr-interview" },
  { title: "the page of a fact with other accounts", path: "/facts/kishida-shelved-peace-talks" },
  { title: "the articles", path: "/articles" },
  { title: "the page of an article", path: "/articles/voa-assertive-japan" },
  { title: "the questions to compare", path: "/compare" },
  { title: "accounts side by side", path: "/compare/why-japan-acts" },
  { title: "the timeline", path: "/timeline" },
  { title: "the statistics of who has just come", path: "/statistics" },
  { title: "catching up with nothing to catch up with", path: "/catch-up" },
  { title: "changes where there are none", path: "/changes" },
  { title: "reports where there are none", path: "/flags" },
];

const pages: readonly State[] = [
  { title: "the page for today with nothing due", reach: reachNothingDue },
  { title: "the page for today after a session and a quiz", reach: reachBusyToday },
  { title: "the page of a deck", reach: reachDeck },
  { title: "the page for today before a seminar", reach: reachSeminar },
  { title: "the page of a deck with the day of its seminar being changed", reach: reachSeminarDate },
  { title: "the page of a fact that something else has overtaken", reach: reachOvertakenFact },
  { title: "my reports", reach: reachReports },
  { title: "a page that is not here", reach: reachNotFound },
  { title: "a page that has failed", reach: reachFailed },
];

/** The shell that the service worker shows, opened by its own address: the network is not what is looked at. */
const withoutNetwork: readonly State[] = [
  { title: "a phone that keeps nothing yet", reach: ({ page }) => open(page, "/offline") },
  { title: "a phone that is still looking what it keeps", reach: reachLoading },
];

const study: readonly State[] = [
  { title: "a card’s answer", reach: reachAnswer },
  { title: "the menu of a card", reach: reachMenu },
  { title: "the list of keys", reach: reachKeys },
  { title: "the sheet to report a card with", reach: reachReport },
  { title: "the summary of a session", reach: reachSummary },
];

const quiz: readonly State[] = [
  { title: "a question with options", reach: (phone) => reachQuestion(phone, "multipleChoice") },
  { title: "a question with a gap", reach: (phone) => reachQuestion(phone, "cloze") },
  { title: "a question answered wrongly", reach: (phone) => reachFeedback(phone, "multipleChoice", false) },
  { title: "pairs to be matched", reach: (phone) => reachQuestion(phone, "matching") },
  { title: "pairs matched wrongly", reach: (phone) => reachFeedback(phone, "matching", false) },
  { title: "a typed answer that is right", reach: (phone) => reachFeedback(phone, "cloze", true) },
  { title: "the result of a quiz", reach: reachResult },
];

describeOnPhone("Everyone can read and use", () => {
  for (const state of beforeSigningIn) testReadable(state, async () => {});
  for (const page of plainPages) testReadableAsItIs(page);
  for (const state of [...pages, ...study, ...quiz, ...withoutNetwork]) testReadable(state, becomeGuest);

  test("every page that there is offline", async ({ newPhone }) => {
    const phone = await preparedPhone(newPhone, ({ context }) =>
      context.request.put("/api/decks/nbr-interview/study", { data: {} }),
    );
    const { page } = phone;
    await loseNetwork(phone);
    const paths = [
      "/",
      "/decks",
      "/review",
      "/practice",
      "/quiz",
      "/decks/nbr-interview",
      "/decks/no-such-deck",
      "/timeline",
    ];
    for (const path of paths) {
      await open(page, path);
      await page.locator("main:not([aria-busy])").waitFor();
      await expectReadable(page);
    }
    await open(page, "/review");
    await page.getByRole("button", { name: reviewWords.show }).click();
    await page.getByRole("group", { name: reviewWords.howWell }).waitFor();
    await expectReadable(page);
    await page.keyboard.press("3");
    await open(page, "/");
    await page.getByText(outboxWords.unsent(LOCALE, 1)).waitFor();
    await expectReadable(page);
    await open(page, "/quiz");
    await page.getByRole("button", { name: quizWords.start }).tap();
    await page.getByRole("button", { name: quizWords.answer, exact: true }).waitFor();
    await expectReadable(page);
  });

  test("the main pages in the colours that a reader has chosen for all of them", async ({ phone }) => {
    await becomeGuest(phone);
    for (const path of ["/", "/review", "/quiz", "/settings", "/decks/nbr-interview", "/statistics"]) {
      await open(phone.page, path);
      await expectReadableInOwnColours(phone.page);
    }
    await reachFeedback(phone, "multipleChoice", false);
    await expectReadableInOwnColours(phone.page);
  });
});

/** A phone of its own for each state that someone has to bring about. */
function testReadable({ title, reach }: State, begin: (phone: Phone) => Promise<unknown>): void {
  test(title, async ({ phone }) => {
    await begin(phone);
    await reach(phone);
    await expectReadable(phone.page);
  });
}

/** One for all that only has to be opened. */
function testReadableAsItIs({ title, path }: PlainPage): void {
  test(title, async ({ sharedPhone }) => {
    const { page, context } = sharedPhone;
    if ((await context.cookies()).every(({ name }) => !name.includes("session-token"))) await becomeGuest(sharedPhone);
    await open(page, path);
    await expectReadable(page);
  });
}

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
  await page
    .locator("summary")
    .filter({ has: page.getByRole("heading", { level: 3 }) })
    .first()
    .tap();
  await page.locator("ol > li summary").first().tap();
}

/** A seminar in three days, by the learner's own clock. */
async function reachSeminar({ page, context }: Phone): Promise<void> {
  const { studyDay } = (await (await context.request.get("/api/review-queue")).json()) as ReviewQueue;
  const seminarAt = new Date(Date.parse(studyDay) + 3 * 86_400_000).toISOString().slice(0, 10);
  await context.request.put("/api/decks/nbr-interview/study", { data: { seminarAt } });
  await open(page, "/");
  await page.getByText(seminarWords.readyNow(LOCALE, 0)).waitFor();
}

async function reachSeminarDate(phone: Phone): Promise<void> {
  await reachSeminar(phone);
  await open(phone.page, "/decks/nbr-interview");
  await phone.page.getByText(seminarWords.change).tap();
  await phone.page.getByText(seminarWords.needed).waitFor();
}

async function reachOvertakenFact({ page, context }: Phone): Promise<void> {
  const cards = await allFrom<CardView>(context.request, "/api/decks/all/cards", "cards");
  const overtaken = cards.find(({ standing }) => standing.superseded)?.fact.id ?? "";
  await open(page, `/facts/${overtaken}`);
  await page.getByRole("heading", { name: factWords.supersededTitle }).waitFor();
}

async function reachReports(phone: Phone): Promise<void> {
  await reachReport(phone);
  const { page } = phone;
  await page.getByRole("radio", { name: reportWords.reason("outdated") }).check();
  await page.getByRole("button", { name: reportWords.send }).tap();
  await page.getByText(reportWords.sent).first().waitFor();
  await open(page, "/flags");
  await page.getByText(flagWords.status("open"), { exact: true }).first().waitFor();
}

async function reachReport(phone: Phone): Promise<void> {
  await reachAnswer(phone);
  await phone.page.getByRole("button", { name: reportButtonWords.report, exact: true }).tap();
  await phone.page.getByRole("dialog", { name: reportWords.title }).waitFor();
}

async function reachNotFound(phone: Phone): Promise<void> {
  phone.expectFault(/status of 404/);
  await phone.page.goto("/no-such-page");
  await phone.page.getByRole("heading", { name: errorWords.notFoundTitle }).waitFor();
}

/** Something on the page fails while it is drawn. */
async function reachFailed(phone: Phone): Promise<void> {
  phone.expectFault(/No numbers today/);
  await phone.context.addInitScript(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, "format", {
      get() {
        throw new Error("No numbers today.");
      },
    });
  });
  await phone.page.goto("/review");
  await phone.page.getByRole("heading", { name: errorWords.failedTitle }).waitFor();
}

/** A disk that does not answer. */
async function reachLoading({ page, context }: Phone): Promise<void> {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await page.goto("/offline");
  await page.getByText(offlineWords.loading).waitFor();
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
  await open(phone.page, "/review");
  await phone.page.keyboard.press("?");
  await phone.page.getByRole("dialog", { name: keysWords.title }).waitFor();
}

async function reachSummary({ page }: Phone): Promise<void> {
  await open(page, "/review");
  for (const rating of ["again", "good", "good", "good", "good", "good"] as const) await answerCard(page, rating);
  await page.getByText(reviewSummaryWords.missed(LOCALE, 1)).waitFor();
  await page.getByRole("button", { name: reviewSummaryWords.more(LOCALE, 5) }).waitFor();
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
  await page.getByRole("heading", { name: "3 of 5 correct" }).waitFor();
}
