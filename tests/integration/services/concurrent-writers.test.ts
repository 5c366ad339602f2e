import { beforeAll, describe, expect, it } from "vitest";
import type { CardId } from "@/lib/core/shared/ids";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { actOnCard } from "@/lib/server/services/study/act-on-card";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { database } from "@/lib/server/store/database";
import { someCards } from "@/tests/support/bank";
import {
  answerAt,
  buildEntry,
  createLearner,
  MONDAY,
  nth,
  only,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(20);
});

/** How many answers the log has, and how many the card's schedule has counted. */
async function countAnswers(learner: TestLearner, cardId: CardId): Promise<{ logged: number; counted: number }> {
  const where = { userId: learner.id, cardId };
  const schedule = await database().cardSchedule.findFirst({ where });
  return { logged: await database().reviewLog.count({ where }), counted: schedule?.reps ?? 0 };
}

const sixteen = Array.from({ length: 16 }, (_, index) => index);

describe("a learner with two tabs and a phone", () => {
  it("loses none of 16 answers to one card that arrive at once", async () => {
    const learner = await createLearner();
    const cardId = nth(cards, 0);
    const results = await Promise.all(
      sixteen.map((index) => answerAt(learner, MONDAY, { cardId, reviewedAt: toIso(MONDAY - index * MINUTE) })),
    );
    expect(results.map(({ status }) => status)).toEqual(sixteen.map(() => "applied"));
    expect(await countAnswers(learner, cardId)).toEqual({ logged: 16, counted: 16 });
  });

  it("has one answer of 16 with the same id: one applied, the others duplicates", async () => {
    const learner = await createLearner();
    const cardId = nth(cards, 1);
    const entry = buildEntry({ cardId });
    const results = await Promise.all(
      sixteen.map(async () => only((await submitReviews(learner.at(MONDAY), { reviews: [entry] })).results)),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual([
      "applied",
      ...sixteen.slice(1).map(() => "duplicate"),
    ]);
    expect(await countAnswers(learner, cardId)).toEqual({ logged: 1, counted: 1 });
  });

  it("has one of 16 different answers with the same id: one applied, the others rejected", async () => {
    const learner = await createLearner();
    const cardId = nth(cards, 2);
    const entry = buildEntry({ cardId });
    const results = await Promise.all(
      sixteen.map(async (index) => {
        const reviews = [{ ...entry, durationMs: 1_000 + index }];
        return only((await submitReviews(learner.at(MONDAY), { reviews })).results);
      }),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual([
      "applied",
      ...sixteen.slice(1).map(() => "rejected"),
    ]);
    expect(await countAnswers(learner, cardId)).toEqual({ logged: 1, counted: 1 });
  });

  it("may send the same twenty answers from two places at once, in opposite order", async () => {
    const learner = await createLearner();
    const reviews = cards.map((cardId) => buildEntry({ cardId }));
    const batches = sixteen.map((index) => (index % 2 === 0 ? reviews : reviews.toReversed()));
    const answers = await Promise.all(batches.map((batch) => submitReviews(learner.at(MONDAY), { reviews: batch })));
    const statuses = answers.flatMap(({ results }) => results.map(({ status }) => status));
    expect(statuses.filter((status) => status === "applied")).toHaveLength(reviews.length);
    expect(statuses.filter((status) => status === "duplicate")).toHaveLength(reviews.length * 15);
    expect(answers.every(({ results }) => results.every(({ schedule }) => schedule?.reps === 1))).toBe(true);
  });

  it("may send different answers to the same twenty cards from two places at once, in opposite order", async () => {
    const learner = await createLearner();
    const batches = sixteen.map((index) => {
      const reviews = cards.map((cardId) => buildEntry({ cardId, reviewedAt: toIso(MONDAY - index * MINUTE) }));
      return index % 2 === 0 ? reviews : reviews.toReversed();
    });
    const answers = await Promise.all(batches.map((reviews) => submitReviews(learner.at(MONDAY), { reviews })));
    const statuses = answers.flatMap(({ results }) => results.map(({ status }) => status));
    expect(statuses).toEqual(statuses.map(() => "applied"));
    expect(await countAnswers(learner, nth(cards, 0))).toEqual({ logged: 16, counted: 16 });
  });

  it("may answer, undo and suspend one card at the same time", async () => {
    const learner = await createLearner();
    const cardId = nth(cards, 3);
    const first = await answerAt(learner, MONDAY, { cardId });
    await Promise.all([
      ...[1, 2, 3, 4].map((index) => answerAt(learner, MONDAY + index * MINUTE, { cardId })),
      ...[1, 2, 3].map(() => undoReview(learner.at(MONDAY + MINUTE), first.id)),
      actOnCard(learner.at(MONDAY + MINUTE), cardId, { action: "suspend" }),
    ]);
    const schedule = await database().cardSchedule.findFirstOrThrow({ where: { userId: learner.id, cardId } });
    expect(schedule).toMatchObject({ reps: 4, suspended: true });
  });
});

describe("after all of this", () => {
  it("every stored schedule is what the log gives", async () => {
    const { schedules, differences } = await checkReplay();
    expect(schedules).toBeGreaterThan(40);
    expect(differences).toEqual([]);
  });
});
