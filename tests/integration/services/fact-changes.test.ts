import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";
import { listUndecidedConflicts } from "@/lib/server/services/content/content-conflicts";
import { publishContent } from "@/lib/server/services/content/publish-content";
import { changeFact } from "@/lib/server/services/facts/change-fact";
import { previewChange } from "@/lib/server/services/facts/preview-change";
import { readFactVersions } from "@/lib/server/services/facts/read-fact-versions";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { markNoticesSeen } from "@/lib/server/services/notices/mark-notices-seen";
import { readNotices } from "@/lib/server/services/notices/read-notices";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { readToday } from "@/lib/server/services/today/read-today";
import { database } from "@/lib/server/store/database";
import { formOf } from "@/tests/support/bank";
import { BRIDGES, type Bridge, bridgeBank, bridgeFactId } from "@/tests/support/bridge-bank";
import { countRows } from "@/tests/support/count-rows";
import { changeAt, createStaff } from "@/tests/support/editor-builder";
import {
  answerAt,
  createLearner,
  MONDAY,
  NO_STEPS,
  only,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** Each test changes a bridge of its own, beside those that nobody touches. */
const CHANGED = ["ford", "ham"].flatMap((end) => [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => letter + end));
let factId = "";
let bridge = "";
let editor: TestLearner;
/** What content/ has: the bridges of the tests so far stay in it. */
const inFile = new Map<string, Bridge>(BRIDGES.map((name) => [name, { name }]));

beforeAll(async () => {
  editor = await createStaff("editor");
});

beforeEach(async () => {
  bridge = CHANGED.shift() ?? "";
  factId = bridgeFactId(bridge);
  await publishFile(MONDAY - 20 * DAY, { name: bridge });
});

async function publishFile(at: number, ...changed: readonly Bridge[]) {
  for (const one of changed) inFile.set(one.name, one);
  return publishContent(bridgeBank([...inFile.values()]), new Date(at));
}

const metres = (value: number) => ({ value, unit: "count", noun: "metres", qualifier: "exact" });

/** The fields that change where the bridge has another length. */
function lengthOf(value: number) {
  return {
    statement: `In the plan of 2021 the ${bridge} Bridge is ${value} metres long.`,
    value: metres(value),
    asks: [
      {
        target: "value",
        question: `How long is the ${bridge} Bridge in the plan of 2021?`,
        span: String(value),
      },
    ],
  };
}

async function cardId(): Promise<CardId> {
  const card = await database().card.findFirstOrThrow({ where: { factId } });
  return asId(card.id);
}

async function queued(learner: TestLearner, at: number) {
  const id = await cardId();
  const { cards } = await readReviewQueue(learner.at(at), { limit: 500 });
  return cards.find((card) => card.cardId === id);
}

/** A learner who has known the card for a while by MONDAY. */
async function learnerWhoKnows(): Promise<TestLearner> {
  const learner = await createLearner(NO_STEPS);
  for (const days of [9, 6]) await answerAt(learner, MONDAY - days * DAY, { cardId: await cardId() });
  return learner;
}

interface QuizAnswer {
  readonly learner: TestLearner;
  readonly attemptId: string;
  readonly responseId: string;
}

let answers = 0;

/** A learner answers a question of one type about the bridge, in a quiz started before MONDAY. */
async function quizAnswer(
  type: "number" | "cloze" | "multipleChoice" | "trueFalse",
  give: (options: readonly { id: string; text: string }[]) => { optionId: string } | { text: string },
  answeredAt = MONDAY - HOUR,
  beforeAnswering: () => Promise<unknown> = async () => {},
  feedback: "immediate" | "deferred" = "immediate",
): Promise<QuizAnswer> {
  const learner = await createLearner(NO_STEPS);
  const begun = await startAttempt(learner.at(MONDAY - 2 * HOUR), {
    deckId: "all",
    length: 50,
    types: [type],
    feedback,
  });
  const form = await formOf(learner.id, begun.attemptId);
  const { viewId } = only(form.filter(({ item }) => item.factId === factId));
  const options = begun.items.find((item) => item.itemId === viewId)?.options ?? [];
  await beforeAnswering();
  const responseId = `018f0000-0000-7000-8000-${String(++answers).padStart(12, "0")}`;
  const body = { id: responseId, itemId: viewId, response: give(options), durationMs: 30_000 };
  await answerItem(learner.at(answeredAt), begun.attemptId, body);
  return { learner, attemptId: begun.attemptId, responseId };
}

const typed = (text: string) => () => ({ text });
const optionWith = (words: string) => (options: readonly { id: string; text: string }[]) => ({
  optionId: options.find(({ text }) => text.includes(words))?.id ?? "none",
});

/** The marks of an answer: as first given, if it was regraded, and now. */
async function marksOf({ learner, responseId }: QuizAnswer) {
  const { correct, regrades } = await database().response.findUniqueOrThrow({
    where: { userId_id: { userId: learner.id, id: responseId } },
    include: { regrades: true },
  });
  return { was: regrades.map(({ wasCorrect }) => wasCorrect), now: correct };
}

describe("Correcting a fact", () => {
  it("makes a card whose answer has changed new for everyone who learned it, without writing to them", async () => {
    const learners = [await learnerWhoKnows(), await learnerWhoKnows(), await learnerWhoKnows()];
    const id = await cardId();
    const before = await database().cardSchedule.findMany({ where: { cardId: id }, orderBy: { userId: "asc" } });
    const saved = await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    expect(saved).toMatchObject({
      version: 2,
      cards: [{ cardId: id, effect: "relearn", was: "300 metres", now: "310 metres" }],
    });
    expect(await database().cardSchedule.findMany({ where: { cardId: id }, orderBy: { userId: "asc" } })).toEqual(
      before,
    );
    for (const learner of learners)
      expect(await queued(learner, MONDAY + HOUR)).toMatchObject({ answer: "310 metres", schedule: { state: "new" } });
  });

  it("leaves the memory of a card alone whose words have changed and whose answer has not", async () => {
    const learner = await learnerWhoKnows();
    const due = await database().cardSchedule.findFirstOrThrow({ where: { userId: learner.id } });
    const fact = { statement: `The plan of 2021 has the ${bridge} Bridge 300 metres long.`, asOf: "2021-06" };
    const { cards } = await changeAt(editor, MONDAY, factId, { change: "correct", fact });
    expect(cards).toMatchObject([{ effect: "reworded", was: "300 metres", now: "300 metres" }]);
    expect(await queued(learner, due.due?.getTime() ?? 0)).toMatchObject({
      fact: { statement: fact.statement, asOf: "June 2021" },
      schedule: { state: "review", reps: 2 },
    });
  });

  it("keeps an answer that a phone gave to the old meaning, and does not apply it", async () => {
    const learner = await learnerWhoKnows();
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    const late = await answerAt(learner, MONDAY + HOUR, { cardId: await cardId(), cardVersion: 1 });
    expect(late).toMatchObject({ status: "applied", memory: { written: false, reason: "older-meaning" } });
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(3);
  });

  it("changes the cards of no other fact", async () => {
    const others = { factId: { not: factId } };
    const before = await database().card.findMany({ where: others, orderBy: { id: "asc" } });
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    expect(await database().card.findMany({ where: others, orderBy: { id: "asc" } })).toEqual(before);
  });

  it("is written down: what was said, what changed, when, why and by whom", async () => {
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310), reason: "A misprint." });
    const learner = await createLearner();
    const log = await readFactVersions(editor.at(MONDAY), factId);
    expect(log).toMatchObject({ currentVersion: 2, retired: false, form: { id: factId, value: metres(310) } });
    expect(log.versions).toMatchObject([
      { version: 2, change: "corrected", reason: "A misprint.", who: "The editor", at: toIso(MONDAY) },
      { version: 1, change: null, reason: null, who: null, statement: expect.stringContaining("300 metres") },
    ]);
    expect(await readFactVersions(learner.at(MONDAY), factId)).toMatchObject({
      form: null,
      versions: [{ who: null }, {}],
    });
  });

  it("is refused with the field and what to do where the fact would be wrong, and writes nothing", async () => {
    const rows = await countRows(database());
    const fact = { ...lengthOf(310), statement: `In the plan of 2021 the ${bridge} Bridge is long.` };
    await expect(changeAt(editor, MONDAY, factId, { change: "correct", fact })).rejects.toMatchObject({
      code: "invalid-body",
      problems: [{ path: "fact.asks.0.span", message: expect.stringContaining("isn’t in the statement") }],
    });
    await expect(changeAt(editor, MONDAY, factId, { change: "correct", fact: { asOf: "soon" } })).rejects.toMatchObject(
      {
        problems: [{ path: "fact.asOf", message: expect.stringContaining("Write a date") }],
      },
    );
    expect(await countRows(database())).toBe(rows);
  });

  it("is refused where someone else has changed the fact in between", async () => {
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    const stale = changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(320), baseVersion: 1 });
    await expect(stale).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("at version 2") });
  });

  it("is done by one of two editors who save at the same moment, and the other is told", async () => {
    const other = await createStaff("administrator");
    const both = await Promise.allSettled([
      changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310), baseVersion: 1 }),
      changeAt(other, MONDAY, factId, { change: "correct", fact: lengthOf(320), baseVersion: 1 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await database().factVersion.count({ where: { factId } })).toBe(2);
  });

  it("is for editors and administrators", async () => {
    for (const role of ["learner", "instructor"] as const) {
      const somebody = await createStaff(role);
      const body = { change: "retire", baseVersion: 1, reason: "Out of date.", quiet: false, check: false } as const;
      await expect(changeFact(somebody.at(MONDAY), factId, body)).rejects.toMatchObject({ code: "not-allowed" });
      await expect(previewChange(somebody.at(MONDAY), factId, body)).rejects.toMatchObject({ code: "not-allowed" });
    }
  });
});

describe("Where the world has moved on", () => {
  it("the same fact says what holds now: the card is learned again, and no mark changes", async () => {
    const answer = await quizAnswer("number", typed("300"));
    const learner = await learnerWhoKnows();
    const fact = { ...lengthOf(310), asOf: "2023-04" };
    const saved = await changeAt(editor, MONDAY, factId, { change: "supersede", fact });
    expect(saved).toMatchObject({ regraded: 0, cards: [{ effect: "relearn" }] });
    expect(await queued(learner, MONDAY + HOUR)).toMatchObject({ schedule: { state: "new" } });
    expect(await marksOf(answer)).toEqual({ was: [], now: true });
  });

  it("another fact can take its place: it is not asked any more, and points there", async () => {
    const learner = await learnerWhoKnows();
    const successor = bridgeFactId("Harbour");
    await changeAt(editor, MONDAY, factId, { change: "supersede", supersededBy: asId(successor) });
    expect(await queued(learner, MONDAY + 90 * DAY)).toBeUndefined();
    const { notices } = await readNotices(learner.at(MONDAY + HOUR));
    expect(notices).toMatchObject([
      { factId, kind: "superseded", now: { statement: expect.stringContaining("Harbour Bridge") } },
    ]);
    const kept = await database().factVersion.findFirstOrThrow({ where: { factId, version: 2 } });
    expect(kept.data).toMatchObject({ supersededBy: successor, statement: expect.stringContaining(bridge) });
  });

  it("it must be said as of when", async () => {
    const change = changeAt(editor, MONDAY, factId, { change: "supersede", fact: lengthOf(310) });
    await expect(change).rejects.toMatchObject({ problems: [{ path: "fact.asOf" }] });
    const earlier = changeAt(editor, MONDAY, factId, { change: "supersede", fact: { ...lengthOf(310), asOf: "2020" } });
    await expect(earlier).rejects.toMatchObject({ problems: [{ path: "fact.asOf" }] });
  });
});

describe("A fact that is retired", () => {
  it("is not asked any more, and asked again with the memory it had once it is restored", async () => {
    const learner = await learnerWhoKnows();
    const later = MONDAY + 90 * DAY;
    await changeAt(editor, MONDAY, factId, { change: "retire", reason: "Nobody asks this." });
    expect(await queued(learner, later)).toBeUndefined();
    await expect(changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) })).rejects.toMatchObject({
      code: "conflict",
    });
    await changeAt(editor, MONDAY + HOUR, factId, { change: "restore", reason: "It is asked after all." });
    expect(await queued(learner, later)).toMatchObject({ schedule: { state: "review", reps: 2 } });
  });
});

describe("Answers to a question that was wrong", () => {
  it("are regraded by what is right: typed, of whomever, submitted or not, with the old mark kept", async () => {
    const right = await quizAnswer("number", typed("310"));
    const wrong = await quizAnswer("number", typed("300"));
    const either = await quizAnswer("number", typed("250"));
    await submitAttempt(wrong.learner.at(MONDAY - MINUTE), wrong.attemptId);
    const saved = await changeAt(editor, MONDAY, factId, {
      change: "correct",
      fact: lengthOf(310),
      reason: "Misread.",
    });
    expect(saved.regraded).toBe(2);
    expect(await marksOf(right)).toEqual({ was: [false], now: true });
    expect(await marksOf(wrong)).toEqual({ was: [true], now: false });
    expect(await marksOf(either)).toEqual({ was: [], now: false });
    const read = await readAttempt(wrong.learner.at(MONDAY + HOUR), wrong.attemptId);
    expect(read.score?.correct).toBe(0);
    expect(read.items.find(({ response }) => response !== null)?.result).toMatchObject({
      correct: false,
      markedAnew: [
        { was: true, now: false, forEveryone: false, reason: "Misread.", at: toIso(MONDAY), keyNow: "310 metres" },
      ],
    });
  });

  it("are right where the option chosen says what is right now", async () => {
    const quiz = await quizAnswer("multipleChoice", ([first]) => ({ optionId: first?.id ?? "" }));
    const { item } = only((await formOf(quiz.learner.id, quiz.attemptId)).filter((one) => one.item.factId === factId));
    const distractor = "options" in item ? item.options.find(({ isKey }) => !isKey)?.text : undefined;
    const now = Number.parseInt(distractor ?? "", 10);
    const [chosen, key] = [
      await quizAnswer("multipleChoice", optionWith(`${now} `)),
      await quizAnswer("multipleChoice", optionWith("300 ")),
    ];
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(now) });
    expect(await marksOf(chosen)).toEqual({ was: [false], now: true });
    expect(await marksOf(key)).toEqual({ was: [true], now: false });
  });

  it("are right for everyone where no option says what is right now", async () => {
    const key = await quizAnswer("multipleChoice", optionWith("300 "));
    const none = await quizAnswer("multipleChoice", () => ({ optionId: "f" }));
    const body = { change: "correct", baseVersion: 1, quiet: false, check: true } as const;
    const preview = await previewChange(editor.at(MONDAY), factId, { ...body, fact: lengthOf(7) });
    expect(preview).toMatchObject({ regraded: 1, regradedForEveryone: 1 });
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(7) });
    expect(await marksOf(key)).toEqual({ was: [], now: true });
    expect(await marksOf(none)).toEqual({ was: [false], now: true });
    // It is said why to whoever has another mark by it.
    expect(only((await readNotices(none.learner.at(MONDAY + HOUR))).notices).regraded).toMatchObject([
      { was: false, now: true, forEveryone: true },
    ]);
    const { items } = await readAttempt(none.learner.at(MONDAY + HOUR), none.attemptId);
    expect(items.find(({ response }) => response !== null)?.result?.markedAnew).toMatchObject([{ forEveryone: true }]);
  });

  it("are judged by what is true now where a statement was to be judged", async () => {
    const saidTrue = await quizAnswer("trueFalse", () => ({ optionId: "true" }));
    const saidFalse = await quizAnswer("trueFalse", () => ({ optionId: "false" }));
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(7) });
    // Whether 300 or another figure was shown: neither is 7.
    expect([(await marksOf(saidTrue)).now, (await marksOf(saidFalse)).now]).toEqual([false, true]);
  });

  it("are regraded also where they come after the correction, in a quiz that was started before it", async () => {
    const late = await quizAnswer("number", typed("310"), MONDAY + HOUR, () =>
      changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) }),
    );
    expect(await marksOf(late)).toEqual({ was: [false], now: true });
  });

  it("are marked by the last of two corrections, with every older mark kept", async () => {
    const answer = await quizAnswer("number", typed("310"));
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    await changeAt(editor, MONDAY + HOUR, factId, { change: "correct", fact: lengthOf(320) });
    expect(await marksOf(answer)).toEqual({ was: expect.arrayContaining([false, true]), now: false });
  });

  it("stay as they are where they were right when the world was another", async () => {
    const answer = await quizAnswer("number", typed("300"));
    await changeAt(editor, MONDAY, factId, { change: "supersede", fact: { ...lengthOf(310), asOf: "2023" } });
    await changeAt(editor, MONDAY + HOUR, factId, { change: "correct", fact: lengthOf(320) });
    expect(await marksOf(answer)).toEqual({ was: [], now: true });
  });
});

describe("What learners are told", () => {
  it("is what was said, what is said now and why: to those who met it before, once", async () => {
    const [knows, strange] = [await learnerWhoKnows(), await createLearner()];
    const { changeId } = await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    expect(await readNotices(strange.at(MONDAY + HOUR))).toEqual({ notices: [] });
    const { notices } = await readNotices(knows.at(MONDAY + HOUR));
    expect(notices).toMatchObject([
      {
        ...{ id: changeId, factId, kind: "corrected", reason: "The plan was misread.", regraded: [] },
        was: { statement: expect.stringContaining("300"), asOf: "May 2021" },
        now: { statement: expect.stringContaining("310") },
        cards: [{ effect: "relearn", was: "300 metres", now: "310 metres" }],
      },
    ]);
    expect((await readToday(knows.at(MONDAY + HOUR))).changes).toBe(1);
    for (const _ of [1, 2]) await markNoticesSeen(knows.at(MONDAY + HOUR), { ids: [changeId] });
    expect(await readNotices(knows.at(MONDAY + 2 * HOUR))).toEqual({ notices: [] });
  });

  it("is one thing of each fact, what holds now, and they are told of all that led there", async () => {
    const learner = await learnerWhoKnows();
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310), reason: "Misread." });
    const last = { change: "correct", fact: lengthOf(320), reason: "Misread again." } as const;
    const { changeId } = await changeAt(editor, MONDAY + MINUTE, factId, last);
    expect((await readToday(learner.at(MONDAY + HOUR))).changes).toBe(1);
    expect((await readNotices(learner.at(MONDAY + HOUR))).notices).toMatchObject([
      {
        ...{ id: changeId, reason: "Misread. Misread again." },
        was: { statement: expect.stringContaining("300") },
        now: { statement: expect.stringContaining("320") },
      },
    ]);
    await markNoticesSeen(learner.at(MONDAY + HOUR), { ids: [changeId] });
    expect((await readToday(learner.at(MONDAY + HOUR))).changes).toBe(0);
    expect(await readNotices(learner.at(MONDAY + HOUR))).toEqual({ notices: [] });
  });

  it("is nothing where a fact was retired and restored before they looked, or only its tags have changed", async () => {
    const learner = await learnerWhoKnows();
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: { tags: ["bridge", "plan"] } });
    await changeAt(editor, MONDAY + MINUTE, factId, { change: "retire" });
    expect((await readToday(learner.at(MONDAY + HOUR))).changes).toBe(1);
    await changeAt(editor, MONDAY + 2 * MINUTE, factId, { change: "restore" });
    expect((await readToday(learner.at(MONDAY + HOUR))).changes).toBe(0);
    expect(await readNotices(learner.at(MONDAY + HOUR))).toEqual({ notices: [] });
  });

  it("is told also of answers in a quiz, with what became of their marks", async () => {
    const { learner, attemptId } = await quizAnswer("number", typed("310"));
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    const { notices } = await readNotices(learner.at(MONDAY + HOUR));
    expect(only(notices).regraded).toEqual([
      {
        attemptId,
        deckTitle: "All articles",
        stem: expect.stringContaining(bridge),
        was: false,
        now: true,
        forEveryone: false,
      },
    ]);
  });

  it("tells no mark of a quiz that tells them at the end, until it is submitted", async () => {
    const nothing = async () => {};
    const { learner, attemptId } = await quizAnswer("number", typed("310"), MONDAY - HOUR, nothing, "deferred");
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    expect(only((await readNotices(learner.at(MONDAY + HOUR))).notices).regraded).toEqual([]);
    await submitAttempt(learner.at(MONDAY + HOUR), attemptId);
    expect(only((await readNotices(learner.at(MONDAY + HOUR))).notices).regraded).toMatchObject([
      { was: false, now: true },
    ]);
  });

  it("is not what changed before they first met it", async () => {
    await changeAt(editor, MONDAY - 15 * DAY, factId, { change: "correct", fact: lengthOf(310) });
    expect(await readNotices((await learnerWhoKnows()).at(MONDAY))).toEqual({ notices: [] });
  });

  it("can be kept quiet of a mere rewording, and of nothing else", async () => {
    const learner = await learnerWhoKnows();
    const fact = { statement: `The plan of 2021 has the ${bridge} Bridge 300 metres long.` };
    await changeAt(editor, MONDAY, factId, { change: "correct", fact, quiet: true });
    expect((await readToday(learner.at(MONDAY + HOUR))).changes).toBe(0);
    await changeAt(editor, MONDAY + HOUR, factId, { change: "correct", fact: lengthOf(310), quiet: true });
    expect((await readToday(learner.at(MONDAY + 2 * HOUR))).changes).toBe(1);
  });
});

describe("Before saving", () => {
  it("an editor sees what a change would do, and nothing is written", async () => {
    await learnerWhoKnows();
    await learnerWhoKnows();
    await quizAnswer("number", typed("310"));
    const rows = await countRows(database());
    const body = { change: "correct", baseVersion: 1, quiet: false, check: true } as const;
    const preview = await previewChange(editor.at(MONDAY), factId, { ...body, fact: lengthOf(310) });
    expect(preview).toMatchObject({
      problems: [],
      cards: [{ effect: "relearn", was: "300 metres", now: "310 metres" }],
      learners: { concerned: 3, relearning: 3 },
      regraded: 1,
      regradedForEveryone: 0,
    });
    expect(preview.items.after).toBeGreaterThan(0);
    expect(preview.items.examples[0]?.stem).toContain(bridge);
    const bad = await previewChange(editor.at(MONDAY), factId, { ...body, fact: { statement: "Long." } });
    expect(bad.problems.map(({ path }) => path)).toContain("fact.asks.0.span");
    expect(await countRows(database())).toBe(rows);
  });
});

describe("Seeding after an edit", () => {
  it("changes nothing where content/ is the same", async () => {
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    expect(await publishFile(MONDAY + HOUR)).toMatchObject({ changed: 0, conflicts: [] });
    expect(await database().fact.findUnique({ where: { id: factId } })).toMatchObject({ currentVersion: 2 });
  });

  it("leaves the app's version and lists the conflict until an editor has decided", async () => {
    await changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) });
    const changed = { name: bridge, metres: 330 };
    expect(await publishFile(MONDAY + HOUR, changed)).toMatchObject({ changed: 0, conflicts: [factId] });
    expect(await listUndecidedConflicts(database())).toMatchObject([
      { factId, statement: expect.stringContaining("330 metres") },
    ]);
    await changeAt(editor, MONDAY + 2 * HOUR, factId, { change: "correct", fact: lengthOf(320) });
    expect(await publishFile(MONDAY + 3 * HOUR)).toMatchObject({ changed: 0, conflicts: [] });
    expect(await listUndecidedConflicts(database())).toEqual([]);
  });

  it("comes after an editor, or before one, where both publish at the same moment", async () => {
    const [seeded, edited] = await Promise.all([
      publishFile(MONDAY, { name: BRIDGES[0], metres: 301 }),
      changeAt(editor, MONDAY, factId, { change: "correct", fact: lengthOf(310) }),
    ]);
    expect([seeded.conflicts, edited.version]).toEqual([[], 2]);
    expect(await publishFile(MONDAY + HOUR)).toMatchObject({ changed: 0 });
    expect(await database().fact.findUnique({ where: { id: factId } })).toMatchObject({ currentVersion: 2 });
  });

  it("does not bring back what an editor has retired", async () => {
    await changeAt(editor, MONDAY, factId, { change: "retire" });
    await publishFile(MONDAY + HOUR);
    expect(await database().fact.findUnique({ where: { id: factId } })).toMatchObject({ retired: true });
    expect(await database().card.count({ where: { factId, retired: false } })).toBe(0);
  });
});

describe("After all of this", () => {
  it("every stored schedule is what the log and the changes give", async () => {
    expect((await checkReplay()).differences).toEqual([]);
  });
});
