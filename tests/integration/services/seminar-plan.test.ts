import { beforeAll, describe, expect, it } from "vitest";
import type { ReviewQueue } from "@/lib/contracts/study";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { readWorkload } from "@/lib/server/services/decks/read-workload";
import { startStudying } from "@/lib/server/services/decks/study-deck";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import {
  answerAt,
  createLearner,
  MONDAY,
  nth,
  PLAIN_SETTINGS,
  type TestLearner,
} from "@/tests/support/learner-builder";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** The Monday of the tests is 2 March 2026. */
const THURSDAY = "2026-03-05";
const WHOLE_DAY = 500;

let articleDeck: string;

beforeAll(async () => {
  const anyone = await createLearner();
  articleDeck = nth((await listDecks(anyone.at(MONDAY))).decks, 1).id;
});

async function queueOf(learner: TestLearner, moment: number, deckId?: string): Promise<ReviewQueue> {
  return readReviewQueue(learner.at(moment), { limit: WHOLE_DAY, deckId });
}

/** A learner with a seminar on Thursday and so many minutes a day for it. */
async function preparing(minutesPerDay: number, seminarAt = THURSDAY): Promise<TestLearner> {
  const learner = await createLearner({ ...PLAIN_SETTINGS, preset: { fuzz: false, minutesPerDay } });
  await startStudying(learner.at(MONDAY), articleDeck, { seminarAt });
  return learner;
}

/** Answers the whole queue with good, as a session does, each in eight seconds. */
async function answerAll(learner: TestLearner, moment: number): Promise<ReviewQueue> {
  const queue = await queueOf(learner, moment, articleDeck);
  for (const [index, { cardId, schedule }] of queue.cards.entries())
    await answerAt(learner, moment + index * MINUTE * 0.2, {
      cardId,
      durationMs: schedule.state === "new" ? 20_000 : 8_000,
    });
  return queue;
}

describe("a date for a deck", () => {
  it("puts its cards under a plan: as many as the minutes hold rather than twenty new ones", async () => {
    const learner = await preparing(20);
    const { plan, cards, counts } = await queueOf(learner, MONDAY, articleDeck);
    expect(plan).toMatchObject({ deckId: articleDeck, seminarAt: THURSDAY, seminarDay: THURSDAY, daysLeft: 3 });
    expect(cards.length).toBe(plan?.cardsToday);
    expect(cards.length).toBeGreaterThan(30);
    expect(counts).toEqual({ new: cards.length, learning: 0, review: 0 });
    expect(plan?.minutesToday).toBeLessThanOrEqual(21);
  });

  it("says where one stands: unseen cards count nothing, today's cards something, the plan more", async () => {
    const learner = await preparing(20);
    const { plan } = await queueOf(learner, MONDAY, articleDeck);
    expect(plan?.readiness).toBe(0);
    expect(plan?.withToday).toBeGreaterThan(0.1);
    expect(plan?.withPlan).toBeGreaterThan(plan?.withToday ?? 1);
  });

  it("says how many cards there is no time for", async () => {
    const learner = await preparing(1);
    const { plan } = await queueOf(learner, MONDAY, articleDeck);
    const { decks } = await listDecks(learner.at(MONDAY));
    const { cards } = nth(decks, 1);
    expect(plan?.notReached).toBeGreaterThan(cards / 2);
    expect(plan?.notReached).toBeLessThan(cards);
  });

  it("holds in the queue of all that is studied, and is told with the deck", async () => {
    const learner = await preparing(10);
    const [all, ofDeck] = [await queueOf(learner, MONDAY), await queueOf(learner, MONDAY, articleDeck)];
    expect(all.plan).toEqual(ofDeck.plan);
    expect(all.cards.map(({ cardId }) => cardId)).toEqual(ofDeck.cards.map(({ cardId }) => cardId));
    const { decks } = await listDecks(learner.at(MONDAY));
    expect(nth(decks, 1)).toMatchObject({
      options: { seminarAt: THURSDAY },
      plan: ofDeck.plan,
      newToday: ofDeck.cards.length,
    });
    expect(nth(decks, 0)).toMatchObject({ options: {}, plan: null });
  });

  it("is counted in the learner's own days, and ends when the seminar begins", async () => {
    const learner = await createLearner({ timeZone: "Asia/Tokyo", rolloverHour: 4 });
    // Thursday, 9 in the morning in Tokyo.
    await startStudying(learner.at(MONDAY), articleDeck, { seminarAt: "2026-03-05T00:00:00Z" });
    const planAt = async (moment: number) => (await queueOf(learner, moment, articleDeck)).plan;
    expect(await planAt(MONDAY)).toMatchObject({ seminarDay: THURSDAY, daysLeft: 3 });
    expect(await planAt(MONDAY + 2 * DAY + 14 * HOUR)).toMatchObject({ daysLeft: 0 });
    expect(await planAt(MONDAY + 2 * DAY + 15 * HOUR)).toBeNull();
  });

  it("changes nothing more than 45 days before, nor after it, nor once it is removed", async () => {
    const plain = await createLearner(PLAIN_SETTINGS);
    await startStudying(plain.at(MONDAY), articleDeck, {});
    const usual = await queueOf(plain, MONDAY, articleDeck);
    const learner = await preparing(10, "2026-05-01");
    for (const seminarAt of ["2026-05-01", "2026-02-20", undefined]) {
      await startStudying(learner.at(MONDAY), articleDeck, { seminarAt });
      const { plan, cards, counts } = await queueOf(learner, MONDAY, articleDeck);
      expect(plan).toBeNull();
      expect(counts).toEqual(usual.counts);
      expect(cards.map(({ cardId }) => cardId)).toEqual(usual.cards.map(({ cardId }) => cardId));
    }
  });
});

describe("a day under a plan", () => {
  it("asks each card once, and ends with the minutes", async () => {
    const learner = await preparing(5);
    const first = await answerAll(learner, MONDAY);
    expect(first.cards.every(({ returns }) => returns === "never")).toBe(true);
    const after = await queueOf(learner, MONDAY + 5 * HOUR, articleDeck);
    expect(after).toMatchObject({ cards: [], plan: { cardsToday: 0, enough: false } });
    const tomorrow = await queueOf(learner, MONDAY + DAY, articleDeck);
    expect(tomorrow.cards.length).toBeGreaterThan(0);
  });

  it("is followed on the last day by one more try at a card that was missed, and not by a third", async () => {
    const learner = await preparing(240);
    const evening = MONDAY + 2 * DAY;
    const card = nth((await queueOf(learner, evening, articleDeck)).cards, 0);
    expect(card.returns).toBe("once");
    await answerAt(learner, evening, { cardId: card.cardId, rating: "again" });
    const again = await queueOf(learner, evening + MINUTE, articleDeck);
    expect(again.cards.at(-1)).toMatchObject({ cardId: card.cardId, returns: "never" });
    await answerAt(learner, evening + 2 * MINUTE, { cardId: card.cardId, rating: "again" });
    const third = await queueOf(learner, evening + 3 * MINUTE, articleDeck);
    expect(third.cards.map(({ cardId }) => cardId)).not.toContain(card.cardId);
  });

  it("says when enough is enough, and is planned again after days that were missed", async () => {
    const learner = await preparing(60);
    await answerAll(learner, MONDAY);
    await answerAll(learner, MONDAY + 2 * DAY);
    const evening = await queueOf(learner, MONDAY + 2 * DAY + 8 * HOUR, articleDeck);
    expect(evening).toMatchObject({ cards: [], plan: { enough: true, notReached: 0, daysLeft: 1 } });
    expect(evening.plan?.readiness).toBeGreaterThan(0.93);
    expect(evening.plan?.withPlan).toBeCloseTo(evening.plan?.readiness ?? 0, 2);
  });

  it("leaves a card of two dates to the earlier one", async () => {
    const learner = await preparing(20);
    await startStudying(learner.at(MONDAY), DECK_OF_ALL, { seminarAt: "2026-03-20" });
    const [all, ofArticle] = [await queueOf(learner, MONDAY), await queueOf(learner, MONDAY, articleDeck)];
    expect(all.plan).toMatchObject({ deckId: articleDeck, daysLeft: 3 });
    expect(all.cards.slice(0, ofArticle.cards.length)).toEqual(ofArticle.cards);
    expect(new Set(all.cards.map(({ cardId }) => cardId)).size).toBe(all.cards.length);
    const { decks } = await listDecks(learner.at(MONDAY));
    expect(decks.filter(({ plan }) => plan !== null).map(({ id }) => id)).toEqual([DECK_OF_ALL, articleDeck]);
  });
});

describe("before a date is set", () => {
  it("the minutes a day for each readiness are told: more for more, fewer with more days", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const soon = await readWorkload(learner.at(MONDAY), articleDeck, { seminarAt: THURSDAY });
    const later = await readWorkload(learner.at(MONDAY), articleDeck, { seminarAt: "2026-03-23" });
    const minutes = ({ needed }: typeof soon) => needed.map(({ minutesPerDay }) => minutesPerDay ?? Infinity);
    expect(soon).toMatchObject({ daysLeft: 3, minutesPerDay: 10 });
    expect(minutes(soon)).toEqual(minutes(soon).toSorted((a, b) => a - b));
    expect(minutes(later).every((count, place) => count < nth(minutes(soon), place))).toBe(true);
    expect(later.withMyMinutes).toBeGreaterThan(soon.withMyMinutes);
  });

  it("a day that is over is refused", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const asked = readWorkload(learner.at(MONDAY), articleDeck, { seminarAt: "2026-03-01" });
    await expect(asked).rejects.toMatchObject({ code: "invalid-body" });
  });
});

describe("a target of one's own", () => {
  /** On the evening before, with everything answered once and time enough for more. */
  async function eveningWith(targetReadiness: number | undefined) {
    const learner = await createLearner({ ...PLAIN_SETTINGS, preset: { fuzz: false, minutesPerDay: 240 } });
    await startStudying(learner.at(MONDAY), articleDeck, { seminarAt: THURSDAY, targetReadiness });
    await answerAll(learner, MONDAY);
    const { plan, cards } = await queueOf(learner, MONDAY + 2 * DAY + 8 * HOUR, articleDeck);
    return { plan, cards };
  }

  it("is told with the plan; without one there is none", async () => {
    const [usual, ambitious] = [await eveningWith(undefined), await eveningWith(0.97)];
    expect(usual.plan?.targetReadiness).toBeNull();
    expect(ambitious.plan?.targetReadiness).toBe(0.97);
    expect(ambitious.cards.length).toBeGreaterThanOrEqual(usual.cards.length);
  });

  it("that is lower than what is worth its time ends nothing before that", async () => {
    const [usual, modest] = [await eveningWith(undefined), await eveningWith(0.7)];
    expect(modest.cards.length).toBe(usual.cards.length);
  });
});
