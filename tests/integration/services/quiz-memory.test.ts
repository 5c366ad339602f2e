import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { MemoryView } from "@/lib/contracts/shared";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { ItemType } from "@/lib/core/generation/item-types";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { database } from "@/lib/server/store/database";
import { type FormItem, formOf } from "@/tests/support/bank";
import {
  answerAt,
  createLearner,
  MONDAY,
  NO_STEPS,
  nth,
  only,
  PLAIN_SETTINGS,
  type TestLearner,
} from "@/tests/support/learner-builder";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

interface Quiz {
  readonly attemptId: string;
  readonly form: readonly FormItem[];
}

async function startQuiz(learner: TestLearner, at: number, types: ItemType[], more: object = {}): Promise<Quiz> {
  const input = { deckId: DECK_OF_ALL, length: 5, types, feedback: "immediate" as const, ...more };
  const { attemptId } = await startAttempt(learner.at(at), input);
  return { attemptId, form: await formOf(learner.id, attemptId) };
}

/** Answers the first question of a quiz, and tells what that did to memory. */
async function answerFirst(
  learner: TestLearner,
  { attemptId, form }: Quiz,
  { at, right, durationMs = 60_000 }: { readonly at: number; readonly right: boolean; readonly durationMs?: number },
): Promise<MemoryView> {
  const { viewId, right: correct, wrong } = nth(form, 0);
  const body = { id: randomUUID(), itemId: viewId, response: right ? correct : wrong, durationMs };
  const { feedback } = await answerItem(learner.at(at), attemptId, body);
  return only(feedback?.memory ?? []);
}

describe("“I don't know” in a quiz", () => {
  it.each([
    ["a typed answer", ["cloze"]],
    ["options", ["multipleChoice"]],
    ["a statement", ["trueFalse"]],
  ] as const)("is wrong, and counts as again at once: in place of %s", async (_, types) => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const { attemptId, form } = await startQuiz(learner, MONDAY, [...types]);
    const body = {
      id: randomUUID(),
      itemId: nth(form, 0).viewId,
      response: { unknown: true as const },
      durationMs: 300,
    };
    const { feedback } = await answerItem(learner.at(MONDAY), attemptId, body);
    expect(feedback).toMatchObject({ correct: false, share: 0, key: nth(form, 0).item.key });
    expect(feedback?.memory).toMatchObject([{ written: true, rating: "again", reason: "said-unknown" }]);
    expect((await readAttempt(learner.at(MONDAY), attemptId)).items[0]?.response).toEqual({ unknown: true });
    expect((await checkReplay()).differences).toEqual([]);
  });
});

describe("a quiz that begins with what one has met", () => {
  it("asks about these cards before all others", async () => {
    const learner = await createLearner(NO_STEPS);
    const { cards } = await readReviewQueue(learner.at(MONDAY), {});
    for (const { cardId } of cards) await answerAt(learner, MONDAY, { cardId });
    const { form } = await startQuiz(learner, MONDAY + MINUTE, ["cloze", "multipleChoice", "trueFalse"], {
      metFirst: true,
    });
    const met = new Set<string>(cards.map(({ cardId }) => cardId));
    expect(form.filter(({ item }) => item.cardIds.some((cardId) => met.has(cardId)))).toHaveLength(5);
  });
});

describe("what an answer in a quiz writes to the memory of its card", () => {
  it.each([
    [
      "typed right, of a card that is new",
      ["number", "cloze"],
      true,
      { written: true, rating: "good", reason: "recalled" },
    ],
    ["typed wrong", ["number", "cloze"], false, { written: true, rating: "again", reason: "not-recalled" }],
    [
      "picked right, of a card that is new: it could be a guess",
      ["multipleChoice"],
      true,
      { written: false, reason: "could-be-a-guess" },
    ],
    [
      "judged right, of a card that is new: it could be a guess",
      ["trueFalse"],
      true,
      { written: false, reason: "could-be-a-guess" },
    ],
    [
      "picked wrong, of a card that is new",
      ["multipleChoice"],
      false,
      { written: true, rating: "again", reason: "probably-unknown" },
    ],
  ] as const)("%s", async (_, types, right, memory) => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const quiz = await startQuiz(learner, MONDAY, [...types]);
    expect(await answerFirst(learner, quiz, { at: MONDAY + MINUTE, right })).toMatchObject(memory);
  });

  it("picked right, of a card that is known well", async () => {
    const learner = await createLearner(NO_STEPS);
    const quiz = await startQuiz(learner, MONDAY, ["multipleChoice"]);
    const cardId = nth(nth(quiz.form, 0).item.cardIds, 0);
    for (const days of [30, 20]) await answerAt(learner, MONDAY - days * DAY, { cardId, rating: "easy" });
    const memory = await answerFirst(learner, quiz, { at: MONDAY + MINUTE, right: true });
    expect(memory).toMatchObject({ written: true, rating: "good", reason: "probably-known" });
  });

  it("picked wrong, of a card that is known well: it could be a slip", async () => {
    const learner = await createLearner(NO_STEPS);
    const quiz = await startQuiz(learner, MONDAY, ["multipleChoice"]);
    const cardId = nth(nth(quiz.form, 0).item.cardIds, 0);
    for (const days of [30, 20]) await answerAt(learner, MONDAY - days * DAY, { cardId, rating: "easy" });
    const memory = await answerFirst(learner, quiz, { at: MONDAY + MINUTE, right: false });
    expect(memory).toMatchObject({ written: false, reason: "could-be-a-slip" });
  });

  it("nothing, where the answer came faster than the question can be read", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const quiz = await startQuiz(learner, MONDAY, ["cloze"]);
    const memory = await answerFirst(learner, quiz, { at: MONDAY + MINUTE, right: true, durationMs: 300 });
    expect(memory).toMatchObject({ written: false, reason: "too-fast" });
  });

  it("nothing, where a quiz has rated the card on this study day already; on the next day it counts", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const quizzes = [];
    for (let count = 0; count < 3; count++)
      quizzes.push(await startQuiz(learner, MONDAY, ["cloze"], { seed: "the same" }));
    const times = [MONDAY + MINUTE, MONDAY + HOUR, MONDAY + DAY];
    const memory = [];
    for (const [index, at] of times.entries())
      memory.push(await answerFirst(learner, nth(quizzes, index), { at, right: true }));
    expect(memory.map(({ reason }) => reason)).toEqual(["recalled", "already-rated-today", "recalled"]);
  });

  it("is kept in the log with what was asked and answered, whatever it writes", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const quiz = await startQuiz(learner, MONDAY, ["multipleChoice"]);
    await answerFirst(learner, quiz, { at: MONDAY + MINUTE, right: true });
    const { item, version } = nth(quiz.form, 0);
    const logged = only(await database().reviewLog.findMany({ where: { userId: learner.id } }));
    expect(logged).toMatchObject({
      kind: "answer",
      source: "quiz",
      cardId: item.cardIds[0],
      cardVersion: 1,
      rating: null,
    });
    expect(logged.evidence).toMatchObject({
      itemId: item.id,
      itemVersion: version,
      format: "selected",
      optionCount: 3,
      correct: true,
    });
  });

  it("is the same with feedback at the end: memory does not wait for the quiz to be submitted", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const { attemptId, form } = await startQuiz(learner, MONDAY, ["cloze"], { feedback: "deferred" });
    const { viewId, right } = nth(form, 0);
    await answerItem(learner.at(MONDAY + MINUTE), attemptId, {
      id: randomUUID(),
      itemId: viewId,
      response: right,
      durationMs: 60_000,
    });
    const handedIn = await submitAttempt(learner.at(MONDAY + HOUR), attemptId);
    expect(handedIn.items[0]?.result?.memory).toMatchObject([{ written: true, rating: "good", reason: "recalled" }]);
  });
});

describe("a quiz with a time limit", () => {
  it("takes answers until the time is up, with some seconds for the way, and none after that", async () => {
    const learner = await createLearner();
    const { attemptId, form } = await startQuiz(learner, MONDAY, ["cloze"], { timeLimitSeconds: 60 });
    const answer = (index: number, at: number) => {
      const { viewId, right } = nth(form, index);
      return answerItem(learner.at(at), attemptId, {
        id: randomUUID(),
        itemId: viewId,
        response: right,
        durationMs: 20_000,
      });
    };
    await answer(0, MONDAY + 59_000);
    await answer(1, MONDAY + 64_000);
    await expect(answer(2, MONDAY + 66_000)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^Time’s up/),
    });
    const handedIn = await submitAttempt(learner.at(MONDAY + HOUR), attemptId);
    expect(handedIn.score).toMatchObject({ answered: 2, correct: 2, total: 5 });
  });

  it("says until when", async () => {
    const learner = await createLearner();
    const { attemptId } = await startQuiz(learner, MONDAY, ["cloze"], { timeLimitSeconds: 600 });
    const { deadline } = await readAttempt(learner.at(MONDAY), attemptId);
    expect(Date.parse(deadline ?? "")).toBe(MONDAY + 10 * MINUTE);
  });
});

describe("after all of this", () => {
  it("every stored schedule is what the log gives", async () => {
    expect((await checkReplay()).differences).toEqual([]);
  });
});
