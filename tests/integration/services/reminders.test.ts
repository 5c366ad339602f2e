import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CardId } from "@/lib/core/shared/ids";
import { setVariables } from "@/lib/server/env";
import { sendPush } from "@/lib/server/notify/send-push";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { startStudying } from "@/lib/server/services/decks/study-deck";
import { makeCalendarFeed, readCalendarFeed, revokeCalendarFeed } from "@/lib/server/services/reminders/calendar-feed";
import { addDevice, changeReminders, stopReminders } from "@/lib/server/services/reminders/change-reminders";
import { readReminders } from "@/lib/server/services/reminders/read-reminders";
import { sendReminders } from "@/lib/server/services/reminders/send-reminders";
import { someCards } from "@/tests/support/bank";
import { answerAt, createLearner, MONDAY, NO_STEPS, nth, type TestLearner } from "@/tests/support/learner-builder";
import { type PushService, startPushService } from "@/tests/support/push-service";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** MONDAY is nine in the morning; six in the evening is when reminders come unless chosen otherwise. */
const EVENING = MONDAY + 9 * HOUR;
const SECRET = "a-secret-that-nobody-guesses-0123456789";

let service: PushService;
let cards: readonly CardId[];

beforeAll(async () => {
  service = await startPushService();
  setVariables({ PUSH_HOSTS: service.host });
  cards = await someCards(3);
});

beforeEach(() => {
  service.received.length = 0;
  service.answer = { status: 201 };
});

afterAll(() => service.stop());

/** Somebody who is reminded on one device and has two cards due today and one in some days. */
async function reminded(): Promise<TestLearner> {
  const learner = await createLearner(NO_STEPS);
  await answerAt(learner, MONDAY - 20 * DAY, { cardId: nth(cards, 0), rating: "good" });
  await answerAt(learner, MONDAY - 20 * DAY, { cardId: nth(cards, 1), rating: "good" });
  await answerAt(learner, MONDAY, { cardId: nth(cards, 2), rating: "good" });
  await addDevice(learner.at(MONDAY), service.device(), [service.host]);
  return learner;
}

const remind = (now: number) => sendReminders(now, sendPush);

describe("a reminder", () => {
  it("says how much is due, signed for the push service and readable by the device alone", async () => {
    const learner = await reminded();
    expect(await remind(EVENING)).toBe(1);
    const [push] = service.received;
    expect(push?.message).toMatchObject({ title: "2 cards are due", path: "/review" });
    expect(push?.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "7200", topic: "due" });
    expect(push?.headers.authorization).toContain(`k=${(await vapidKeys()).publicKey}`);
    await stopReminders(learner.at(EVENING));
  });

  it("comes once a day, however many processes look at the same time, and again the next day", async () => {
    const learner = await reminded();
    const sent = await Promise.all([1, 2, 3, 4].map(() => remind(EVENING)));
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await remind(EVENING + HOUR)).toBe(0);
    expect(await remind(EVENING + DAY)).toBe(1);
    expect(service.received).toHaveLength(2);
    await stopReminders(learner.at(EVENING));
  });

  it("does not come on a day on which nothing is due", async () => {
    const learner = await reminded();
    for (const cardId of cards) await answerAt(learner, MONDAY + HOUR, { cardId, rating: "easy" });
    expect(await remind(EVENING)).toBe(0);
    expect(service.received).toEqual([]);
    await stopReminders(learner.at(EVENING));
  });

  it("does not come in quiet hours, nor hours late", async () => {
    const learner = await reminded();
    expect(await remind(EVENING + 5 * HOUR)).toBe(0);
    await changeReminders(learner.at(EVENING + DAY - MINUTE), { quietFrom: "17:00", quietUntil: "21:00" });
    expect(await remind(EVENING + DAY)).toBe(0);
    expect(await remind(EVENING + DAY + 3 * HOUR)).toBe(1);
    await stopReminders(learner.at(EVENING));
  });

  it("stops with one word, on every device", async () => {
    const learner = await reminded();
    await addDevice(learner.at(MONDAY), service.device(), [service.host]);
    await stopReminders(learner.at(MONDAY));
    expect(await remind(EVENING)).toBe(0);
    expect(await readReminders(learner.at(MONDAY), "")).toMatchObject({ on: false, devices: 0 });
  });

  it("is sent no more to a device that has unsubscribed", async () => {
    const learner = await reminded();
    service.answer = { status: 410 };
    expect(await remind(EVENING)).toBe(0);
    expect(await readReminders(learner.at(EVENING), "")).toMatchObject({ devices: 0 });
    await stopReminders(learner.at(EVENING));
  });

  it("follows no push service elsewhere", async () => {
    const learner = await reminded();
    service.answer = { status: 307, location: `http://${service.host}/elsewhere` };
    expect(await remind(EVENING)).toBe(0);
    expect(service.received.map(({ path }) => path)).not.toContain("/elsewhere");
    await stopReminders(learner.at(EVENING));
  });

  it("can be asked for at the address of a push service only", async () => {
    const learner = await createLearner();
    const { keys } = service.device();
    for (const endpoint of ["http://169.254.169.254/latest", "https://localhost/", "https://example.org/push"]) {
      const added = addDevice(learner.at(MONDAY), { endpoint, keys }, []);
      await expect(added).rejects.toMatchObject({ code: "invalid-body" });
    }
  });
});

describe("the keys of the installation", () => {
  it("are made once, whoever asks first, and stay", async () => {
    const all = await Promise.all([1, 2, 3].map(() => vapidKeys()));
    expect(new Set(all.map(({ privateKey }) => privateKey)).size).toBe(1);
  });
});

describe("a calendar feed", () => {
  it("has an entry on each day on which cards come due, and none on others", async () => {
    const learner = await reminded();
    const name = await makeCalendarFeed(learner.at(MONDAY), SECRET);
    const events = await readCalendarFeed(name, MONDAY);
    expect(events[0]).toMatchObject({
      ...{ id: `due-2026-03-02-${learner.id}`, begins: EVENING, title: "2 cards are due" },
    });
    expect(events).toHaveLength(2);
    expect(events[1]?.title).toBe("1 card is due");
  });

  it("has no entry for a time of today that is over", async () => {
    const learner = await reminded();
    const name = await makeCalendarFeed(learner.at(MONDAY), SECRET);
    const titles = (await readCalendarFeed(name, EVENING + 2 * HOUR)).map(({ title }) => title);
    expect(titles).toEqual(["1 card is due"]);
  });

  it("has the day, or the hour, of a seminar that somebody studies a deck for by themselves", async () => {
    const learner = await createLearner();
    const [all, first, second] = (await listDecks(learner.at(MONDAY))).decks;
    await startStudying(learner.at(MONDAY), nth([first], 0)?.id ?? "", { seminarAt: "2026-03-05" });
    await startStudying(learner.at(MONDAY), nth([second], 0)?.id ?? "", { seminarAt: "2026-03-06T14:00:00Z" });
    const name = await makeCalendarFeed(learner.at(MONDAY), SECRET);
    const seminars = (await readCalendarFeed(name, MONDAY)).filter(({ title }) => title.startsWith("Seminar"));
    expect(all?.id).toBe("all");
    expect(seminars).toMatchObject([
      { begins: Date.parse("2026-03-05"), ends: Date.parse("2026-03-06"), allDay: true, path: `/decks/${first?.id}` },
      { begins: Date.parse("2026-03-06T14:00:00Z"), allDay: false, title: `Seminar: ${second?.title}` },
    ]);
    expect(await readCalendarFeed(name, MONDAY + 30 * DAY)).toEqual([]);
  });

  it("is found by its secret alone, and not once it is revoked or made anew", async () => {
    const learner = await reminded();
    const name = await makeCalendarFeed(learner.at(MONDAY), SECRET);
    const wrong = [
      name.replace(SECRET, `${SECRET}x`),
      `${learner.id}.`,
      "nothing",
      name.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
    ];
    for (const one of wrong) await expect(readCalendarFeed(one, MONDAY)).rejects.toMatchObject({ code: "not-found" });
    await makeCalendarFeed(learner.at(MONDAY), `another-${SECRET}`);
    await expect(readCalendarFeed(name, MONDAY)).rejects.toMatchObject({ code: "not-found" });
    const latest = await makeCalendarFeed(learner.at(MONDAY), SECRET);
    await revokeCalendarFeed(learner.at(MONDAY));
    await expect(readCalendarFeed(latest, MONDAY)).rejects.toMatchObject({ code: "not-found" });
  });
});
