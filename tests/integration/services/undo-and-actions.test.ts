import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { CardId } from "@/lib/core/shared/ids";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { actOnCard } from "@/lib/server/services/study/act-on-card";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { UNDO_DEPTH, undoReview } from "@/lib/server/services/study/undo-review";
import { readToday } from "@/lib/server/services/today/read-today";
import { database } from "@/lib/server/store/database";
import { formOf, someCards } from "@/tests/support/bank";
import {
  answerAt,
  buildEntry,
  createLearner,
  MONDAY,
  NO_STEPS,
  nth,
  only,
  PLAIN_SETTINGS,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(40);
});

async function isQueued(learner: TestLearner, at: number, cardId: CardId): Promise<boolean> {
  const { cards: queued } = await readReviewQueue(learner.at(at), { limit: 500 });
  return queued.some((card) => card.cardId === cardId);
}

describe("taking an answer back", () => {
  it("gives the schedule from before it, also on the next day", async () => {
    const learner = await createLearner(NO_STEPS);
    const cardId = nth(cards, 0);
    const { schedule: before } = await answerAt(learner, MONDAY, { cardId });
    const { id } = await answerAt(learner, MONDAY + 3 * DAY, { cardId, rating: "again" });
    const undone = await undoReview(learner.at(MONDAY + 4 * DAY), id);
    expect(undone).toEqual({ id, cardId, status: "revoked", schedule: before });
  });

  it("makes a card new again that had no other answer", async () => {
    const learner = await createLearner();
    const { id } = await answerAt(learner, MONDAY, { cardId: nth(cards, 0) });
    expect((await undoReview(learner.at(MONDAY + MINUTE), id)).schedule).toMatchObject({
      state: "new",
      due: null,
      reps: 0,
    });
  });

  it("goes on with the answers after it, as if it had never been given", async () => {
    const [slipped, steady] = [await createLearner(NO_STEPS), await createLearner(NO_STEPS)];
    const cardId = nth(cards, 0);
    const slip = await answerAt(slipped, MONDAY, { cardId, rating: "again" });
    const expected = [];
    for (const days of [1, 5]) {
      await answerAt(slipped, MONDAY + days * DAY, { cardId });
      expected.push(await answerAt(steady, MONDAY + days * DAY, { cardId }));
    }
    const { schedule } = await undoReview(slipped.at(MONDAY + 6 * DAY), slip.id);
    expect(schedule).toEqual(nth(expected, 1).schedule);
  });

  it("may be repeated without harm, and is one line of the log", async () => {
    const learner = await createLearner();
    const { id } = await answerAt(learner, MONDAY, { cardId: nth(cards, 0) });
    const first = await undoReview(learner.at(MONDAY + MINUTE), id);
    expect(await undoReview(learner.at(MONDAY + HOUR), id)).toEqual(first);
    const log = await database().reviewLog.findMany({ where: { userId: learner.id } });
    expect(log.map(({ kind }) => kind).toSorted()).toEqual(["answer", "revoke"]);
  });

  it("counts no more among what was done today", async () => {
    const learner = await createLearner();
    const { id } = await answerAt(learner, MONDAY, { cardId: nth(cards, 0) });
    await answerAt(learner, MONDAY + MINUTE, { cardId: nth(cards, 1) });
    await undoReview(learner.at(MONDAY + HOUR), id);
    expect((await readToday(learner.at(MONDAY + HOUR))).doneToday.answers).toBe(1);
  });

  it("stays, where the phone sends the answer again: it is a duplicate", async () => {
    const learner = await createLearner();
    const entry = buildEntry({ cardId: nth(cards, 0) });
    await submitReviews(learner.at(MONDAY), { reviews: [entry] });
    await undoReview(learner.at(MONDAY + MINUTE), entry.id);
    const { results } = await submitReviews(learner.at(MONDAY + HOUR), { reviews: [entry] });
    expect(only(results)).toMatchObject({ status: "duplicate", schedule: { state: "new", reps: 0 } });
  });

  it(`works for each of the last ${UNDO_DEPTH} answers, and not for older ones`, async () => {
    const learner = await createLearner();
    const ids = [];
    for (const [index, cardId] of cards.slice(0, UNDO_DEPTH + 2).entries()) {
      ids.push((await answerAt(learner, MONDAY + index * MINUTE, { cardId })).id);
    }
    const [oldest, old, ...last] = ids;
    const later = learner.at(MONDAY + DAY);
    await expect(undoReview(later, oldest ?? "")).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(String(UNDO_DEPTH)),
    });
    await expect(undoReview(later, old ?? "")).rejects.toMatchObject({ code: "conflict" });
    for (const id of last) expect((await undoReview(later, id)).schedule.state).toBe("new");
  });

  it("is not for someone else's answer, nor for one that there is not", async () => {
    const [learner, stranger] = [await createLearner(), await createLearner()];
    const { id } = await answerAt(learner, MONDAY, { cardId: nth(cards, 0) });
    await expect(undoReview(stranger.at(MONDAY), id)).rejects.toMatchObject({ code: "not-found" });
    await expect(undoReview(learner.at(MONDAY), randomUUID())).rejects.toMatchObject({ code: "not-found" });
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(1);
  });

  it("is not for answers given in a quiz, which stay", async () => {
    const learner = await createLearner();
    const { attemptId } = await startAttempt(learner.at(MONDAY), {
      deckId: DECK_OF_ALL,
      length: 5,
      // Not every kind of question asks a card.
      types: ["cloze"],
      feedback: "immediate",
    });
    const { viewId, right } = nth(await formOf(learner.id, attemptId), 0);
    const id = randomUUID();
    await answerItem(learner.at(MONDAY), attemptId, { id, itemId: viewId, response: right, durationMs: 60_000 });
    await expect(undoReview(learner.at(MONDAY), id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not for an undo or an action", async () => {
    const learner = await createLearner();
    const id = randomUUID();
    await actOnCard(learner.at(MONDAY), nth(cards, 0), { id, action: "flag" });
    await expect(undoReview(learner.at(MONDAY), id)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what can be done to a card", () => {
  it("suspending hides it until it is unsuspended, with the memory it had", async () => {
    const learner = await createLearner(NO_STEPS);
    const cardId = nth(cards, 0);
    const { schedule } = await answerAt(learner, MONDAY - 9 * DAY, { cardId });
    await actOnCard(learner.at(MONDAY), cardId, { action: "suspend" });
    expect(await isQueued(learner, MONDAY, cardId)).toBe(false);
    const after = await actOnCard(learner.at(MONDAY + MINUTE), cardId, { action: "unsuspend" });
    expect(after).toEqual({ cardId, schedule });
    expect(await isQueued(learner, MONDAY + MINUTE, cardId)).toBe(true);
  });

  it("burying hides it until the learner's next study day", async () => {
    const learner = await createLearner(NO_STEPS);
    const cardId = nth(cards, 0);
    await answerAt(learner, MONDAY - 9 * DAY, { cardId });
    const { schedule } = await actOnCard(learner.at(MONDAY), cardId, { action: "bury" });
    expect(schedule.buriedUntil).toBe("2026-03-03");
    expect(await isQueued(learner, MONDAY + 14 * HOUR, cardId)).toBe(false);
    expect(await isQueued(learner, MONDAY + 15 * HOUR, cardId)).toBe(true);
  });

  it("resetting makes it new, without a trace of what was counted", async () => {
    const learner = await createLearner(NO_STEPS);
    const cardId = nth(cards, 0);
    for (const days of [9, 6]) await answerAt(learner, MONDAY - days * DAY, { cardId, rating: "again" });
    const { schedule } = await actOnCard(learner.at(MONDAY), cardId, { action: "reset" });
    expect(schedule).toMatchObject({ state: "new", due: null, stability: 0, reps: 0, lapses: 0 });
  });

  it("setting a date makes it due then", async () => {
    const learner = await createLearner(NO_STEPS);
    const cardId = nth(cards, 0);
    await answerAt(learner, MONDAY - 9 * DAY, { cardId, rating: "easy" });
    const { schedule } = await actOnCard(learner.at(MONDAY), cardId, {
      action: "setDue",
      due: toIso(MONDAY + 2 * DAY),
    });
    expect(schedule.due).toBe(toIso(MONDAY + 2 * DAY));
    expect(await isQueued(learner, MONDAY + DAY, cardId)).toBe(false);
    expect(await isQueued(learner, MONDAY + 2 * DAY, cardId)).toBe(true);
  });

  it("flagging marks it and hides nothing", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const cardId = nth(cards, 0);
    expect((await actOnCard(learner.at(MONDAY), cardId, { action: "flag" })).schedule).toMatchObject({
      flagged: true,
      state: "new",
    });
    expect((await actOnCard(learner.at(MONDAY + MINUTE), cardId, { action: "unflag" })).schedule.flagged).toBe(false);
  });

  it("is done once where it is sent twice, and an id stands for one thing", async () => {
    const learner = await createLearner();
    const [cardId, id] = [nth(cards, 0), randomUUID()];
    const first = await actOnCard(learner.at(MONDAY), cardId, { id, action: "bury" });
    expect(await actOnCard(learner.at(MONDAY + DAY), cardId, { id, action: "bury" })).toEqual(first);
    await expect(actOnCard(learner.at(MONDAY), cardId, { id, action: "suspend" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(actOnCard(learner.at(MONDAY), nth(cards, 1), { id, action: "bury" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(1);
  });

  it("needs a card that there is", async () => {
    const learner = await createLearner();
    await expect(actOnCard(learner.at(MONDAY), "no card", { action: "flag" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("after all of this", () => {
  it("every stored schedule is what the log gives", async () => {
    expect((await checkReplay()).differences).toEqual([]);
  });
});
