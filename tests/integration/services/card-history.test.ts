import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cardHistory } from "@/lib/contracts/statistics";
import { readCardHistory } from "@/lib/server/services/statistics/read-card-history";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { someCards } from "@/tests/support/bank";
import { answerAt, createLearner, MONDAY, NO_STEPS, nth, toIso } from "@/tests/support/learner-builder";
import { DAY } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

describe("the history of a card", () => {
  it("has my answers with what could be expected, and a curve that falls between them and goes on from now", async () => {
    const learner = await createLearner(NO_STEPS);
    const cardId = nth(await someCards(1), 0);
    await answerAt(learner, MONDAY, { cardId, rating: "good" });
    await answerAt(learner, MONDAY + 2 * DAY, { cardId, rating: "again" });
    const history = cardHistory.parse(await readCardHistory(learner.at(MONDAY + 3 * DAY), cardId));
    expect(history.answers.map(({ at, memory, predicted }) => [at, memory.rating, predicted])).toEqual([
      [toIso(MONDAY), "good", null],
      [toIso(MONDAY + 2 * DAY), "again", expect.closeTo(0.9095, 3)],
    ]);
    const [first = [], second = []] = history.curve;
    expect(history.curve).toHaveLength(2);
    expect([first[0], second[0]].map((point) => point?.retrievability)).toEqual([1, 1]);
    expect(first.at(-1)).toEqual({ at: toIso(MONDAY + 2 * DAY), retrievability: history.answers[1]?.predicted });
    expect(second.at(-1)?.at).toBe(toIso(MONDAY + 33 * DAY));
    expect(history.retrievability).toBeLessThan(1);
    expect(history).toMatchObject({ cardId, desiredRetention: 0.9, schedule: { reps: 2, state: "review" } });
  });

  it("is without what was taken back, and empty for a card never met", async () => {
    const learner = await createLearner(NO_STEPS);
    const cardId = nth(await someCards(1), 0);
    const id = randomUUID();
    await answerAt(learner, MONDAY, { cardId, id });
    await undoReview(learner.at(MONDAY), id);
    const history = await readCardHistory(learner.at(MONDAY + DAY), cardId);
    expect(history).toMatchObject({ answers: [], curve: [], retrievability: null, schedule: { state: "new" } });
    expect(history.prompt.length).toBeGreaterThan(5);
  });

  it("is nobody else's", async () => {
    const [ada, ben] = [await createLearner(NO_STEPS), await createLearner(NO_STEPS)];
    const cardId = nth(await someCards(1), 0);
    await answerAt(ada, MONDAY, { cardId });
    expect((await readCardHistory(ben.at(MONDAY + DAY), cardId)).answers).toEqual([]);
  });

  it("does not exist for a card that does not", async () => {
    const learner = await createLearner();
    await expect(readCardHistory(learner.at(MONDAY), "no-such-card")).rejects.toMatchObject({ code: "not-found" });
  });
});
