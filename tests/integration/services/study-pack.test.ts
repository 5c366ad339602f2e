import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { toStudyInput } from "@/app/_offline/pack/study-input";
import type { PracticeItem } from "@/lib/contracts/questions";
import type { ReviewQueue } from "@/lib/contracts/study";
import type { StudyPack } from "@/lib/contracts/study-pack";
import type { Response } from "@/lib/core/assessment/response";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { makePlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import type { OutboxEntry } from "@/lib/core/session/outbox";
import { markPractice } from "@/lib/core/session/practice-quiz";
import type { CardId } from "@/lib/core/shared/ids";
import { type LearnerDay, openDay } from "@/lib/core/study/learner-day";
import { practiceOf } from "@/lib/core/study/practice";
import { queueOf, type StudyQueue } from "@/lib/core/study/queue";
import { showQueue } from "@/lib/core/study/show-queue";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { listPracticeItems } from "@/lib/server/services/decks/list-practice-items";
import { startStudying } from "@/lib/server/services/decks/study-deck";
import { readStudyPack } from "@/lib/server/services/offline/read-study-pack";
import { actOnCard } from "@/lib/server/services/study/act-on-card";
import { readPracticeCards } from "@/lib/server/services/study/read-practice-cards";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { scorePractice } from "@/lib/server/services/study/score-practice";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { database } from "@/lib/server/store/database";
import { loadSchedules } from "@/lib/server/store/reviews";
import { toScheduleRow } from "@/lib/server/store/schedule-row";
import { allPages } from "@/tests/support/all-pages";
import { someCards } from "@/tests/support/bank";
import {
  answerAt,
  buildEntry,
  createLearner,
  MONDAY,
  nth,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const TABLES = makePlanTables(memoryModel(undefined), 21);

let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(12);
});

/** Someone in the middle of it: new cards, cards in steps, due and not due. */
async function busyLearner(): Promise<TestLearner> {
  const learner = await createLearner();
  for (const [index, cardId] of cards.entries()) {
    const rating = index % 3 === 0 ? "again" : index % 3 === 1 ? "good" : "easy";
    await answerAt(learner, MONDAY - (index % 4) * DAY, { cardId, rating });
  }
  return learner;
}

/** What the server shows but the words of the cards, which the phone keeps apart. */
function withoutWords({ cards: shown, ...queue }: ReviewQueue) {
  return {
    ...queue,
    cards: shown.map(({ cardId, deckId, factId, schedule, returns, preview }) => ({
      ...{ cardId, deckId, factId, schedule, returns, preview },
    })),
  };
}

/** What the phone shows of a queue, before it adds the words. */
function onPhone(day: LearnerDay, queue: StudyQueue) {
  return showQueue(day, queue, { wordsOf: () => ({}) });
}

/** What both make of a moment. */
async function bothQueues(learner: TestLearner, phone: Phone, now: number, deckId: string | null = null) {
  const day = phone(now);
  return {
    server: withoutWords(await readReviewQueue(learner.at(now), deckId === null ? {} : { deckId })),
    phone: onPhone(day, queueOf(day, { deckId })),
  };
}

/** The study day of a phone at a moment. */
type Phone = (now: number) => LearnerDay;

async function packOf(learner: TestLearner, now = MONDAY): Promise<StudyPack> {
  // As it goes over the wire.
  return JSON.parse(JSON.stringify(await readStudyPack(learner.at(now))));
}

/** A phone with a pack, and what was done on it since. */
function phoneWith(pack: StudyPack, done: readonly OutboxEntry[] = []): Phone {
  const inputAt = toStudyInput(pack, { done, behindMs: 0, tables: TABLES });
  return (now) => openDay(inputAt(now));
}

describe("a phone without a network", () => {
  it("lists every deck that its learner can see, with the cards of those alone that they study", async () => {
    const learner = await busyLearner();
    const { decks, otherDecks = [] } = await packOf(learner);
    const listed = [...decks.map(({ summary }) => summary), ...otherDecks].map(({ id }) => id);
    const visible = (await listDecks(learner.at(MONDAY))).decks.map(({ id }) => id);
    expect(listed.toSorted()).toEqual(visible.toSorted());
  });

  it("knows what was done on the day before it was lost", async () => {
    const learner = await busyLearner();
    const { doneToday } = await packOf(learner);
    await answerAt(learner, MONDAY + MINUTE, { cardId: nth(await someCards(1), 0) });
    expect((await packOf(learner, MONDAY + 2 * MINUTE)).doneToday?.answers).toBe((doneToday?.answers ?? 0) + 1);
  });

  it("asks the cards that the server would ask, in its order and with its intervals, today and on the next days", async () => {
    const learner = await busyLearner();
    const study = phoneWith(await packOf(learner));
    for (const now of [MONDAY, MONDAY + HOUR, MONDAY + DAY, MONDAY + 3 * DAY]) {
      const { server, phone } = await bothQueues(learner, study, now);
      expect(phone).toEqual(server);
    }
  });

  it("keeps to a deck’s own options", async () => {
    const learner = await busyLearner();
    await startStudying(learner.at(MONDAY), "nbr-interview", { newPerDay: 3, newOrder: "added", buttons: 2 });
    await startStudying(learner.at(MONDAY), "voa-assertive-japan", {});
    const study = phoneWith(await packOf(learner));
    for (const deckId of [null, "nbr-interview", "voa-assertive-japan"]) {
      const { server, phone } = await bothQueues(learner, study, MONDAY, deckId);
      expect(phone).toEqual(server);
    }
  });

  it("follows the plans towards seminars as the server does, on the day of its pack and on later ones", async () => {
    const learner = await busyLearner();
    await startStudying(learner.at(MONDAY), "nbr-interview", { seminarAt: "2026-03-12", targetReadiness: 0.95 });
    await startStudying(learner.at(MONDAY), "voa-assertive-japan", { seminarAt: "2026-03-16" });
    const study = phoneWith(await packOf(learner));
    for (const now of [MONDAY, MONDAY + DAY, MONDAY + 2 * DAY, MONDAY + 3 * DAY, MONDAY + 8 * DAY]) {
      const { server, phone } = await bothQueues(learner, study, now);
      expect(phone, toIso(now)).toEqual(server);
    }
    const { phone } = await bothQueues(learner, study, MONDAY + DAY);
    expect(phone.cards.some(({ returns }) => returns !== "steps")).toBe(true);
  });

  it("goes on with a plan after answers of its own, as the server does when it has them", async () => {
    const learner = await busyLearner();
    await startStudying(learner.at(MONDAY), "nbr-interview", { seminarAt: "2026-03-11" });
    const study = phoneWith(await packOf(learner));
    for (const at of [MONDAY + HOUR, MONDAY + DAY, MONDAY + 2 * DAY]) {
      const first = queueOf(study(at), { deckId: "nbr-interview", limit: 8 }).cards;
      expect(first.length).toBeGreaterThan(0);
      const answers = first.map(({ cardId }, index) => ({
        ...{ kind: "answer" as const, id: randomUUID(), cardId, cardVersion: 1, durationMs: 5_000 },
        ...{ rating: index % 3 === 0 ? ("again" as const) : ("good" as const) },
        ...{ reviewedAt: at + index * 10_000, queuedAt: at + index * 10_000 },
      }));
      const fresh = await packOf(learner, at);
      const reviews = answers.map(({ id, cardId, rating, durationMs, reviewedAt }) =>
        buildEntry({ id, cardId, rating, durationMs, cardVersion: 1, reviewedAt: toIso(reviewedAt) }),
      );
      const now = at + 5 * MINUTE;
      await submitReviews(learner.at(now), { sentAt: toIso(now), reviews });
      const { server, phone } = await bothQueues(learner, phoneWith(fresh, answers), now);
      // The median of the pack is older than these answers.
      const { estimatedSeconds: _, ...mine } = phone;
      expect(server, toIso(at)).toMatchObject(mine);
    }
  });

  it("practises what the server would: what was missed, is marked, comes due or serves an objective", async () => {
    const learner = await busyLearner();
    await actOnCard(learner.at(MONDAY), nth(cards, 4), { action: "flag" });
    const pack = await packOf(learner);
    const study = phoneWith(pack);
    const objectiveId = nth(pack.objectives, 0).id;
    for (const query of [
      { missedDays: 1 },
      { missedDays: 7 },
      { marked: "yes" as const },
      { dueDays: 3 },
      { objectiveId },
    ]) {
      const now = MONDAY + HOUR;
      const asked = withoutWords(await readPracticeCards(learner.at(now), query));
      const mine = onPhone(study(now), practiceOf(study(now), { deckId: null, ...query }));
      expect(mine, JSON.stringify(query)).toEqual(asked);
      expect(mine.cards.length).toBeGreaterThan(0);
    }
  });

  it("knows what was missed on it, and what of that was taken back", async () => {
    const learner = await busyLearner();
    const pack = await packOf(learner);
    const known = new Set(pack.missed.map(({ cardId }) => cardId));
    const [missed, undone, right] = pack.cards.filter(({ cardId }) => !known.has(cardId)).map(({ cardId }) => cardId);
    const answer = (cardId: string | undefined, rating: "again" | "good") => ({
      ...{ kind: "answer" as const, id: randomUUID(), cardId: cardId ?? "", cardVersion: 1, rating, durationMs: 5_000 },
      ...{ reviewedAt: MONDAY, queuedAt: MONDAY },
    });
    const takenBack = answer(undone, "again");
    const done: OutboxEntry[] = [
      ...[answer(missed, "again"), takenBack, answer(right, "good")],
      { kind: "undo", id: randomUUID(), reviewId: takenBack.id, cardId: takenBack.cardId, queuedAt: MONDAY },
    ];
    const practised = (phone: Phone) =>
      practiceOf(phone(MONDAY), { deckId: null, missedDays: 1, limit: 500 }).cards.map(({ cardId }) => cardId);
    const before = practised(phoneWith(pack));
    expect(practised(phoneWith(pack, done)).filter((cardId) => !before.includes(cardId))).toEqual([missed]);
  });

  it("comes to the schedules of the server’s replay, undone answers and actions included", async () => {
    const learner = await busyLearner();
    const pack = await packOf(learner);
    const base = (cardId: CardId, after: number) => ({
      ...{ id: randomUUID(), cardId: cardId as string, queuedAt: MONDAY + after, reviewedAt: MONDAY + after },
      ...{ cardVersion: 1, durationMs: 5_000 },
    });
    const answers = cards.map((cardId, index) => ({
      ...base(cardId, (index + 1) * MINUTE),
      ...{ kind: "answer" as const, rating: index % 2 === 0 ? ("good" as const) : ("again" as const) },
    }));
    const again = { ...base(nth(cards, 1), HOUR), kind: "answer" as const, rating: "hard" as const };
    const undone = nth(answers, 2);
    const done: OutboxEntry[] = [
      ...answers,
      again,
      { kind: "undo", id: randomUUID(), reviewId: undone.id, cardId: undone.cardId, queuedAt: MONDAY + HOUR },
      { kind: "action", id: randomUUID(), cardId: nth(cards, 3), action: "reset", queuedAt: MONDAY + HOUR },
    ];
    const phoneOfLearner = phoneWith(pack, done);
    const { schedules } = phoneOfLearner(MONDAY + HOUR);

    const reviews = [...answers, again].map(({ id, cardId, rating, reviewedAt }) =>
      buildEntry({ id, cardId, rating, cardVersion: 1, reviewedAt: toIso(reviewedAt) }),
    );
    await submitReviews(learner.at(MONDAY + HOUR), { sentAt: toIso(MONDAY + HOUR), reviews });
    await undoReview(learner.at(MONDAY + HOUR), undone.id);
    await actOnCard(learner.at(MONDAY + HOUR), nth(cards, 3), { action: "reset" });
    const stored = await loadSchedules(database(), learner.id, cards);
    for (const cardId of cards) {
      const { last_entry_id: _, last_entry_at: __, ...mine } = toScheduleRow(schedules.get(cardId) ?? fail());
      const { last_entry_id: ___, last_entry_at: ____, ...theirs } = toScheduleRow(stored.get(cardId) ?? fail());
      expect(mine, cardId).toEqual(theirs);
    }
    const { server, phone } = await bothQueues(learner, phoneOfLearner, MONDAY + 2 * HOUR);
    const { estimatedSeconds: _, ...mine } = phone;
    expect(server).toMatchObject(mine);
  });

  it("sets a leech aside at the lapse at which the server does", async () => {
    const learner = await createLearner();
    await startStudying(learner.at(MONDAY), DECK_OF_ALL, { leechThreshold: 4, leechAction: "suspend" });
    const cardId = nth(cards, 0);
    const ratings = ["easy", "again", "easy", "again", "easy", "again", "easy"] as const;
    for (const [index, rating] of ratings.entries())
      await answerAt(learner, MONDAY - (20 - index) * DAY, { cardId, rating });
    const pack = await packOf(learner);
    const answer = { id: randomUUID(), cardId, cardVersion: 1, rating: "again" as const, durationMs: 5_000 };
    const phone = phoneWith(pack, [{ ...answer, kind: "answer", reviewedAt: MONDAY, queuedAt: MONDAY }]);
    const reviews = [buildEntry({ ...answer, reviewedAt: toIso(MONDAY) })];
    await submitReviews(learner.at(MONDAY), { sentAt: toIso(MONDAY), reviews });
    const stored = (await loadSchedules(database(), learner.id, [cardId])).get(cardId);
    expect(stored).toMatchObject({ lapses: 4, flagged: true, suspended: true });
    expect(phone(MONDAY).schedules.get(cardId)).toMatchObject({ lapses: 4, flagged: true, suspended: true });
  });

  it("marks practice as the server will: every question, answered right and wrong", async () => {
    const learner = await createLearner();
    const pages = await allPages((cursor) => listPracticeItems(learner.at(MONDAY), "all", { cursor }));
    const items = pages.flatMap((page) => page.items);
    expect(new Set(items.map(({ type }) => type)).size).toBe(10);
    const given = (items as readonly PracticeItem[]).flatMap((item) =>
      responsesTo(item).map((response) => ({
        marked: markPractice(item, response, 30_000),
        entries: item.cardIds.map((cardId) =>
          buildEntry({ cardId, itemId: item.itemId, itemVersion: item.itemVersion, response, durationMs: 30_000 }),
        ),
      })),
    );
    const scored = await scorePractice(
      given.flatMap(({ entries }) => entries),
      MONDAY,
    );
    for (const { marked, entries } of given)
      expect(marked.evidence.map(({ evidence }) => evidence)).toEqual(
        entries.map((entry) => scored.get(entry)?.evidence),
      );
  });
});

/** A right answer and a wrong one, as far as a phone can tell them. */
function responsesTo({ type, options, elements = [], choices = [], key }: PracticeItem): readonly Response[] {
  if (options !== undefined) return options.map(({ id }) => ({ optionId: id }));
  if (type === "ordering") {
    const right = elements.toSorted((a, b) => a.place - b.place).map(({ id }) => id);
    return [{ order: right }, { order: right.toReversed() }];
  }
  if (type === "matching") {
    const partners = elements.map(({ answer }) => choices.find(({ text }) => text === answer)?.id ?? "");
    const pair = (shift: number) =>
      elements.map(({ id }, at) => ({ left: id, right: partners[(at + shift) % partners.length] ?? "" }));
    return [{ pairs: pair(0) }, { pairs: pair(1) }];
  }
  return [{ text: key }, { text: "no such answer" }];
}

function fail(): never {
  throw new Error("There is no schedule.");
}
