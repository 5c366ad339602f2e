import { beforeAll, describe, expect, it } from "vitest";
import type { CardId } from "@/lib/core/shared/ids";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { actOnCard } from "@/lib/server/services/study/act-on-card";
import { listObjectives } from "@/lib/server/services/study/list-objectives";
import { readPracticeCards } from "@/lib/server/services/study/read-practice-cards";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { database } from "@/lib/server/store/database";
import { cardsByFact } from "@/tests/support/bank";
import {
  answerAt,
  buildEntry,
  createLearner,
  MONDAY,
  NO_STEPS,
  nth,
  only,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { DAY, HOUR } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let facts: readonly (readonly CardId[])[];

beforeAll(async () => {
  facts = await cardsByFact();
});

const cardOf = (fact: number) => nth(nth(facts, fact), 0);
const practised = async (learner: TestLearner, query: Parameters<typeof readPracticeCards>[1], moment = MONDAY) =>
  (await readPracticeCards(learner.at(moment), query)).cards.map(({ cardId }) => cardId);

/** Known well, and not due for some days. */
async function learned(count: number): Promise<{ learner: TestLearner; cards: readonly CardId[] }> {
  const learner = await createLearner(NO_STEPS);
  const cards = Array.from({ length: count }, (_, index) => cardOf(index));
  for (const cardId of cards) await answerAt(learner, MONDAY - 2 * DAY, { cardId, rating: "easy" });
  return { learner, cards };
}

async function practise(learner: TestLearner, cardId: CardId, rating: "again" | "good", moment = MONDAY) {
  const { results } = await submitReviews(learner.at(moment), {
    reviews: [buildEntry({ cardId, rating, practice: true, reviewedAt: toIso(moment) })],
  });
  return only(results);
}

describe("what can be practised", () => {
  it("is what was missed lately, and not what was taken back", async () => {
    const { learner, cards } = await learned(3);
    const { id } = await answerAt(learner, MONDAY, { cardId: nth(cards, 0), rating: "again" });
    await answerAt(learner, MONDAY, { cardId: nth(cards, 1), rating: "again" });
    await undoReview(learner.at(MONDAY + HOUR), id);
    expect(await practised(learner, { missedDays: 7 }, MONDAY + HOUR)).toEqual([nth(cards, 1)]);
    expect(await practised(learner, { missedDays: 1 }, MONDAY + DAY)).toEqual([]);
  });

  it("is what comes due in the next days", async () => {
    const { learner, cards } = await learned(2);
    const schedules = await database().cardSchedule.findMany({ where: { userId: learner.id } });
    const days = Math.max(...schedules.map(({ scheduledDays }) => scheduledDays)) - 2;
    expect((await practised(learner, { dueDays: days + 1 })).toSorted()).toEqual([...cards].toSorted());
    expect(await practised(learner, { dueDays: 1 })).toEqual([]);
  });

  it("is what was marked, until the mark is removed", async () => {
    const { learner, cards } = await learned(3);
    const marked = nth(cards, 1);
    await actOnCard(learner.at(MONDAY), marked, { action: "flag" });
    expect(await practised(learner, { marked: "yes" }, MONDAY + HOUR)).toEqual([marked]);
    await actOnCard(learner.at(MONDAY + HOUR), marked, { action: "unflag" });
    expect(await practised(learner, { marked: "yes" }, MONDAY + 2 * HOUR)).toEqual([]);
  });

  it("is one article, or one objective, whatever is due", async () => {
    const learner = await createLearner(NO_STEPS);
    const article = nth(await database().deck.findMany({ where: { sourceId: { not: null } } }), 0);
    const ofArticle = new Set(
      (await database().deckFact.findMany({ where: { deckId: article.id } })).map((row) => row.factId),
    );
    const { cards } = await readPracticeCards(learner.at(MONDAY), { deckId: article.id, limit: 500 });
    expect(cards.length).toBeGreaterThan(5);
    expect(cards.every(({ factId }) => ofArticle.has(factId))).toBe(true);
    const objective = nth(await listObjectives(), 0);
    const ofObjective = await practised(learner, { objectiveId: objective.id, limit: 500 });
    expect(ofObjective.length).toBeGreaterThan(0);
    expect(ofObjective.length).toBeLessThan((await practised(learner, { limit: 500 })).length);
  });
});

describe("an answer in practice", () => {
  it("that is right leaves a card that is not due as it was, and is in the log", async () => {
    const { learner, cards } = await learned(1);
    const card = nth((await readPracticeCards(learner.at(MONDAY), { dueDays: 365 })).cards, 0);
    const result = await practise(learner, nth(cards, 0), "good");
    expect(result).toMatchObject({
      status: "applied",
      memory: { written: false, reason: "not-due" },
      schedule: card.schedule,
    });
    expect(result.schedule?.due).toBe(card.preview.good.due);
    expect(await database().reviewLog.count({ where: { userId: learner.id, source: "practice" } })).toBe(1);
  });

  it("that is wrong counts, as its button said, and can be taken back", async () => {
    const { learner, cards } = await learned(1);
    const card = nth((await readPracticeCards(learner.at(MONDAY), { dueDays: 365 })).cards, 0);
    const missed = await practise(learner, nth(cards, 0), "again");
    expect(missed.memory).toMatchObject({ written: true, rating: "again" });
    expect(missed.schedule).toMatchObject({ lapses: 1, due: card.preview.again.due });
    const undone = await undoReview(learner.at(MONDAY + HOUR), missed.id);
    expect(undone.schedule).toEqual(card.schedule);
    expect((await checkReplay()).differences).toEqual([]);
  });
});
