import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReviewQueue } from "@/lib/contracts/study";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { RATINGS } from "@/lib/core/scheduling/review-record";
import type { CardId } from "@/lib/core/shared/ids";
import { updateAccount } from "@/lib/server/services/accounts/update-account";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { readWelcomeCard } from "@/lib/server/services/content/read-welcome-card";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { startStudying } from "@/lib/server/services/decks/study-deck";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { database } from "@/lib/server/store/database";
import { createDeck, updateDeck } from "@/lib/server/store/own-decks";
import { cardsByFact, formOf } from "@/tests/support/bank";
import {
  answerAt,
  createLearner,
  MONDAY,
  NO_STEPS,
  nth,
  PLAIN_SETTINGS,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { at, DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** The cards of each fact, those with most cards first. */
let facts: readonly (readonly CardId[])[];

beforeAll(async () => {
  facts = await cardsByFact();
});

function cardsOf(queue: ReviewQueue): string[] {
  return queue.cards.map(({ cardId }) => cardId);
}

/** Whether the fact of a card has other cards too. */
function hasSiblings(cardId: string): boolean {
  return facts.some((ids) => ids.length > 1 && ids.some((id) => id === cardId));
}

/** Answers, at a moment, one card of each of so many facts. */
async function answerCards(learner: TestLearner, moment: number, count: number, from = 0): Promise<readonly CardId[]> {
  const cards = facts.slice(from, from + count).map((cardsOfFact) => nth(cardsOfFact, 0));
  for (const [index, cardId] of cards.entries()) await answerAt(learner, moment + index * 1_000, { cardId });
  return cards;
}

/** The whole queue, whatever the length of a session. */
async function wholeQueue(learner: TestLearner, moment: number, deckId?: string): Promise<ReviewQueue> {
  return readReviewQueue(learner.at(moment), { limit: 500, deckId });
}

describe("the first session", () => {
  it("has five new cards, the welcome page's and the first in the order of study, and says that it is the first", async () => {
    const learner = await createLearner();
    const { prompt, answer } = (await readWelcomeCard()) ?? {};
    const queue = await readReviewQueue(learner.at(MONDAY), {});
    expect(queue).toMatchObject({
      firstSession: true,
      studyDay: "2026-03-02",
      counts: { new: 5, learning: 0, review: 0 },
    });
    expect(queue.cards.map(({ factId }) => factId)).toEqual(await factIds(0, 5));
    expect(queue.cards[0]).toMatchObject({ prompt, answer });
    expect(prompt).toMatch(/^By 2027, what share of GDP/);
  });

  it("goes on until five cards have been started, and then the day's limit holds", async () => {
    const learner = await createLearner(NO_STEPS);
    const { cards } = await readReviewQueue(learner.at(MONDAY), {});
    for (const { cardId } of cards.slice(0, 3)) await answerAt(learner, MONDAY, { cardId });
    expect((await readReviewQueue(learner.at(MONDAY + MINUTE), {})).cards).toHaveLength(2);
    for (const { cardId } of cards.slice(3)) await answerAt(learner, MONDAY + MINUTE, { cardId });
    const after = await readReviewQueue(learner.at(MONDAY + HOUR), {});
    expect(after).toMatchObject({ firstSession: false, counts: { new: 15 } });
  });

  it("gives way to a number or a time that is asked for", async () => {
    const learner = await createLearner();
    expect((await readReviewQueue(learner.at(MONDAY), { limit: 12 })).cards).toHaveLength(12);
    expect((await readReviewQueue(learner.at(MONDAY), { minutes: 3 })).cards).toHaveLength(15);
  });
});

describe("the limits of a day", () => {
  it("count the new cards started today, of whatever deck, and are there again tomorrow", async () => {
    const learner = await createLearner({ ...NO_STEPS, preset: { ...NO_STEPS.preset, newPerDay: 8 } });
    await answerCards(learner, MONDAY, 6);
    expect((await wholeQueue(learner, MONDAY + HOUR)).counts.new).toBe(2);
    await answerCards(learner, MONDAY + HOUR, 2, 6);
    expect((await wholeQueue(learner, MONDAY + 2 * HOUR)).cards).toEqual([]);
    expect((await wholeQueue(learner, MONDAY + DAY)).counts.new).toBe(8);
  });

  it("count reviews by themselves, and leave out what is most likely to be remembered", async () => {
    const learner = await createLearner({
      ...NO_STEPS,
      preset: { ...NO_STEPS.preset, newPerDay: 0, reviewsPerDay: 200 },
    });
    const cards = await answerCards(learner, MONDAY - 30 * DAY, 6);
    for (const cardId of cards.slice(0, 3)) await answerAt(learner, MONDAY - 20 * DAY, { cardId, rating: "again" });
    const all = await wholeQueue(learner, MONDAY);
    await updateAccount(learner.at(MONDAY), { preset: { reviewsPerDay: 4 } });
    const limited = await wholeQueue(learner, MONDAY);
    expect(all.counts).toEqual({ new: 0, learning: 0, review: 6 });
    expect(limited.counts.review).toBe(4);
    const recall = ({ schedule }: ReviewQueue["cards"][number]) => schedule.stability;
    const [asked, left] = [
      limited.cards.map(recall),
      all.cards.filter(({ cardId }) => !cardsOf(limited).includes(cardId)).map(recall),
    ];
    expect(Math.max(...asked)).toBeLessThanOrEqual(Math.min(...left));
  });

  it("of a deck hold for it alone", async () => {
    const learner = await createLearner(NO_STEPS);
    await answerCards(learner, MONDAY - DAY, 5);
    const { decks } = await listDecks(learner.at(MONDAY));
    const deckId = nth(decks, 1).id;
    await startStudying(learner.at(MONDAY), deckId, { newPerDay: 3 });
    expect((await wholeQueue(learner, MONDAY, deckId)).counts.new).toBe(3);
    expect((await wholeQueue(learner, MONDAY, DECK_OF_ALL)).counts.new).toBe(20);
  });
});

describe("two cards of one fact", () => {
  it("are never offered on one study day: who has answered one meets the other tomorrow", async () => {
    const learner = await createLearner({ ...NO_STEPS, preset: { ...NO_STEPS.preset, newPerDay: 500 } });
    const siblings = nth(facts, 0);
    await answerAt(learner, MONDAY, { cardId: nth(siblings, 0) });
    const today = cardsOf(await wholeQueue(learner, MONDAY + HOUR));
    const tomorrow = cardsOf(await wholeQueue(learner, MONDAY + DAY));
    expect(siblings.length).toBeGreaterThan(1);
    expect(siblings.filter((id) => today.includes(id))).toEqual([]);
    expect(siblings.filter((id) => tomorrow.includes(id))).toHaveLength(1);
  });

  it("are not offered in any one queue", async () => {
    const learner = await createLearner({ preset: { newPerDay: 500 } });
    const { cards } = await wholeQueue(learner, MONDAY);
    expect(cards.length).toBeGreaterThan(100);
    expect(new Set(cards.map(({ factId }) => factId)).size).toBe(cards.length);
  });

  it("are not offered by way of another deck either", async () => {
    const learner = await createLearner({ ...NO_STEPS, preset: { ...NO_STEPS.preset, newPerDay: 500 } });
    const { decks } = await listDecks(learner.at(MONDAY));
    const article = nth(decks, 1).id;
    const { cards } = await wholeQueue(learner, MONDAY, article);
    const answered = nth(
      cards.filter(({ cardId }) => hasSiblings(cardId)),
      0,
    );
    await answerAt(learner, MONDAY, { cardId: answered.cardId });
    const elsewhere = await wholeQueue(learner, MONDAY + HOUR, DECK_OF_ALL);
    expect(elsewhere.cards.filter(({ factId }) => factId === answered.factId)).toEqual([]);
  });

  it("are not offered after a quiz has asked one of them and rated it", async () => {
    const learner = await createLearner({ ...NO_STEPS, preset: { ...NO_STEPS.preset, newPerDay: 500 } });
    const quiz = await startAttempt(learner.at(MONDAY), {
      deckId: DECK_OF_ALL,
      length: 50,
      types: ["cloze"],
      feedback: "immediate",
    });
    const form = await formOf(learner.id, quiz.attemptId);
    const asked = nth(
      form.filter(({ item }) => hasSiblings(nth(item.cardIds, 0))),
      0,
    );
    const body = { id: randomUUID(), itemId: asked.viewId, response: asked.right, durationMs: 60_000 };
    await answerItem(learner.at(MONDAY), quiz.attemptId, body);
    const { cards } = await wholeQueue(learner, MONDAY + HOUR);
    expect(cards.filter(({ factId }) => factId === asked.item.factId)).toEqual([]);
  });
});

describe("a study day", () => {
  it("turns at the learner's rollover hour in their time zone", async () => {
    const learner = await createLearner({ timeZone: "Asia/Tokyo", rolloverHour: 4 });
    const [before, after] = [at("2026-03-03 03:59+09:00"), at("2026-03-03 04:00+09:00")];
    expect((await readReviewQueue(learner.at(before), {})).studyDay).toBe("2026-03-02");
    expect((await readReviewQueue(learner.at(after), {})).studyDay).toBe("2026-03-03");
  });

  it("brings its new cards at that hour", async () => {
    const learner = await createLearner({
      ...NO_STEPS,
      timeZone: "America/Los_Angeles",
      rolloverHour: 2,
      preset: { ...NO_STEPS.preset, newPerDay: 5 },
    });
    const evening = at("2026-03-02 22:00-08:00");
    await answerCards(learner, evening, 5);
    expect((await wholeQueue(learner, at("2026-03-03 01:59-08:00"))).counts.new).toBe(0);
    expect((await wholeQueue(learner, at("2026-03-03 02:00-08:00"))).counts.new).toBe(5);
  });

  it("brings a card that comes due on it from its beginning, at whatever hour it was answered", async () => {
    const learner = await createLearner({ ...NO_STEPS, timeZone: "Europe/Berlin", rolloverHour: 4 });
    const cardId = nth(nth(facts, 0), 0);
    const { schedule } = await answerAt(learner, at("2026-03-02 22:00+01:00"), { cardId });
    const dueDay = (schedule?.due ?? "").slice(0, 10);
    expect(cardsOf(await wholeQueue(learner, at(`${dueDay} 03:59+01:00`)))).not.toContain(cardId);
    expect(cardsOf(await wholeQueue(learner, at(`${dueDay} 04:00+01:00`)))).toContain(cardId);
  });
});

describe("a card in the queue", () => {
  it("shows what each answer would do, and that is what it then does", async () => {
    const cardId = nth(nth(facts, 0), 0);
    for (const rating of RATINGS) {
      const learner = await createLearner({ rolloverHour: 0 });
      for (const days of [60, 55]) await answerAt(learner, MONDAY - days * DAY, { cardId });
      const card = (await wholeQueue(learner, MONDAY)).cards.find((one) => one.cardId === cardId);
      const { schedule } = await answerAt(learner, MONDAY, { cardId, rating });
      expect({ due: schedule?.due, intervalDays: schedule?.scheduledDays }).toEqual(card?.preview[rating]);
    }
  });

  it("that is new shows it too, in order: again before hard before good before easy", async () => {
    const learner = await createLearner();
    const { preview, cardId } = nth((await readReviewQueue(learner.at(MONDAY), {})).cards, 0);
    const dues = RATINGS.map((rating) => preview[rating].due);
    expect(dues).toEqual(dues.toSorted());
    expect(preview.again.due).toBe(toIso(MONDAY + MINUTE));
    const { schedule } = await answerAt(learner, MONDAY, { cardId, rating: "good" });
    expect(schedule?.due).toBe(preview.good.due);
  });

  it("has its fact with what kind of statement it is, and its source", async () => {
    const learner = await createLearner();
    const { cards } = await wholeQueue(learner, MONDAY);
    expect(
      cards.filter(({ fact, source }) => fact.statement === "" || source.title === "" || source.published === ""),
    ).toEqual([]);
  });

  it("comes back within its steps, before everything else, once its minutes are over", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    await answerCards(learner, MONDAY - DAY, 5);
    const cardId = nth(nth(facts, 8), 0);
    await answerAt(learner, MONDAY, { cardId, rating: "again" });
    const soon = await wholeQueue(learner, MONDAY + MINUTE);
    expect(soon.counts.learning).toBeGreaterThanOrEqual(1);
    expect(cardsOf(soon).slice(0, soon.counts.learning)).toContain(cardId);
  });

  it("is not there when there is nothing to do: the queue says when there will be", async () => {
    const learner = await createLearner({ ...NO_STEPS, preset: { ...NO_STEPS.preset, newPerDay: 5 } });
    const cards = await answerCards(learner, MONDAY, 5);
    const queue = await wholeQueue(learner, MONDAY + HOUR);
    const schedules = await database().cardSchedule.findMany({
      where: { userId: learner.id, cardId: { in: [...cards] } },
    });
    const first = Math.min(...schedules.map(({ due }) => due?.getTime() ?? Infinity));
    expect(queue).toMatchObject({ cards: [], counts: { new: 0, learning: 0, review: 0 }, nextDue: toIso(first) });
  });
});

describe("three minutes", () => {
  it("are as many cards as the learner answers in them", async () => {
    const learner = await createLearner(NO_STEPS);
    for (const [index, cardsOfFact] of facts.slice(0, 5).entries()) {
      await answerAt(learner, MONDAY + index * MINUTE, { cardId: nth(cardsOfFact, 0), durationMs: 30_000 });
    }
    const queue = await readReviewQueue(learner.at(MONDAY + DAY), { minutes: 3 });
    expect(queue.cards).toHaveLength(6);
    expect(queue.estimatedSeconds).toBe(180);
  });
});

describe("a deck's list", () => {
  it("says how many cards are due and how many new ones the day still has, as its queue does", async () => {
    const learner = await createLearner(NO_STEPS);
    await answerCards(learner, MONDAY - 20 * DAY, 7);
    const { decks } = await listDecks(learner.at(MONDAY));
    for (const { id, due, newToday } of decks) {
      const { counts } = await wholeQueue(learner, MONDAY, id);
      expect({ id, due, newToday }).toEqual({ id, due: counts.review + counts.learning, newToday: counts.new });
    }
    expect(nth(decks, 0).due).toBe(7);
  });
});

describe("an answer to a card that comes back within its steps", () => {
  it("says what each answer will do then: as the queue would say it at that moment", async () => {
    const learner = await createLearner({ rolloverHour: 0 });
    const cardId = nth(nth(facts, 6), 0);
    const { schedule, preview } = await answerAt(learner, MONDAY, { cardId, rating: "again" });
    const due = Date.parse(schedule?.due ?? "");
    const back = (await wholeQueue(learner, due)).cards.find((card) => card.cardId === cardId);
    expect(due).toBe(MONDAY + MINUTE);
    expect(preview).toEqual(back?.preview);
  });

  it("and none where it comes back on another day", async () => {
    const learner = await createLearner(NO_STEPS);
    expect(await answerAt(learner, MONDAY, { cardId: nth(nth(facts, 6), 0) })).not.toHaveProperty("preview");
  });
});

describe("cards never met", () => {
  /** A deck of a learner's own with the first so many facts, all of whose cards they have met. */
  async function deckKnownToTheEnd(learner: TestLearner, facts: readonly string[]): Promise<string> {
    const id = await deckOf(learner, facts);
    const cards = await database().card.findMany({ where: { factId: { in: [...facts] }, retired: false } });
    for (const { id: cardId } of cards) await answerAt(learner, MONDAY, { cardId });
    expect((await wholeQueue(learner, MONDAY + HOUR, id)).counts.new).toBe(0);
    return id;
  }

  it("are found again where a deck that was known to its end gets another fact", async () => {
    const learner = await createLearner(NO_STEPS);
    const [known, added] = [await factIds(0, 2), await factIds(2, 3)];
    const deckId = await deckKnownToTheEnd(learner, known);
    await updateDeck(database(), deckId, { factIds: [...known, ...added] });
    const queue = await wholeQueue(learner, MONDAY + HOUR, deckId);
    expect(queue.cards.map(({ factId }) => factId)).toEqual(added);
  });

  it("are found beyond those met, in whatever order they were met", async () => {
    const learner = await createLearner(NO_STEPS);
    const all = await factIds(0, 30);
    await updateAccount(learner.at(MONDAY), { preset: { newPerDay: 3 } });
    const id = await deckOf(learner, all);
    await startStudying(learner.at(MONDAY), id, {});
    const met = new Set<string>();
    for (let day = 0; day < 12; day++) {
      const { cards } = await wholeQueue(learner, MONDAY + day * DAY, id);
      const fresh = cards.filter(({ schedule }) => schedule.state === "new");
      expect(fresh).toHaveLength(3);
      for (const { cardId } of fresh) {
        expect(met.has(cardId)).toBe(false);
        met.add(cardId);
        await answerAt(learner, MONDAY + day * DAY, { cardId });
      }
    }
  });
});

/** Facts of the bank in their order of first study. */
async function factIds(from: number, to: number): Promise<string[]> {
  const rows = await database().fact.findMany({
    where: { retired: false },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: to,
  });
  return rows.slice(from).map(({ id }) => id);
}

async function deckOf(learner: TestLearner, facts: readonly string[]): Promise<string> {
  const id = randomUUID();
  const deck = {
    id,
    ownerId: learner.id,
    title: "Mine",
    description: "",
    status: "draft" as const,
    factIds: [...facts],
  };
  await createDeck(database(), deck, new Date(MONDAY));
  return id;
}
