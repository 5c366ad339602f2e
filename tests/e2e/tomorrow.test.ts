import type { Page } from "playwright-core";
import { expect } from "vitest";
import { reviewWords } from "@/lib/words/interface/review";
import { todayWords } from "@/lib/words/interface/today";
import { letDaysPass } from "@/tests/support/let-days-pass";
import { describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { open, untilSent } from "@/tests/support/ready-page";
import { answerCard, becomeGuest, promptInSight, ratingButton, wordsOf } from "@/tests/support/study-on-phone";

describeOnPhone("Tomorrow", () => {
  test("the cards of today come back on the next day, and then on the day that the button named", async ({ phone }) => {
    const { page } = phone;
    const { databaseUrl } = sharedApp();
    const learner = await becomeGuest(phone);
    await open(page, "/review");
    const prompts = [];
    for (let place = 0; place < 5; place++) prompts.push(await answerCard(page, "good"));
    await page.getByRole("heading", { name: reviewWords.doneTitle }).waitFor();
    await untilSent(page);
    await wantNoNewCards(phone);

    await letDaysPass(databaseUrl, learner, 1);
    expect(await dueToday(page)).toBe(todayWords.parts(LOCALE, { new: 0, learning: 5, review: 0 }));
    const promised = await answerAllGood(page);
    expect([...promised.keys()].sort()).toEqual([...prompts].sort());

    const first = Math.min(...promised.values());
    expect(first).toBeGreaterThan(1);
    await letDaysPass(databaseUrl, learner, first - 1);
    expect(await dueToday(page), "the day before").toBe(todayWords.nothingDue);

    await letDaysPass(databaseUrl, learner, 1);
    const due = [...promised].filter(([, days]) => days === first).map(([prompt]) => prompt);
    expect(await dueToday(page)).toBe(todayWords.parts(LOCALE, { new: 0, learning: 0, review: due.length }));
    await open(page, "/review");
    expect(due).toContain(await promptInSight(page));
  });
});

async function wantNoNewCards({ context }: Phone): Promise<void> {
  const answer = await context.request.patch("/api/account", { data: { preset: { newPerDay: 0 } } });
  expect(answer.ok()).toBe(true);
}

/** What the page for today says is due: "5 learning", or that nothing is. */
async function dueToday(page: Page): Promise<string> {
  await open(page, "/");
  const words = await wordsOf(page);
  const nothing = words.includes(todayWords.nothingDue);
  return nothing
    ? todayWords.nothingDue
    : (words.split("\n").find((line) => / (to review|learning|new)/.test(line)) ?? "");
}

/** Answers what is due with "good". Gives the days until each card is due again, as its button says, by its question. */
async function answerAllGood(page: Page): Promise<ReadonlyMap<string, number>> {
  await open(page, "/review");
  const days = new Map<string, number>();
  while ((await page.getByRole("heading", { name: reviewWords.doneTitle }).count()) === 0) {
    const prompt = await promptInSight(page);
    await page.getByRole("button", { name: reviewWords.show }).tap();
    const good = ratingButton(page, "good");
    const words = (await good.getAttribute("aria-label")) ?? "";
    days.set(prompt, Number(/in (\d+) days?$/.exec(words)?.[1]));
    await good.click();
  }
  await untilSent(page);
  return days;
}
