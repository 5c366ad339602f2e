import { beforeEach, describe, expect, it } from "vitest";
import type { ReviewQueue } from "@/lib/contracts/study";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { publishContent } from "@/lib/server/services/content/publish-content";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { database } from "@/lib/server/store/database";
import { formOf, responseTo } from "@/tests/support/bank";
import { BRIDGES, type Bridge, bridgeBank, bridgeFactId } from "@/tests/support/bridge-bank";
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

/** Each test corrects a bridge of its own, beside those that nobody touches. */
const CORRECTED = [
  "Abbey",
  "Barn",
  "Canal",
  "Dairy",
  "Elm",
  "Ferry",
  "Gate",
  "Hill",
  "Inn",
  "Jetty",
  "Kiln",
  "Lime",
  "Moor",
  "North",
];
let tested = "";

beforeEach(() => {
  tested = CORRECTED.shift() ?? "";
});

/** Publishes the untouched bridges and that of the test, as given, or without it. */
async function publish(at: number, bridge: Partial<Bridge> | "without it" = {}) {
  const untouched = BRIDGES.map((name) => ({ name }));
  const bridges = bridge === "without it" ? untouched : [{ name: tested, ...bridge }, ...untouched];
  return publishContent(bridgeBank(bridges), new Date(at));
}

async function cardOfTheTest() {
  return database().card.findFirstOrThrow({ where: { factId: bridgeFactId(tested) } });
}

async function queueOf(learner: TestLearner, at: number): Promise<ReviewQueue> {
  return readReviewQueue(learner.at(at), { limit: 500 });
}

async function queued(learner: TestLearner, at: number, cardId: string) {
  return (await queueOf(learner, at)).cards.find((card) => card.cardId === cardId);
}

/** A learner who has known the card for a while by MONDAY, with the card as it is by now published. */
async function learnerWhoKnows(cardId: CardId): Promise<TestLearner> {
  const learner = await createLearner(NO_STEPS);
  await answerAt(learner, MONDAY - 9 * DAY, { cardId });
  await answerAt(learner, MONDAY - 6 * DAY, { cardId });
  return learner;
}

async function memoryOf(learner: TestLearner, cardId: string) {
  return database().cardSchedule.findUniqueOrThrow({ where: { userId_cardId: { userId: learner.id, cardId } } });
}

describe("publishing", () => {
  it("the same content again changes nothing", async () => {
    await publish(MONDAY - 20 * DAY);
    const before = await database().cardVersion.count();
    const again = await publish(MONDAY - 19 * DAY);
    expect(again).toMatchObject({ changed: 0, facts: BRIDGES.length + 1, conflicts: [] });
    expect(await database().cardVersion.count()).toBe(before);
  });

  it("a rewording keeps the card and what everyone remembers of it", async () => {
    await publish(MONDAY - 20 * DAY);
    const { id } = await cardOfTheTest();
    const learner = await learnerWhoKnows(asId(id));
    const before = await memoryOf(learner, id);
    await publish(MONDAY - DAY, { question: "How many metres long is the bridge in the plan of 2021?" });
    const [card, shown] = [await cardOfTheTest(), await queued(learner, before.due?.getTime() ?? 0, id)];
    expect(card).toMatchObject({ id, currentVersion: 2, meaningSinceVersion: 1, contentEvents: 0 });
    expect(shown?.prompt).toBe("How many metres long is the bridge in the plan of 2021?");
    expect(await memoryOf(learner, id)).toEqual(before);
  });
});

describe("a fact that is published", () => {
  it("is offered also to whoever had met everything there was before", async () => {
    await publish(MONDAY - 20 * DAY, "without it");
    const learner = await createLearner(NO_STEPS);
    const { cards } = await queueOf(learner, MONDAY - DAY);
    for (const { cardId } of cards) await answerAt(learner, MONDAY - DAY, { cardId });
    expect((await queueOf(learner, MONDAY)).counts.new).toBe(0);
    await publish(MONDAY);
    const { id } = await cardOfTheTest();
    expect(await queued(learner, MONDAY, id)).toMatchObject({ schedule: { state: "new" } });
  });
});

describe("a corrected answer", () => {
  it("makes the card new for anyone who learned it, when they next open the queue", async () => {
    await publish(MONDAY - 20 * DAY, { metres: 310 });
    const { id } = await cardOfTheTest();
    const learner = await learnerWhoKnows(asId(id));
    await publish(MONDAY, { metres: 320 });
    expect((await memoryOf(learner, id)).state).toBe("review");
    const shown = await queued(learner, MONDAY + HOUR, id);
    expect(shown).toMatchObject({ answer: "320 metres", schedule: { state: "new", reps: 0 } });
    expect((await memoryOf(learner, id)).state).toBe("new");
  });

  it("makes it new also where the next answer comes first", async () => {
    await publish(MONDAY - 20 * DAY, { metres: 310 });
    const { id, currentVersion } = await cardOfTheTest();
    const learner = await learnerWhoKnows(asId(id));
    await publish(MONDAY, { metres: 320 });
    const result = await answerAt(learner, MONDAY + HOUR, { cardId: id, cardVersion: currentVersion + 1 });
    expect(result).toMatchObject({ status: "applied", memory: { written: true }, schedule: { reps: 1 } });
  });

  it("is not learned by answers to the older one: they are kept, and not applied", async () => {
    await publish(MONDAY - 20 * DAY, { metres: 310 });
    const { id, currentVersion } = await cardOfTheTest();
    const learner = await learnerWhoKnows(asId(id));
    await publish(MONDAY, { metres: 320 });
    const late = await answerAt(learner, MONDAY + HOUR, { cardId: id, cardVersion: currentVersion });
    expect(late).toMatchObject({
      status: "applied",
      memory: { written: false, reason: "older-meaning" },
      schedule: { state: "new" },
    });
    expect(await database().reviewLog.count({ where: { userId: learner.id, cardId: id } })).toBe(3);
  });

  it("takes nothing from the past: an answer given before it, on a phone that was offline, counts before it", async () => {
    await publish(MONDAY - 20 * DAY, { metres: 310 });
    const { id, currentVersion } = await cardOfTheTest();
    const learner = await learnerWhoKnows(asId(id));
    await publish(MONDAY, { metres: 320 });
    const late = await answerAt(learner, MONDAY + HOUR, {
      cardId: id,
      cardVersion: currentVersion,
      reviewedAt: toIso(MONDAY - HOUR),
    });
    expect(late).toMatchObject({ memory: { written: true }, schedule: { state: "new" } });
  });

  it("is not learned by answers to a quiz that was started before it", async () => {
    await publish(MONDAY - 20 * DAY, { metres: 310 });
    const { id } = await cardOfTheTest();
    const learner = await createLearner(NO_STEPS);
    const quiz = await startAttempt(learner.at(MONDAY - HOUR), {
      deckId: "all",
      length: 8,
      types: ["number"],
      feedback: "immediate",
    });
    const item = only((await formOf(learner.id, quiz.attemptId)).filter((one) => one.item.cardIds.includes(asId(id))));
    await publish(MONDAY, { metres: 320 });
    const body = {
      id: "018f0000-0000-7000-8000-000000000001",
      itemId: item.viewId,
      response: item.right,
      durationMs: 30_000,
    };
    const answer = await answerItem(learner.at(MONDAY + MINUTE), quiz.attemptId, body);
    expect(answer.feedback).toMatchObject({
      correct: true,
      key: "310 metres",
      memory: [{ written: false, reason: "older-meaning" }],
    });
  });

  it("is not learned by practice with an item of before it, and is by one of after it", async () => {
    await publish(MONDAY - 20 * DAY, { metres: 310 });
    const { id } = await cardOfTheTest();
    const learner = await createLearner(NO_STEPS);
    await publish(MONDAY, { metres: 320 });
    const { id: itemId } = await database().item.findFirstOrThrow({
      where: { factId: bridgeFactId(tested), type: "number" },
    });
    const versions = await database().itemVersion.findMany({
      where: { itemId },
      orderBy: { version: "desc" },
      take: 2,
    });
    const results = [];
    for (const { version, data } of versions.toReversed()) {
      const response = responseTo({ item: data as never }, true);
      const entry = { cardId: id, itemId, itemVersion: version, durationMs: 30_000, response };
      results.push(await answerAt(learner, MONDAY + HOUR, entry));
    }
    expect(results.map(({ memory }) => memory?.reason)).toEqual(["older-meaning", "recalled"]);
  });
});

describe("what an answer did to memory", () => {
  it("is told again when a quiz is read again after an earlier answer has arrived", async () => {
    await publish(MONDAY - 20 * DAY);
    const learner = await createLearner(NO_STEPS);
    const quiz = await startAttempt(learner.at(MONDAY), {
      deckId: "all",
      length: 8,
      types: ["number"],
      feedback: "immediate",
    });
    const [item] = await formOf(learner.id, quiz.attemptId);
    const body = {
      id: "018f0000-0000-7000-8000-000000000002",
      itemId: item?.viewId ?? "",
      response: item?.right ?? { text: "" },
      durationMs: 30_000,
    };
    const said = await answerItem(learner.at(MONDAY + HOUR), quiz.attemptId, body);
    expect(said.feedback?.memory).toMatchObject([{ written: true, reason: "recalled" }]);
    const cardId = item?.item.cardIds[0] ?? "";
    const practised = { cardId, itemId: item?.item.id, durationMs: 30_000, response: item?.wrong };
    await answerAt(learner, MONDAY + 2 * HOUR, { ...practised, reviewedAt: toIso(MONDAY + MINUTE) });
    const read = await readAttempt(learner.at(MONDAY + 3 * HOUR), quiz.attemptId);
    expect(read.items[0]?.result?.memory).toMatchObject([{ written: false, reason: "already-rated-today" }]);
  });
});

describe("a fact that is taken out", () => {
  it("is not asked any more, and comes back with the memory it had", async () => {
    await publish(MONDAY - 20 * DAY);
    const { id } = await cardOfTheTest();
    const learner = await learnerWhoKnows(asId(id));
    const { due, stability, reps } = await memoryOf(learner, id);
    const dueAt = due?.getTime() ?? 0;
    expect(await queued(learner, dueAt, id)).toBeDefined();
    await publish(MONDAY, "without it");
    expect(await queued(learner, dueAt, id)).toBeUndefined();
    await publish(MONDAY + HOUR);
    expect(await queued(learner, dueAt, id)).toMatchObject({ schedule: { stability, reps } });
    expect((await cardOfTheTest()).retired).toBe(false);
  });

  it("is not part of a quiz any more", async () => {
    await publish(MONDAY - 20 * DAY, "without it");
    const learner = await createLearner();
    const quiz = await startAttempt(learner.at(MONDAY), { deckId: "all", length: 50, feedback: "immediate" });
    const facts = (await formOf(learner.id, quiz.attemptId)).map(({ item }) => item.factId);
    expect(facts.toSorted()).toEqual(BRIDGES.map(bridgeFactId).toSorted());
  });

  it("comes back as new where it comes back with another answer", async () => {
    await publish(MONDAY - 20 * DAY, { metres: 310 });
    const { id } = await cardOfTheTest();
    const learner = await learnerWhoKnows(asId(id));
    await publish(MONDAY - HOUR, "without it");
    await publish(MONDAY, { metres: 320 });
    expect(await queued(learner, MONDAY + HOUR, id)).toMatchObject({
      answer: "320 metres",
      schedule: { state: "new", reps: 0 },
    });
  });
});

describe("after all of this", () => {
  it("every stored schedule is what the log and the corrections give", async () => {
    expect((await checkReplay()).differences).toEqual([]);
  });
});
