import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { statistics as statisticsSchema } from "@/lib/contracts/statistics";
import type { Rating } from "@/lib/core/scheduling/review-record";
import type { CardId } from "@/lib/core/shared/ids";
import { updateAccount } from "@/lib/server/services/accounts/update-account";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";
import { readStatistics } from "@/lib/server/services/statistics/read-statistics";
import { actOnCard } from "@/lib/server/services/study/act-on-card";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { database } from "@/lib/server/store/database";
import { createDeck } from "@/lib/server/store/own-decks";
import { cardsByFact, formOf, someCards } from "@/tests/support/bank";
import { answerAt, createLearner, MONDAY, NO_STEPS, nth, type TestLearner } from "@/tests/support/learner-builder";
import { at, DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(12);
});

/** The learner rates a card on days counted from MONDAY. */
async function study(learner: TestLearner, cardId: CardId, days: Readonly<Record<number, Rating>>): Promise<void> {
  for (const [day, rating] of Object.entries(days))
    await answerAt(learner, MONDAY + Number(day) * DAY, { cardId, rating });
}

async function statisticsOf(learner: TestLearner, day: number, query = {}) {
  const read = await readStatistics(learner.at(MONDAY + day * DAY + HOUR), { days: "30", ...query });
  return statisticsSchema.parse(read);
}

describe("statistics", () => {
  it("of someone who has just come have all cards as new and nothing else", async () => {
    const learner = await createLearner();
    const found = await statisticsOf(learner, 0);
    expect(found).toMatchObject({
      deckId: null,
      period: { days: "30", from: "2026-02-01", to: "2026-03-02" },
      calendar: [],
      streak: null,
      time: { answers: 0, milliseconds: 0, daysStudied: 0 },
      forecast: { backlog: 0, later: 0 },
      retention: { all: { answers: 0, observed: null, predicted: null } },
      calibration: { answers: 0, logLoss: null, rmse: null, bins: [] },
      stability: { cards: 0, median: null },
    });
    expect(found.cards).toEqual({
      new: await database().card.count({ where: { retired: false } }),
      learning: 0,
      young: 0,
      mature: 0,
      suspended: 0,
    });
    expect((await statisticsOf(learner, 0, { days: "all" })).period.from).toBeNull();
  });

  it("count what was answered by study day, with no more than a minute for each answer, and what was taken back not at all", async () => {
    const learner = await createLearner(NO_STEPS);
    const [first, second] = [nth(cards, 0), nth(cards, 1)];
    await answerAt(learner, MONDAY, { cardId: first, durationMs: 12_000 });
    await answerAt(learner, MONDAY + MINUTE, { cardId: second, durationMs: 500_000 });
    const id = randomUUID();
    await answerAt(learner, MONDAY + DAY, { cardId: second, id });
    await undoReview(learner.at(MONDAY + DAY), id);
    const { calendar, time } = await statisticsOf(learner, 1);
    expect(calendar).toEqual([{ day: "2026-03-02", answers: 2, milliseconds: 72_000 }]);
    expect(time).toMatchObject({ answers: 2, milliseconds: 72_000, daysStudied: 1 });
  });

  it("have days as the learner's clock shows them, to the quarter of an hour", async () => {
    const learner = await createLearner({ timeZone: "Asia/Kathmandu", rolloverHour: 4 });
    const rollover = at("2026-03-03 04:00+05:45");
    await answerAt(learner, rollover - 1_000, { cardId: nth(cards, 0) });
    await answerAt(learner, rollover, { cardId: nth(cards, 1) });
    const { calendar } = await readStatistics(learner.at(rollover + HOUR), { days: "7" });
    expect(calendar.map(({ day, answers }) => [day, answers])).toEqual([
      ["2026-03-02", 1],
      ["2026-03-03", 1],
    ]);
  });

  it("are the same whether the cards were looked at before or not: what was answered or taken back since is in them", async () => {
    const [looked, other] = [await createLearner(NO_STEPS), await createLearner(NO_STEPS)];
    const id = randomUUID();
    const steps = [
      (learner: TestLearner) => study(learner, nth(cards, 0), { 0: "good", 2: "again" }),
      (learner: TestLearner) => study(learner, nth(cards, 1), { 0: "good", 3: "good" }),
      (learner: TestLearner) => answerAt(learner, MONDAY + 5 * DAY, { cardId: nth(cards, 0), id }),
      (learner: TestLearner) => undoReview(learner.at(MONDAY + 5 * DAY + MINUTE), id),
    ];
    for (const step of steps) {
      await step(looked);
      await statisticsOf(looked, 5, { days: "all" });
    }
    for (const step of steps) await step(other);
    const found = await statisticsOf(looked, 5, { days: "all" });
    expect(found.retention.all.answers).toBe(2);
    expect(found).toEqual(await statisticsOf(other, 5, { days: "all" }));
  });

  it("set what was recalled beside what was predicted", async () => {
    const learner = await createLearner(NO_STEPS);
    // Stability 2.3065 after a first good: recall of 0.9095 after two days.
    for (const [index, rating] of (["good", "good", "hard", "again"] as const).entries()) {
      await study(learner, nth(cards, index), { 0: "good", 2: rating });
    }
    const { retention, calibration, buttons } = await statisticsOf(learner, 2);
    expect(retention.all).toMatchObject({
      answers: 4,
      recalled: 3,
      observed: 0.75,
      predicted: expect.closeTo(0.9095, 3),
    });
    expect(retention.young.answers).toBe(4);
    expect(retention.mature.answers).toBe(0);
    expect(calibration.bins).toMatchObject([{ from: 0.9, to: 0.95, answers: 4, recalled: 3 }]);
    // (-3 ln 0.9095 - ln 0.0905) / 4
    expect(calibration.logLoss).toBeCloseTo(0.672, 2);
    expect(calibration.rmse).toBeCloseTo(0.1595, 3);
    expect(buttons).toMatchObject({ new: { good: 4 }, young: { again: 1, hard: 1, good: 2, easy: 0 } });
  });

  it("look back as far as the period, and replay what lies before it", async () => {
    const learner = await createLearner(NO_STEPS);
    await study(learner, nth(cards, 0), { 0: "good", 3: "good", 20: "good", 50: "again" });
    const week = await statisticsOf(learner, 50, { days: "7" });
    const month = await statisticsOf(learner, 50, { days: "30" });
    const all = await statisticsOf(learner, 50, { days: "all" });
    expect([week, month, all].map(({ retention }) => retention.all.answers)).toEqual([1, 1, 3]);
    expect([week, month, all].map(({ time }) => time.answers)).toEqual([1, 1, 4]);
    expect(week.retention.all.predicted).toBeGreaterThan(0.5);
    expect(all.period.from).toBe("2026-03-02");
    expect(all.calendar.map(({ day }) => day)).toEqual(["2026-03-02", "2026-03-05", "2026-03-22", "2026-04-21"]);
  });

  it("say what is due when, and what has been learned how well", async () => {
    const learner = await createLearner(NO_STEPS);
    await study(learner, nth(cards, 0), { 0: "good" }); // due after two days
    await study(learner, nth(cards, 1), { 0: "easy" }); // due after eight
    await study(learner, nth(cards, 2), { 0: "good", 2: "easy", 20: "easy" }); // mature
    await actOnCard(learner.at(MONDAY), nth(cards, 1), { action: "suspend" });
    const found = await statisticsOf(learner, 20);
    expect(found.cards).toMatchObject({ learning: 0, young: 1, mature: 1, suspended: 1 });
    expect(found.forecast).toMatchObject({ backlog: 1, later: 1 });
    expect(found.stability).toMatchObject({ cards: 3 });
  });

  it("of a deck are of its cards alone, and someone else's deck is not found", async () => {
    const learner = await createLearner(NO_STEPS);
    const card = await database().card.findUniqueOrThrow({ where: { id: nth(cards, 0) } });
    const deckId = randomUUID();
    const deck = { id: deckId, ownerId: learner.id, title: "Mine", description: "", status: "draft" as const };
    await createDeck(database(), { ...deck, factIds: [card.factId] }, new Date(MONDAY));
    await study(learner, nth(cards, 0), { 0: "good", 2: "good" });
    await study(learner, nth(cards, 1), { 0: "good", 2: "again" });
    const mine = await statisticsOf(learner, 2, { deckId });
    const siblings = (await cardsByFact()).find((ids) => ids.includes(nth(cards, 0))) ?? [];
    expect(mine.cards).toMatchObject({ new: siblings.length - 1, young: 1 });
    expect(mine.retention.all).toMatchObject({ answers: 1, recalled: 1 });
    expect(mine.time.answers).toBe(2);
    const other = await createLearner();
    await expect(statisticsOf(other, 2, { deckId })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a quiz in statistics", () => {
  it("that gives its feedback at the end is not told before: nothing shows which answers were right", async () => {
    const learner = await createLearner(NO_STEPS);
    const context = learner.at(MONDAY);
    const begin = () =>
      startAttempt(
        { ...context, newId: randomUUID },
        { deckId: "all", length: 5, types: ["cloze"], feedback: "deferred" },
      );
    const { attemptId } = await begin();
    const form = await formOf(learner.id, attemptId);
    for (const { item } of form) for (const cardId of item.cardIds) await study(learner, cardId, { 0: "good" });
    const before = await statisticsOf(learner, 3);
    for (const { viewId, wrong } of form) {
      await answerItem(learner.at(MONDAY + 3 * DAY), attemptId, {
        id: randomUUID(),
        itemId: viewId,
        response: wrong,
        durationMs: 30_000,
      });
    }
    const open = await statisticsOf(learner, 3);
    expect(open.retention).toEqual(before.retention);
    expect(open.time.answers).toBe(before.time.answers + 5);
    await submitAttempt(learner.at(MONDAY + 3 * DAY), attemptId);
    const told = await statisticsOf(learner, 3);
    expect(told.retention.typed).toMatchObject({ answers: 5, recalled: 0 });
    expect(told.retention.all.answers).toBe(0);
  });
});

describe("a streak", () => {
  it("is shown to who asks for it, and only there where all is shown", async () => {
    const learner = await createLearner(NO_STEPS);
    await study(learner, nth(cards, 0), { 0: "good" });
    expect((await statisticsOf(learner, 0)).streak).toBeNull();
    await updateAccount(learner.at(MONDAY), { streakShown: true });
    expect((await statisticsOf(learner, 0)).streak).toEqual({ days: 1, answeredToday: true });
    expect((await statisticsOf(learner, 0, { deckId: "all" })).streak).toBeNull();
  });

  it("goes on over days on which nothing was due, and ends with one on which a card was left", async () => {
    const learner = await createLearner({ ...NO_STEPS, streakShown: true });
    // A first good comes due after two days: the day between asks for nothing.
    await study(learner, nth(cards, 0), { 0: "good", 2: "good" });
    expect((await statisticsOf(learner, 2)).streak).toEqual({ days: 2, answeredToday: true });
    const due = nth(await database().cardSchedule.findMany({ where: { userId: learner.id } }), 0).scheduledDays;
    expect((await statisticsOf(learner, 2 + due)).streak).toEqual({ days: 2, answeredToday: false });
    expect((await statisticsOf(learner, 3 + due)).streak).toEqual({ days: 0, answeredToday: false });
  });
});
