import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { CardId } from "@/lib/core/shared/ids";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { database } from "@/lib/server/store/database";
import { responseTo, someCards, someItems } from "@/tests/support/bank";
import {
  answerAt,
  buildEntry,
  createLearner,
  MONDAY,
  nth,
  only,
  PLAIN_SETTINGS,
  toIso,
} from "@/tests/support/learner-builder";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(20);
});

describe("answers that come in", () => {
  it("are each told apart in the order sent: applied, a duplicate, or rejected", async () => {
    const learner = await createLearner();
    const first = buildEntry({ cardId: nth(cards, 0) });
    const { results } = await submitReviews(learner.at(MONDAY), {
      reviews: [
        first,
        { nothing: "of a review" },
        first,
        buildEntry({ cardId: "no card" }),
        buildEntry({ cardId: nth(cards, 1) }),
      ],
    });
    expect(results.map(({ status }) => status)).toEqual(["applied", "rejected", "duplicate", "rejected", "applied"]);
    expect(results.map(({ id }) => id)[0]).toBe(first.id);
    expect(
      results.filter(({ status }) => status === "rejected").every(({ reason }) => (reason ?? "").length > 10),
    ).toBe(true);
  });

  it("do not stop each other: of 500 at once, every second one bad, the good ones are all applied", async () => {
    const learner = await createLearner();
    const reviews = Array.from({ length: 500 }, (_, index) => {
      const entry = buildEntry({ cardId: nth(cards, index % 20), reviewedAt: toIso(MONDAY - DAY + index * MINUTE) });
      return index % 2 === 0 ? entry : { ...entry, rating: "splendid" };
    });
    const { results } = await submitReviews(learner.at(MONDAY), { reviews });
    expect(results.map(({ status }) => status)).toEqual(
      reviews.map((_, index) => (index % 2 === 0 ? "applied" : "rejected")),
    );
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(250);
  });

  it("may be sent again by a phone that did not hear the result: nothing is counted twice", async () => {
    const learner = await createLearner();
    const entry = buildEntry({ cardId: nth(cards, 0) });
    const first = only((await submitReviews(learner.at(MONDAY), { reviews: [entry] })).results);
    const again = only((await submitReviews(learner.at(MONDAY + HOUR), { reviews: [entry] })).results);
    expect(again).toMatchObject({ status: "duplicate", schedule: first.schedule });
    expect(again.schedule?.reps).toBe(1);
  });

  it("cannot take the id of another answer: neither with another rating, card, time nor version", async () => {
    const learner = await createLearner();
    const entry = buildEntry({ cardId: nth(cards, 0) });
    await submitReviews(learner.at(MONDAY), { reviews: [entry] });
    const others = [
      { ...entry, rating: "easy" },
      { ...entry, cardId: nth(cards, 1) },
      { ...entry, reviewedAt: toIso(MONDAY - HOUR) },
      { ...entry, durationMs: 9_000 },
      { ...entry, cardVersion: 7 },
    ];
    const { results } = await submitReviews(learner.at(MONDAY), { reviews: others });
    expect(results.map(({ status }) => status)).toEqual(others.map(() => "rejected"));
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(1);
  });

  it("may have an id that another learner's answer has too", async () => {
    const [ada, ben] = [await createLearner(), await createLearner()];
    const entry = buildEntry({ cardId: nth(cards, 0) });
    const results = [ada, ben].map(async (learner) =>
      only((await submitReviews(learner.at(MONDAY), { reviews: [entry] })).results),
    );
    expect((await Promise.all(results)).map(({ status }) => status)).toEqual(["applied", "applied"]);
  });

  it("of a person who is signed out are refused, and nothing is kept", async () => {
    const learner = await createLearner();
    const gone = { ...learner.at(MONDAY), actor: { ...learner.actor, sessionId: randomUUID() } };
    await expect(submitReviews(gone, { reviews: [buildEntry({ cardId: nth(cards, 0) })] })).rejects.toMatchObject({
      code: "not-signed-in",
    });
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(0);
  });
});

describe("answers from a phone that was offline", () => {
  it("give the same schedule as if they had arrived in their order", async () => {
    const [online, offline] = [await createLearner(PLAIN_SETTINGS), await createLearner(PLAIN_SETTINGS)];
    const cardId = nth(cards, 0);
    const answers = (["again", "good", "good", "hard"] as const).map((rating, index) =>
      buildEntry({ cardId, rating, reviewedAt: toIso(MONDAY + index * 2 * DAY) }),
    );
    for (const [index, entry] of answers.entries())
      await submitReviews(online.at(MONDAY + index * 2 * DAY), { reviews: [entry] });
    for (const index of [3, 0, 2, 1]) {
      await submitReviews(offline.at(MONDAY + 8 * DAY), { reviews: [nth(answers, index)] });
    }
    const schedules = await database().cardSchedule.findMany({
      where: { userId: { in: [online.id, offline.id] }, cardId },
    });
    const [a, b] = schedules.map(({ userId: _, revision: __, ...memory }) => memory);
    expect(schedules).toHaveLength(2);
    expect(a).toEqual(b);
  });

  it("are put in their order where one batch has them in any", async () => {
    const [sorted, shuffled] = [await createLearner(PLAIN_SETTINGS), await createLearner(PLAIN_SETTINGS)];
    const answers = [0, 1, 2, 3].map((day) =>
      buildEntry({ cardId: nth(cards, 0), reviewedAt: toIso(MONDAY - 9 * DAY + day * 2 * DAY) }),
    );
    await submitReviews(sorted.at(MONDAY), { reviews: answers });
    await submitReviews(shuffled.at(MONDAY), { reviews: [2, 0, 3, 1].map((index) => nth(answers, index)) });
    const [a, b] = (
      await database().cardSchedule.findMany({ where: { userId: { in: [sorted.id, shuffled.id] } } })
    ).map(({ userId: _, revision: __, ...memory }) => memory);
    expect(a).toBeDefined();
    expect(a).toEqual(b);
  });

  it("never lie in the future: a time that has not come yet counts as now", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    await answerAt(learner, MONDAY, { cardId: nth(cards, 0), reviewedAt: toIso(MONDAY + 3 * DAY) });
    const logged = await database().reviewLog.findMany({ where: { userId: learner.id } });
    expect(only(logged).reviewedAt.getTime()).toBe(MONDAY);
  });

  it.each([
    ["slow", -2 * DAY],
    ["fast", 2 * DAY],
  ])("are dated right where the phone's clock is two days %s", async (_, error) => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const answeredAt = MONDAY - 3 * HOUR;
    await submitReviews(learner.at(MONDAY), {
      sentAt: toIso(MONDAY + error),
      reviews: [buildEntry({ cardId: nth(cards, 0), reviewedAt: toIso(answeredAt + error) })],
    });
    const logged = await database().reviewLog.findMany({ where: { userId: learner.id } });
    expect(only(logged).reviewedAt.getTime()).toBe(answeredAt);
  });

  it("are still the same answers when a phone with a wrong clock sends them again later", async () => {
    const learner = await createLearner();
    const entry = buildEntry({ cardId: nth(cards, 0), reviewedAt: toIso(MONDAY + 2 * DAY) });
    await submitReviews(learner.at(MONDAY), { sentAt: toIso(MONDAY + 2 * DAY), reviews: [entry] });
    const again = await submitReviews(learner.at(MONDAY + HOUR), {
      sentAt: toIso(MONDAY + 2 * DAY + HOUR),
      reviews: [entry],
    });
    expect(only(again.results).status).toBe("duplicate");
  });

  it.each([
    ["the year 1", { reviewedAt: "0001-01-01T00:00:00Z" }, undefined],
    ["the year 0, east of Greenwich", { reviewedAt: "0000-01-01T00:00:00+14:00" }, undefined],
    ["the year 9999", { reviewedAt: "9999-12-31T23:59:59Z" }, undefined],
    ["a clock in the year 9999", { reviewedAt: "2026-03-01T00:00:00Z" }, "9999-12-31T23:59:59Z"],
  ])("from %s stop nobody: what else was sent is applied", async (_, odd, sentAt) => {
    const learner = await createLearner();
    const { results } = await submitReviews(learner.at(MONDAY), {
      ...(sentAt !== undefined && { sentAt }),
      reviews: [buildEntry({ cardId: nth(cards, 0), ...odd }), buildEntry({ cardId: nth(cards, 1) })],
    });
    expect(nth(results, 1).status).toBe("applied");
  });
});

describe("practice answers", () => {
  it("are scored here: a right one that was typed is good, a wrong one again", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const [first, second] = await someItems("number", 2);
    const practised = [nth([first], 0), nth([second], 0)].map((stored, index) => ({
      cardId: nth(stored?.item.cardIds ?? [], 0),
      itemId: stored?.item.id,
      itemVersion: stored?.version,
      durationMs: 30_000,
      ...(stored !== undefined && { response: responseTo(stored, index === 0) }),
    }));
    const { results } = await submitReviews(learner.at(MONDAY), {
      reviews: practised.map((entry) => buildEntry(entry)),
    });
    expect(results.map(({ memory }) => memory?.rating)).toEqual(["good", "again"]);
    expect(results.map(({ memory }) => memory?.reason)).toEqual(["recalled", "not-recalled"]);
  });

  it("that pick a right option prove nothing about a new card", async () => {
    const learner = await createLearner(PLAIN_SETTINGS);
    const stored = only(await someItems("trueFalse", 1));
    const cardId = nth(stored.item.cardIds, 0);
    const result = await answerAt(learner, MONDAY, {
      cardId,
      itemId: stored.item.id,
      durationMs: 30_000,
      response: responseTo(stored, true),
    });
    expect(result).toMatchObject({
      status: "applied",
      memory: { written: false, reason: "could-be-a-guess" },
      schedule: { state: "new" },
    });
  });

  it("are rejected for an item of another card, an unknown item or an unknown version of it", async () => {
    const learner = await createLearner();
    const stored = only(await someItems("number", 1));
    const cardId = nth(stored.item.cardIds, 0);
    const other = cards.find((id) => id !== cardId) ?? "";
    const response = responseTo(stored, true);
    const { results } = await submitReviews(learner.at(MONDAY), {
      reviews: [
        buildEntry({ cardId: other, itemId: stored.item.id, response }),
        buildEntry({ cardId, itemId: "no item", response }),
        buildEntry({ cardId, itemId: stored.item.id, itemVersion: 99, response }),
        buildEntry({ cardId, itemId: stored.item.id }),
        { ...buildEntry({ cardId, itemId: stored.item.id, response }), rating: "good" },
      ],
    });
    expect(results.map(({ status }) => status)).toEqual(results.map(() => "rejected"));
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(0);
  });

  it("with one id twice in a batch keep what the first of them showed", async () => {
    const learner = await createLearner();
    const stored = only(await someItems("number", 1));
    const entry = buildEntry({
      cardId: nth(stored.item.cardIds, 0),
      itemId: stored.item.id,
      durationMs: 30_000,
      response: responseTo(stored, true),
    });
    const { results } = await submitReviews(learner.at(MONDAY), {
      reviews: [entry, { ...entry, response: responseTo(stored, false) }],
    });
    expect(results.map(({ status }) => status)).toEqual(["applied", "rejected"]);
    expect(nth(results, 0).memory?.rating).toBe("good");
  });
});

describe("after all of this", () => {
  it("every stored schedule is what the log gives", async () => {
    expect((await checkReplay()).differences).toEqual([]);
  });
});
