import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { StudyPack } from "@/lib/contracts/study-pack";
import { setDatabaseUrl } from "@/lib/server/env";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { disconnectDatabase } from "@/lib/server/store/database";
import { offlineWords } from "@/lib/words/interface/offline";
import { outboxWords } from "@/lib/words/interface/outbox";
import { practiceWords } from "@/lib/words/interface/practice";
import { quizWords } from "@/lib/words/interface/quiz";
import { reviewWords } from "@/lib/words/interface/review";
import { reviewSummaryWords } from "@/lib/words/interface/review-summary";
import { settingsWords } from "@/lib/words/interface/settings";
import { todayWords } from "@/lib/words/interface/today";
import { unsentWords } from "@/lib/words/interface/unsent";
import { answerOffline } from "@/tests/support/answer-by-keys";
import { crashTab, makeProfile, startBrowser } from "@/tests/support/installed-phone";
import { kept, loseNetwork, NO_NETWORK, preparedPhone, unsentOn, untilKept } from "@/tests/support/kept-on-phone";
import { describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { open, untilSent } from "@/tests/support/ready-page";
import { readLog } from "@/tests/support/review-log";
import { answerCard, becomeGuest, promptInSight } from "@/tests/support/study-on-phone";
import { queuedCards, rate } from "@/tests/support/study-over-api";

const DAY_MS = 86_400_000;
/** Without a plan: twenty cards that are new, and the five of the day before. */
const ORDINARY_DAY = 25;

describeOnPhone("Without a network", () => {
  for (const { title, aheadMs, answers } of [
    { title: "a clock two days ahead", aheadMs: 2 * DAY_MS, answers: 200 },
    { title: "a clock two days behind", aheadMs: -2 * DAY_MS, answers: 50 },
  ]) {
    test(`${answers} answers, some taken back, survive tab and browser with ${title}, and are on the server once`, async () => {
      const profile = makeProfile();
      try {
        const { userId, began } = await prepare(profile.folder);
        const offline = await startBrowser(profile.folder, { aheadMs, offline: true });
        await answerOffline(offline.page, answers);
        const kept = async () => (await unsentOn(offline.page)).filter(({ entry }) => entry.kind === "answer").length;
        await expect.poll(kept).toBeGreaterThanOrEqual(answers);
        await crashTab(offline.page);
        const afterCrash = await offline.context.newPage();
        await afterCrash.goto("/");
        await afterCrash.getByText(outboxWords.unsent(LOCALE, answers)).waitFor();
        const done = await unsentOn(afterCrash);
        expect(done.some(({ entry }) => entry.kind === "undo")).toBe(true);
        await offline.kill();

        const online = await startBrowser(profile.folder, { aheadMs });
        await online.page.goto("/");
        await untilSent(online.page);
        const log = await readLog(online);
        const answered = done.flatMap(({ entry }) => (entry.kind === "answer" ? [entry.id] : []));
        const undone = done.flatMap(({ entry }) => (entry.kind === "undo" ? [entry.reviewId] : []));
        expect(log.flatMap(({ kind, id }) => (kind === "answer" ? [id] : [])).sort()).toEqual(answered.sort());
        expect(log.flatMap(({ revokes }) => revokes ?? []).sort()).toEqual(undone.sort());
        // By the server's clock, whatever the phone's says.
        const times = log.map(({ reviewedAt }) => Date.parse(reviewedAt));
        expect(Math.min(...times)).toBeGreaterThanOrEqual(began - 60_000);
        expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
        await online.close();
        expect(await differencesOf(userId)).toEqual([]);
      } finally {
        profile.remove();
      }
    });
  }

  test("decks can be read, and a practice quiz is marked on the phone and sent when the network is back", async ({
    newPhone,
  }) => {
    const phone = await preparedPhone(newPhone, ({ context }) =>
      context.request.put("/api/decks/nbr-interview/study", { data: {} }),
    );
    const { page, context } = phone;
    await loseNetwork(phone);

    await open(page, "/");
    await page.getByText(offlineWords.offline).waitFor();
    await page.getByRole("heading", { name: todayWords.decks }).waitFor();
    await page.getByRole("link", { name: /NBR/ }).first().tap();
    await page.getByRole("heading", { name: "Facts" }).waitFor();
    expect(await page.locator("ol > li").count()).toBeGreaterThan(10);

    await open(page, "/quiz");
    await page.getByText(offlineWords.quizLead).waitFor();
    await page.getByRole("button", { name: quizWords.start }).tap();
    await answerAll(page);
    await page.getByText(offlineWords.quizDoneNote).waitFor();
    const given = await unsentOn(page);
    expect(given.length).toBeGreaterThan(0);

    await context.setOffline(false);
    await untilSent(page);
    expect((await readLog(phone)).map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
  });

  test("what two devices did meanwhile comes together, on the server once and on the phone that sends last", async ({
    newPhone,
  }) => {
    const one = await newPhone({ serviceWorkers: "allow" });
    const userId = await becomeGuest(one);
    const two = await newPhone({ serviceWorkers: "allow", storageState: await one.context.storageState() });
    for (const { page } of [one, two]) {
      await open(page, "/");
      await untilKept(page);
    }
    for (const phone of [one, two]) {
      await loseNetwork(phone);
      await open(phone.page, "/review");
    }
    // Without a network both ask the same cards: two of them on one, the first of these on the other.
    const prompt = await answerCard(one.page, "good");
    await answerCard(one.page, "easy");
    expect(await answerCard(two.page, "again")).toBe(prompt);
    const done = [...(await unsentOn(one.page)), ...(await unsentOn(two.page))];
    expect(done).toHaveLength(3);
    for (const { page, context } of [two, one]) {
      await context.setOffline(false);
      await untilSent(page);
    }
    const log = await readLog(one);
    expect(log.map(({ id }) => id).sort()).toEqual(done.map(({ id }) => id).sort());
    expect(await differencesOf(userId)).toEqual([]);
    // A pack is a quarter of an hour old at most, unless its phone has sent something: the one that was last knows it all.
    await open(one.page, "/");
    const asked = log.map(({ cardId }) => cardId);
    await expect.poll(() => repsOn(one.page, asked)).toEqual([1, 2]);
  });

  test("a session that loses the network goes on, and offers more of what the phone keeps", async ({ newPhone }) => {
    const phone = await preparedPhone(newPhone);
    const { page } = phone;
    await open(page, "/review");
    await loseNetwork(phone);
    const asked: string[] = [];
    for (let card = 0; card < 5; card += 1) asked.push(await answerCard(page, "easy"));
    await page.getByRole("button", { name: reviewSummaryWords.more(LOCALE, 5) }).tap();
    for (let card = 0; card < 5; card += 1) asked.push(await answerCard(page, "easy"));
    expect(new Set(asked).size, "no card twice").toBe(10);
    await page.getByText(outboxWords.unsent(LOCALE, 10)).waitFor();
  });

  test("an answer that a page has left in a hurry is known before the next queue is made", async ({ newPhone }) => {
    const phone = await preparedPhone(newPhone);
    const { page } = phone;
    await loseNetwork(phone);
    await open(page, "/review");
    const first = await promptInSight(page);
    // As a page does that is left while the disk is at work.
    await page.evaluate(holdTheDisk);
    await answerCard(page, "easy");
    await open(page, "/review");
    expect(await promptInSight(page)).not.toBe(first);
    await page.getByText(outboxWords.unsent(LOCALE, 1)).waitFor();
  });

  test("what was missed, is marked or serves an objective is practised", async ({ newPhone }) => {
    const asked: { link: string; prompt: string }[] = [];
    const phone = await preparedPhone(newPhone, async (ready) => {
      const [missed, known] = await queuedCards(ready, 2);
      await rate(ready, [missed], "again");
      await rate(ready, [known], "good");
      await ready.context.request.post(`/api/cards/${known.cardId}/actions`, { data: { action: "flag" } });
      asked.push({ link: practiceWords.missedIn(LOCALE, 7), prompt: missed.prompt });
      asked.push({ link: practiceWords.marked, prompt: known.prompt });
    });
    const { page } = phone;
    await loseNetwork(phone);
    for (const { link, prompt } of asked) {
      await open(page, "/practice");
      await page.getByRole("link", { name: link, exact: true }).tap();
      await page.getByText(reviewWords.practiceNote).waitFor();
      expect(await promptInSight(page)).toBe(prompt);
    }
    await open(page, "/practice");
    const objectives = page.getByRole("heading", { name: practiceWords.byObjective }).locator("..");
    await objectives.getByRole("link").first().tap();
    await page.getByRole("button", { name: reviewWords.show }).waitFor();
  });

  test("the browser is asked not to clear what is kept, once someone has something to lose", async ({ newPhone }) => {
    const { page, context } = await newPhone({ serviceWorkers: "allow" });
    await context.addInitScript(() => {
      StorageManager.prototype.persist = async () => {
        sessionStorage.setItem("asked", "yes");
        return true;
      };
    });
    await becomeGuest({ page, context });
    const asked = () => page.evaluate(() => sessionStorage.getItem("asked"));
    await open(page, "/review");
    expect(await asked()).toBeNull();
    await answerCard(page, "good");
    await expect.poll(asked).toBe("yes");
  });

  test("a plan towards a seminar goes on with the next day, which the phone plans itself", async ({ newPhone }) => {
    const phone = await preparedPhone(newPhone, async (ready) => {
      const seminarAt = new Date(Date.now() + 3 * DAY_MS).toISOString().slice(0, 10);
      const study = await ready.context.request.put("/api/decks/nbr-interview/study", { data: { seminarAt } });
      expect(study.ok()).toBe(true);
      await rate(ready, await queuedCards(ready, 5), "good", 8_000);
    });
    const { page } = phone;
    await loseNetwork(phone);
    await page.clock.setSystemTime(Date.now() + DAY_MS);

    await open(page, "/review");
    const total = async () => Number(/1 of (\d+)|$/.exec(await page.locator("body").innerText())?.[1]);
    await expect.poll(total).toBeGreaterThan(ORDINARY_DAY);
    const asked = await total();
    const first = await answerCard(page, "again");
    // Under a plan a card that was missed comes on another day.
    await page.getByText(reviewWords.position(LOCALE, 2, asked)).waitFor();
    await open(page, "/review");
    expect(await promptInSight(page)).not.toBe(first);
  });

  test("signing out with answers that are not sent warns, and the next learner finds nothing but their number", async ({
    newPhone,
  }) => {
    const phone = await newPhone({ serviceWorkers: "allow" });
    const { page, context } = phone;
    phone.expectFault(NO_NETWORK);
    const first = { name: "Ada", email: `${randomUUID()}@test.invalid`, password: "a long enough password" };
    await context.request.post("/api/accounts", { data: first });
    await signIn(phone, first);
    await open(page, "/");
    await untilKept(page);
    // Answers do not get through, while everything else does.
    await context.route("**/api/reviews", (route) => route.abort("internetdisconnected"));
    await open(page, "/review");
    await answerCard(page, "good");
    await open(page, "/settings");
    await page.getByRole("button", { name: settingsWords.signOut, exact: true }).tap();
    await page.getByText(settingsWords.unsent(LOCALE, 1)).waitFor();
    await page.getByRole("button", { name: settingsWords.signOutAnyway }).tap();
    await page.waitForURL(/welcome/);
    await page.getByText(unsentWords.here(LOCALE, 1)).waitFor();
    await context.unroute("**/api/reviews");

    await becomeGuest(phone);
    await open(page, "/");
    await page.getByText(unsentWords.ofOthers(LOCALE, 1)).waitFor();
    await untilKept(page);
    const others = async (store: "packs" | "decks" | "entries") =>
      (await kept<{ userId: string }>(page, store)).filter(({ userId }) => userId === firstId);
    const [{ userId: firstId } = { userId: "" }] = await unsentOn(page);
    expect([await others("packs"), await others("decks")]).toEqual([[], []]);
    expect(await readLog(phone), "nobody else sends them").toEqual([]);
    await page.getByRole("button", { name: unsentWords.drop(1) }).tap();
    await expect.poll(() => others("entries")).toEqual([]);
  });

  test("answers that an older version of the app left on the phone are sent", async ({ phone }) => {
    const { page, context } = phone;
    const userId = await becomeGuest(phone);
    const { cards } = await (await context.request.get("/api/review-queue")).json();
    const left = [0, 1].map((place) => ({
      ...{ kind: "answer", id: randomUUID(), cardId: cards[place].cardId, cardVersion: 1, rating: "good" },
      ...{ reviewedAt: Date.now() - 1_000 + place, durationMs: 4_000, queuedAt: Date.now() - 1_000 + place },
    }));
    await page.goto("/icon.svg");
    await page.evaluate(
      ([user, entries]) => {
        for (const entry of entries) localStorage.setItem(`colloquy:unsent:${user}:${entry.id}`, JSON.stringify(entry));
      },
      [userId, left] as const,
    );
    await open(page, "/");
    await expect.poll(async () => (await readLog(phone)).map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unsent")))).toEqual([]);
  });
});

/** Runs in the page: what it writes from now on stays on its way as long as it is open. */
function holdTheDisk(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const opened = transaction.call(this, names, mode, options);
    if (mode === "readwrite") {
      const request = IDBObjectStore.prototype.get;
      const hold = () => {
        request.call(opened.objectStore("entries"), 0).onsuccess = hold;
      };
      hold();
    }
    return opened;
  };
}

/** A phone that has been used before: everything is kept, and nothing done. */
async function prepare(profile: string): Promise<{ readonly userId: string; readonly began: number }> {
  const phone = await startBrowser(profile);
  const userId = await becomeGuest(phone);
  await phone.context.request.patch("/api/account", { data: { preset: { newPerDay: 500 } } });
  await open(phone.page, "/");
  await untilKept(phone.page);
  await phone.close();
  return { userId, began: Date.now() };
}

/** Answers whatever is asked, right or wrong. */
async function answerAll(page: Page): Promise<void> {
  const answer = page.getByRole("button", { name: quizWords.answer, exact: true });
  const over = page.getByText(offlineWords.quizDoneNote);
  const next = page.getByRole("button", { name: new RegExp(`^(${quizWords.next}|${quizWords.handIn})$`) });
  while (true) {
    await answer.or(over).first().waitFor();
    if ((await over.count()) > 0) return;
    for (const radio of (await page.getByRole("radio").all()).slice(0, 1)) await radio.check();
    for (const input of await page.getByRole("textbox").all()) await input.fill("12");
    const lefts = await page.locator("fieldset button[aria-pressed]").all();
    for (const right of lefts.slice(lefts.length / 2)) await right.tap();
    await answer.tap();
    // A tap so soon after the last one would be the second of a double one, which goes nowhere.
    await next.click();
  }
}

async function signIn({ context }: Phone, { email, password }: { email: string; password: string }): Promise<void> {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await context.request.post("/api/auth/callback/credentials", { form: { email, password, csrfToken, json: "true" } });
}

/** How often each of these cards was answered, by what the phone keeps; each once, the least answered first. */
async function repsOn(page: Page, cardIds: readonly string[]): Promise<readonly number[]> {
  const [{ pack } = { pack: { cards: [] } }] = await kept<{ pack: Pick<StudyPack, "cards"> }>(page, "packs");
  const asked = pack.cards.filter(({ cardId }) => cardIds.includes(cardId));
  return asked.map(({ schedule }) => schedule?.reps ?? 0).sort((a, b) => a - b);
}

/** Whether a learner's stored schedules are what the log gives. */
async function differencesOf(userId: string): Promise<readonly unknown[]> {
  setDatabaseUrl(sharedApp().databaseUrl);
  const { schedules, differences } = await checkReplay();
  await disconnectDatabase();
  expect(schedules).toBeGreaterThan(0);
  return differences.filter((difference) => difference.userId === userId);
}
