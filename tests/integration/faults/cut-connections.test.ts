import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { CardId, UserId } from "@/lib/core/shared/ids";
import { mergeGuest } from "@/lib/server/services/accounts/merge-guest";
import { makeAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";
import { publishContent } from "@/lib/server/services/content/publish-content";
import { importRoster } from "@/lib/server/services/courses/roster";
import { makeDeck } from "@/lib/server/services/decks/edit-decks";
import { changeFact } from "@/lib/server/services/facts/change-fact";
import { actOnCard } from "@/lib/server/services/study/act-on-card";
import { startCatchUp, undoCatchUp } from "@/lib/server/services/study/catch-up";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { database } from "@/lib/server/store/database";
import { cardsByFact, formOf, someCards } from "@/tests/support/bank";
import { BRIDGES, bridgeBank, bridgeFactId } from "@/tests/support/bridge-bank";
import { joinClass, startClass, THURSDAY } from "@/tests/support/class-builder";
import { runWithCut } from "@/tests/support/cut-connection";
import { changeAt, createStaff } from "@/tests/support/editor-builder";
import { cutAtEachStatement } from "@/tests/support/fault-cases";
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
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(30);
});

/** What is stored of a learner's study, without names that differ from run to run. */
async function studyOf(userId: UserId) {
  const [log, schedules, responses, attempts, user] = await Promise.all([
    database().reviewLog.findMany({ where: { userId }, orderBy: [{ cardId: "asc" }, { reviewedAt: "asc" }] }),
    database().cardSchedule.findMany({ where: { userId }, orderBy: { cardId: "asc" } }),
    database().response.findMany({ where: { userId }, include: { regrades: true }, orderBy: { position: "asc" } }),
    database().attempt.findMany({ where: { userId } }),
    database().user.findUnique({ where: { id: userId } }),
  ]);
  return {
    log: log.map(({ cardId, kind, rating, evidence, leechRule }) => ({ cardId, kind, rating, evidence, leechRule })),
    schedules: schedules.map(({ cardId, state, due, reps, lapses, flagged, suspended }) => ({
      ...{ cardId, state, due, reps, lapses, flagged, suspended },
    })),
    responses: responses.map(({ correct, recallBefore, firstSight, regrades }) => ({
      ...{ correct, recallBefore, firstSight },
      regrades: regrades.map(({ wasCorrect, isCorrect }) => ({ wasCorrect, isCorrect })),
    })),
    attempts: attempts.map(({ submittedAt }) => ({ submittedAt })),
    isCatchingUp: user !== null && user.catchUp !== null,
    exists: user !== null,
  };
}

/** Someone who has forgotten a card so often that one lapse more makes it a leech. */
async function almostLeech(cardId: CardId): Promise<TestLearner> {
  const learner = await createLearner(NO_STEPS);
  for (let index = 0; index <= 7; index += 1)
    await answerAt(learner, MONDAY - (30 - index) * DAY, { cardId, rating: index === 0 ? "good" : "again" });
  return learner;
}

async function startQuiz(learner: TestLearner, at: number, seed: string) {
  const input = { deckId: DECK_OF_ALL, length: 5, types: ["cloze" as const], feedback: "immediate" as const, seed };
  const { attemptId } = await startAttempt(learner.at(at), input);
  return { attemptId, form: await formOf(learner.id, attemptId) };
}

describe("Where the connection is cut at any statement, all is written or nothing, and the same request heals it:", () => {
  it("answers", async () => {
    await cutAtEachStatement(async () => {
      const learner = await createLearner(NO_STEPS);
      await answerAt(learner, MONDAY - DAY, { cardId: nth(cards, 2) });
      const reviews = [
        buildEntry({ cardId: nth(cards, 0) }),
        buildEntry({ cardId: nth(cards, 1), rating: "again" }),
        buildEntry({ cardId: nth(cards, 2), reviewedAt: toIso(MONDAY - 2 * DAY) }),
      ];
      return {
        learner: learner.id,
        send: () => submitReviews(learner.at(MONDAY), { reviews }),
        said: ({ results }) => results.map(({ schedule }) => schedule),
        stored: () => studyOf(learner.id),
      };
    });
  });

  it("an answer that makes its card a leech", async () => {
    await cutAtEachStatement(async () => {
      const learner = await almostLeech(nth(cards, 0));
      const reviews = [buildEntry({ cardId: nth(cards, 0), rating: "again" })];
      return {
        learner: learner.id,
        send: () => submitReviews(learner.at(MONDAY), { reviews }),
        said: ({ results }) => {
          expect(only(results).schedule).toMatchObject({ lapses: 8, flagged: true });
          return only(results).schedule;
        },
        stored: () => studyOf(learner.id),
      };
    });
  });

  it("an answer in a quiz", async () => {
    await cutAtEachStatement(async () => {
      const learner = await createLearner(NO_STEPS);
      const { attemptId, form } = await startQuiz(learner, MONDAY, "the same");
      const { viewId, right, item } = nth(form, 0);
      await answerAt(learner, MONDAY - 20 * DAY, { cardId: nth(item.cardIds, 0) });
      const body = { id: randomUUID(), itemId: viewId, response: right, durationMs: 60_000 };
      return {
        learner: learner.id,
        send: () => answerItem(learner.at(MONDAY + MINUTE), attemptId, body),
        said: ({ feedback }) => {
          expect(feedback).toMatchObject({ correct: true, memory: [{ written: true, reason: "recalled" }] });
          return feedback;
        },
        stored: async () => {
          const { responses, ...stored } = await studyOf(learner.id);
          for (const { recallBefore } of responses) expect(recallBefore).toBeGreaterThan(0);
          return { responses, ...stored };
        },
      };
    });
  });

  it("the last answer of a quiz, seen after a reload", async () => {
    const learner = await createLearner(NO_STEPS);
    const { attemptId, form } = await startQuiz(learner, MONDAY, "the same");
    const { viewId, right } = nth(form, 0);
    const body = { id: randomUUID(), itemId: viewId, response: right, durationMs: 60_000 };
    const send = () => answerItem(learner.at(MONDAY + MINUTE), attemptId, body);
    const { statements } = await runWithCut(async () => readAttempt(learner.at(MONDAY), attemptId));
    expect(statements).toBeGreaterThan(0);
    await runWithCut(send, { statement: (await runWithCut(send)).statements, when: "after" });
    const { items } = await readAttempt(learner.at(MONDAY + HOUR), attemptId);
    expect(items[0]?.result?.memory).toMatchObject([{ written: true, reason: "recalled" }]);
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(1);
  });

  it("handing a quiz in", async () => {
    await cutAtEachStatement(async () => {
      const learner = await createLearner(NO_STEPS);
      const { attemptId } = await startQuiz(learner, MONDAY, "the same");
      return {
        learner: learner.id,
        send: () => submitAttempt(learner.at(MONDAY + HOUR), attemptId),
        said: ({ status, submittedAt, score }) => ({ status, submittedAt, score }),
        stored: () => studyOf(learner.id),
      };
    });
  });

  it("beginning a quiz", async () => {
    await cutAtEachStatement(async () => {
      const learner = await createLearner(NO_STEPS);
      const body = { id: randomUUID(), deckId: DECK_OF_ALL, length: 5, feedback: "immediate" as const, seed: "same" };
      return {
        learner: learner.id,
        send: () => startAttempt(learner.at(MONDAY), body),
        said: ({ attemptId, items }) => [attemptId === body.id, items.map(({ stem }) => stem)],
        stored: () => studyOf(learner.id),
      };
    });
  });

  it("taking an answer back that made its card a leech", async () => {
    await cutAtEachStatement(async () => {
      const learner = await almostLeech(nth(cards, 0));
      const { id } = await answerAt(learner, MONDAY, { cardId: nth(cards, 0), rating: "again" });
      return {
        learner: learner.id,
        send: () => undoReview(learner.at(MONDAY + MINUTE), id),
        said: ({ schedule }) => {
          expect(schedule).toMatchObject({ lapses: 7, flagged: false });
          return schedule;
        },
        stored: () => studyOf(learner.id),
      };
    });
  });

  it("suspending a card", async () => {
    await cutAtEachStatement(async () => {
      const learner = await createLearner(NO_STEPS);
      await answerAt(learner, MONDAY - DAY, { cardId: nth(cards, 0) });
      const body = { id: randomUUID(), action: "suspend" as const };
      return {
        learner: learner.id,
        send: () => actOnCard(learner.at(MONDAY), nth(cards, 0), body),
        said: (answer) => answer,
        stored: () => studyOf(learner.id),
      };
    });
  });

  it("spreading a backlog, and taking that back", async () => {
    const facts = await cardsByFact();
    const awayForLong = async () => {
      const learner = await createLearner({ ...NO_STEPS, preset: { ...NO_STEPS.preset, newPerDay: 0 } });
      const reviews = facts
        .slice(0, 12)
        .map((ofFact) => buildEntry({ cardId: nth(ofFact, 0), reviewedAt: toIso(MONDAY - 60 * DAY) }));
      await submitReviews(learner.at(MONDAY - 60 * DAY), { reviews });
      return learner;
    };
    await cutAtEachStatement(async () => {
      const learner = await awayForLong();
      const body = { id: randomUUID(), days: 4 };
      return {
        learner: learner.id,
        send: () => startCatchUp(learner.at(MONDAY), body),
        said: ({ running, backlog }) => ({ cards: running?.cards, backlog }),
        stored: () => studyOf(learner.id),
      };
    });
    await cutAtEachStatement(async () => {
      const learner = await awayForLong();
      await startCatchUp(learner.at(MONDAY), { days: 4 });
      return {
        learner: learner.id,
        send: () => undoCatchUp(learner.at(MONDAY + MINUTE)),
        said: ({ running, backlog }) => ({ running, backlog }),
        stored: () => studyOf(learner.id),
      };
    });
  });

  it("merging a guest into an account", async () => {
    await cutAtEachStatement(async () => {
      const [guest, account] = [await createLearner(NO_STEPS), await createLearner(NO_STEPS)];
      await answerAt(account, MONDAY - 3 * DAY, { cardId: nth(cards, 0) });
      await answerAt(guest, MONDAY - 2 * DAY, { cardId: nth(cards, 0), rating: "again" });
      await answerAt(guest, MONDAY - DAY, { cardId: nth(cards, 1) });
      return {
        learner: account.id,
        send: () => mergeGuest(guest.id, account.id),
        said: () => null,
        stored: async () => [await studyOf(account.id), await studyOf(guest.id)],
      };
    });
  });
});

const QUIZ = { length: 5, timeLimitSeconds: null, attempts: 1, feedback: "immediate", form: "fixed" } as const;

describe("The same holds for what staff write:", () => {
  let editor: TestLearner;
  /** Bridges to correct, each once. */
  const names = [..."BDF"].flatMap((first) => [..."abcdefghijklmnopqrstuvwxyz"].map((last) => `${first}o${last}`));
  const metres = (value: number) => ({ value, unit: "count", noun: "metres", qualifier: "exact" });
  const lengthOf = (name: string, value: number) => ({
    statement: `In the plan of 2021 the ${name} Bridge is ${value} metres long.`,
    value: metres(value),
    asks: [
      {
        ...{ target: "value", question: `How long is the ${name} Bridge in the plan of 2021?`, span: String(value) },
      },
    ],
  });

  /** A bridge that nothing else is about, and someone who is asked for its length in a quiz. */
  async function quizOnBridge() {
    const name = names.shift() ?? "";
    const made = await createLearner(NO_STEPS);
    const learner = { ...made, at: (now: number) => ({ ...made.at(now), actor: { ...made.actor, guest: false } }) };
    const factIds = [name, ...BRIDGES].map(bridgeFactId);
    const deck = await makeDeck(learner.at(MONDAY - DAY), { title: "Bridges", description: "", factIds });
    const quiz = { deckId: deck.id, length: 8, types: ["number" as const], feedback: "immediate" as const };
    const { attemptId } = await startAttempt(learner.at(MONDAY - HOUR), quiz);
    const form = await formOf(learner.id, attemptId);
    const { viewId } = only(form.filter(({ item }) => item.factId === bridgeFactId(name)));
    const answer = (at: number, text: string) => {
      const body = { id: randomUUID(), itemId: viewId, response: { text }, durationMs: 30_000 };
      return () => answerItem(learner.at(at), attemptId, body);
    };
    return { name, factId: bridgeFactId(name), learner, answer };
  }
  beforeAll(async () => {
    editor = await createStaff("editor");
    const bridges = [...BRIDGES, ...names].map((name) => ({ name }));
    await publishContent(bridgeBank(bridges), new Date(MONDAY - 9 * DAY));
  });

  it("assigning a deck", async () => {
    const factIds = BRIDGES.map(bridgeFactId);
    await cutAtEachStatement(async () => {
      const { instructor, courseId, deckId } = await startClass(factIds, { quiz: null });
      const body = {
        ...{ id: randomUUID(), deckId, seminarAt: toIso(THURSDAY), targetReadiness: 0.9 },
        grading: { rule: "quizScore", which: "best" } as const,
        // Not what the other cases ask: its questions are kept.
        quiz: { ...QUIZ, types: ["trueFalse"] },
      } satisfies Parameters<typeof makeAssignment>[2];
      return {
        learner: instructor.id,
        send: () => makeAssignment(instructor.at(MONDAY), courseId, body),
        said: ({ id, title }) => [id === body.id, title],
        stored: async () => [
          await database().assignment.count({ where: { courseId } }),
          await database().reservedItem.count({ where: { assignment: { courseId } } }),
        ],
      };
    });
  });

  it("importing a roster", async () => {
    const factIds = BRIDGES.map(bridgeFactId);
    await cutAtEachStatement(async () => {
      const course = await startClass(factIds, { quiz: null });
      await joinClass(course, 1);
      const csv = "Name,E-mail\nAda Example,ada@example.org\nBo Example,bo@example.org\n";
      return {
        learner: course.instructor.id,
        send: () => importRoster(course.instructor.at(MONDAY), course.courseId, { csv }),
        said: ({ entries }) => entries.map(({ name }) => name),
        stored: () => database().rosterEntry.count({ where: { courseId: course.courseId } }),
      };
    });
  });

  it("correcting a fact, with the marks of the answers that were given before", async () => {
    await cutAtEachStatement(async () => {
      const { name, factId, learner, answer } = await quizOnBridge();
      await answer(MONDAY - 30 * MINUTE, "310")();
      const id = randomUUID();
      const { currentVersion: baseVersion } = await database().fact.findUniqueOrThrow({ where: { id: factId } });
      const body = {
        ...{ id, change: "correct" as const, baseVersion, reason: "Misread.", fact: lengthOf(name, 310) },
        ...{ quiet: false, check: false },
      };
      return {
        learner: learner.id,
        send: () => changeFact(editor.at(MONDAY), factId, body),
        said: ({ version, regraded, cards: changed, changeId }) => [
          ...[version, regraded, changeId === id],
          changed.map(({ effect }) => effect),
        ],
        stored: async () => [
          (await studyOf(learner.id)).responses,
          (await database().fact.findUniqueOrThrow({ where: { id: factId } })).currentVersion,
          await database().factChange.count({ where: { factId } }),
        ],
      };
    }, 4);
  });

  it("an answer in a quiz that was started before a correction: it is marked by what is right now", async () => {
    await cutAtEachStatement(async () => {
      const { name, factId, learner, answer } = await quizOnBridge();
      await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(name, 310) });
      return {
        learner: learner.id,
        send: answer(MONDAY + HOUR, "310"),
        said: ({ feedback }) => {
          expect(feedback).toMatchObject({ correct: true, markedAnew: [{ was: false, now: true }] });
          return [feedback?.correct, feedback?.memory.map(({ reason }) => reason)];
        },
        stored: async () => (await studyOf(learner.id)).responses,
      };
    });
  });
});
