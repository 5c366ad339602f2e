import { beforeAll, describe, expect, it } from "vitest";
import type { CardId } from "@/lib/core/shared/ids";
import { startStudying } from "@/lib/server/services/decks/study-deck";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { someCards } from "@/tests/support/bank";
import { answerAt, createLearner, MONDAY, type TestLearner } from "@/tests/support/learner-builder";
import { DAY, HOUR } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";
import { withStatements } from "@/tests/support/statements";

setUpTestDatabase();

let cards: readonly CardId[];
let learner: TestLearner;

beforeAll(async () => {
  cards = await someCards(12);
  learner = await createLearner();
  for (const [index, cardId] of cards.entries())
    await answerAt(learner, MONDAY - (index % 4) * DAY, { cardId, rating: index % 3 === 0 ? "again" : "good" });
});

/** Tables of what is asked, rather than of who has learned what. */
const CONTENT = /\b(FROM|JOIN) (fact|fact_version|card|card_version|deck_fact|item|item_version|source)\b/;

/** Once the process knows the content, as it does from the first request on. */
async function statementsOf(run: () => Promise<unknown>): Promise<readonly string[]> {
  await run();
  return (await withStatements(run)).statements;
}

describe("the queue", () => {
  it("takes two statements: one for the session with what is studied, one for the learner's own cards", async () => {
    const [first, second, ...more] = await statementsOf(() => readReviewQueue(learner.at(MONDAY + HOUR), {}));
    expect(more).toEqual([]);
    expect(first).toMatch(/FROM session/);
    expect(second).not.toMatch(CONTENT);
  });

  it("takes no more with a plan, for one deck, or where nothing is due", async () => {
    await startStudying(learner.at(MONDAY), "nbr-interview", { seminarAt: "2026-03-12" });
    await startStudying(learner.at(MONDAY), "voa-assertive-japan", {});
    for (const query of [
      {},
      { deckId: "nbr-interview" },
      { deckId: "voa-assertive-japan" },
      { deckId: "all", limit: 1 },
    ])
      expect(await statementsOf(() => readReviewQueue(learner.at(MONDAY + HOUR), query))).toHaveLength(2);
  });
});
