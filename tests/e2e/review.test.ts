import type { Page } from "playwright-core";
import { expect } from "vitest";
import { outboxWords } from "@/lib/words/interface/outbox";
import { reviewWords } from "@/lib/words/interface/review";
import { reviewSummaryWords } from "@/lib/words/interface/review-summary";
import { todayWords } from "@/lib/words/interface/today";
import { describeOnPhone, type Phone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { open, ready, untilSent } from "@/tests/support/ready-page";
import {
  answerCard,
  becomeGuest,
  promptInSight,
  ratingButton,
  tapTwice,
  wordsOf,
} from "@/tests/support/study-on-phone";

describeOnPhone("A review", () => {
  test("the last answer can be taken back and given again", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    const prompt = await answerCard(page, "again");
    await undo(page);
    expect(await promptInSight(page)).toBe(prompt);
    await ratingButton(page, "easy").click();
    await finish(page);

    expect(await wordsOf(page)).toContain(reviewSummaryWords.learned(LOCALE, 5));
    const log = await readLog(phone);
    const taken = log.filter((entry) => entry.kind === "revoke");
    expect(taken).toHaveLength(1);
    const answers = log.filter((entry) => entry.kind === "answer");
    expect(answers.find((entry) => entry.id === taken[0]?.revokes)?.rating).toBe("again");
    expect(answers.filter((entry) => entry.cardId === taken[0]?.cardId).map((entry) => entry.rating)).toEqual([
      "again",
      "easy",
    ]);
  });

  test("a double tap on Show answer does not rate the card", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    await tapTwice(page.getByRole("button", { name: reviewWords.show }));
    await ratingButton(page, "good").waitFor();
    await page.getByText(reviewWords.position(LOCALE, 1, 5)).waitFor();
  });

  test("a tap before the page’s own script has come is not lost", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const [released, release] = gate();
    await page.route(/_next\/static\/.*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto("/review", { waitUntil: "commit" });
    await page.getByRole("button", { name: reviewWords.show }).tap();
    release();
    await ratingButton(page, "good").waitFor();
  });

  test("a page that is loaded again in the middle goes on where it was, and can still undo", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    const first = await answerCard(page, "again");
    const second = await answerCard(page, "good");
    await page.reload();
    await ready(page);
    await page.getByText(reviewWords.position(LOCALE, 3, 6)).waitFor();
    expect([first, second]).not.toContain(await promptInSight(page));
    await undo(page);
    expect(await promptInSight(page)).toBe(second);
    await ratingButton(page, "good").click();
    await finish(page);
    expect(await wordsOf(page)).toContain(first);
    expect((await readLog(phone)).filter((entry) => entry.kind === "revoke")).toHaveLength(1);
  });

  test("a card whose answer arrives just after the page was made again is not asked again", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/review");
    const first = await answerCard(page, "good");
    await page.getByText(reviewWords.position(LOCALE, 2, 5)).waitFor();
    await untilSent(page);
    const [made, pageIsMade] = gate();
    const [taken, answerIsTaken] = gate();
    await page.route(/\/api\/reviews$/, async (route) => {
      await made;
      await route.fulfill({ response: await route.fetch() });
      answerIsTaken();
    });
    await page.route(/\/review$/, async (route) => {
      const response = await route.fetch();
      pageIsMade();
      await taken;
      await route.fulfill({ response });
    });
    const second = await answerCard(page, "good");
    await page.reload();
    await ready(page);
    await page.getByText(reviewWords.position(LOCALE, 3, 5)).waitFor();
    expect([first, second]).not.toContain(await promptInSight(page));
  });

  test("answers given offline are counted in sight, and are on the server once when it is back", async ({ phone }) => {
    const { page, context } = phone;
    phone.expectFault(/ERR_INTERNET_DISCONNECTED/);
    await becomeGuest(phone);
    await open(page, "/review");
    await answerCard(page, "good");
    await untilSent(page);
    await context.setOffline(true);
    await answerCard(page, "good");
    await answerCard(page, "easy");
    await page.getByText(outboxWords.unsent(LOCALE, 2)).waitFor();
    await page.getByText(outboxWords.waiting).first().waitFor();

    await context.setOffline(false);
    await page.getByText(outboxWords.unsent(LOCALE, 2)).waitFor({ state: "detached" });
    await untilSent(page);
    expect((await readLog(phone)).map((entry) => entry.rating)).toEqual(["good", "good", "easy"]);
  });

  test("answers that were not sent when the page was closed are sent by the next page that is opened", async ({
    phone,
  }) => {
    const { page, context } = phone;
    phone.expectFault(/ERR_INTERNET_DISCONNECTED/);
    await becomeGuest(phone);
    await open(page, "/review");
    await context.setOffline(true);
    await answerCard(page, "good");
    await answerCard(page, "easy");
    await page.getByText(outboxWords.unsent(LOCALE, 2)).waitFor();
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await open(later, "/");
    await expect.poll(async () => (await readLog(phone)).map((entry) => entry.rating)).toEqual(["good", "easy"]);
    await later.reload();
    await expect.poll(() => wordsOf(later)).toContain(todayWords.doneToday(LOCALE, 2, 1));
  });
});

/** Something to wait for, and what brings it about. */
function gate(): [Promise<void>, () => void] {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [opened, open];
}

interface LogEntry {
  readonly id: string;
  readonly kind: "answer" | "revoke" | "action";
  readonly cardId: string;
  readonly rating: string | null;
  readonly revokes: string | null;
  readonly reviewedAt: string;
}

/** The learner's log as it is on the server, in the order in which things were done. */
async function readLog({ context }: Phone): Promise<readonly LogEntry[]> {
  const answer = await context.request.get("/api/account/export");
  const { reviewLog } = (await answer.json()) as { reviewLog: LogEntry[] };
  return reviewLog.toSorted((a, b) => a.reviewedAt.localeCompare(b.reviewedAt) || a.id.localeCompare(b.id));
}

async function undo(page: Page): Promise<void> {
  await page.getByRole("button", { name: reviewWords.undo }).click();
}

/** Answers what is left, and waits until the server has all of it. */
async function finish(page: Page): Promise<void> {
  const done = page.getByRole("heading", { name: reviewWords.doneTitle });
  while ((await done.count()) === 0) await answerCard(page, "good");
  await untilSent(page);
}
