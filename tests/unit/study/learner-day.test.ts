import { describe, expect, test } from "vitest";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { openDay } from "@/lib/core/study/learner-day";
import { practiceOf } from "@/lib/core/study/practice";
import { deckCounts, queueOf, wholeDay } from "@/lib/core/study/queue";
import { showQueue } from "@/lib/core/study/show-queue";
import type { StudyCard, StudyDeck, StudyInput } from "@/lib/core/study/study-input";
import { planTables } from "@/tests/support/plan-builder";
import {
  A_LEARNER,
  at,
  buildLearningSchedule,
  buildOptions,
  buildReviewSchedule,
  DAY,
  HOUR,
  MINUTE,
} from "@/tests/support/schedule-builder";

const NOW = at("2026-03-11 09:00");

function card(name: string, position: number, overrides: Partial<StudyCard> = {}): StudyCard {
  const ids = { cardId: asId<CardId>(name), factId: asId<StudyCard["factId"]>(`fact of ${name}`) };
  return { ...ids, interferenceKeys: [], position, deckPosition: position, ...overrides };
}

function deck(id: string, cards: readonly StudyCard[], studyOptions: StudyDeck["studyOptions"] = {}): StudyDeck {
  return { id, title: `Deck ${id}`, studyOptions, cards };
}

function schedulesOf(entries: Readonly<Record<string, CardSchedule>>): ReadonlyMap<CardId, CardSchedule> {
  return new Map(
    Object.entries(entries).map(([name, schedule]) => [asId<CardId>(name), { ...schedule, cardId: asId(name) }]),
  );
}

function input(overrides: Partial<StudyInput> = {}): StudyInput {
  return {
    learner: {
      ...{ id: A_LEARNER, options: buildOptions(), newPerDay: 3, reviewsPerDay: 200, minutesPerDay: 10 },
      ...{ buttons: 4, medianSeconds: undefined, begun: 20 },
    },
    now: NOW,
    decks: [],
    schedules: new Map(),
    answers: [],
    tables: undefined,
    ...overrides,
  };
}

const names = (cards: readonly { readonly cardId: string }[]) => cards.map(({ cardId }) => cardId);
const review = (days: number, overrides: Partial<CardSchedule> = {}) =>
  buildReviewSchedule({ lastReviewedAt: NOW - 10 * DAY, due: NOW + days * DAY, ...overrides });

describe("a study day", () => {
  const cards = Array.from({ length: 30 }, (_, index) => card(`card ${index}`, index));
  const schedules = schedulesOf({
    "card 0": review(-1),
    "card 1": review(40),
    "card 2": review(5),
    "card 3": buildLearningSchedule({ lastReviewedAt: NOW - 5 * MINUTE, due: NOW + 5 * MINUTE }),
  });
  const concerned = cards.filter((_, index) => index !== 1 && index < 10);

  test("is the same whether all cards are given or only those that have to do with it", () => {
    const [all, few] = [cards, concerned].map((given) => openDay(input({ decks: [deck("d", given)], schedules })));
    for (const query of [{ deckId: null }, { deckId: "d", limit: 2 }, { deckId: null, minutes: 1 }]) {
      expect(queueOf(few ?? fail(), query)).toEqual(queueOf(all ?? fail(), query));
    }
    expect(wholeDay(few ?? fail())).toEqual(wholeDay(all ?? fail()));
  });

  test("asks all decks that are studied where none is named, and of someone who studies none the one of all", () => {
    const decks = [
      deck("all", [card("a", 0)], null),
      deck("mine", [card("b", 1)]),
      deck("other", [card("c", 2)], null),
    ];
    expect(names(queueOf(openDay(input({ decks })), { deckId: null }).cards)).toEqual(["b"]);
    const none = decks.map((one) => ({ ...one, studyOptions: null }));
    expect(names(queueOf(openDay(input({ decks: none })), { deckId: null }).cards)).toEqual(["a"]);
  });

  test("begins with five cards, unless a number or a time is asked for", () => {
    const learner = { ...input().learner, begun: 0, newPerDay: 20 };
    const day = openDay(input({ learner, decks: [deck("d", cards)] }));
    expect(queueOf(day, { deckId: null })).toMatchObject({ firstSession: true, cards: { length: 5 } });
    expect(queueOf(day, { deckId: null, minutes: 3 })).toMatchObject({ firstSession: false, cards: { length: 15 } });
    expect(wholeDay(day)).toMatchObject({ firstSession: true, cards: { length: 5 } });
    expect(deckCounts(day, "d"), "as the day says").toEqual({ due: 0, newToday: 5 });
  });

  test("counts answers to cards of other decks towards its limits, unless the deck has its own", () => {
    const elsewhere = schedulesOf({ gone: review(3, { lastReviewedAt: NOW - HOUR, introducedAt: NOW - HOUR }) });
    const usual = openDay(input({ decks: [deck("d", cards)], schedules: elsewhere }));
    const own = openDay(input({ decks: [deck("d", cards, { newPerDay: 3 })], schedules: elsewhere }));
    expect(deckCounts(usual, "d").newToday).toBe(2);
    expect(deckCounts(own, "d").newToday).toBe(3);
  });

  test("says when the next card comes due where nothing is left to ask", () => {
    const next = openDay(input({ decks: [deck("d", cards.slice(1, 3))], schedules }));
    expect(queueOf(next, { deckId: null }).nextDue).toBe(NOW + 5 * DAY);
    const later = schedulesOf({ "card 1": review(40), "card 2": review(5, { suspended: true }) });
    const day = openDay(input({ decks: [deck("d", cards.slice(1, 3))], schedules: later }));
    expect(queueOf(day, { deckId: null }).nextDue).toBe(NOW + 40 * DAY);
  });

  test("estimates at the learner's own pace", () => {
    const decks = [deck("d", cards)];
    const learner = { ...input().learner, medianSeconds: 5 };
    expect(queueOf(openDay(input({ decks })), { deckId: null }).estimatedSeconds).toBe(3 * 12);
    expect(queueOf(openDay(input({ decks, learner })), { deckId: null }).estimatedSeconds).toBe(3 * 5);
  });
});

describe("a deck under a plan", () => {
  const cards = Array.from({ length: 12 }, (_, index) => card(`card ${index}`, index));
  const planned = input({
    decks: [deck("all", cards, null), deck("soon", cards.slice(0, 6), { seminarAt: "2026-03-14" })],
    tables: planTables(),
  });

  test("asks its cards once and before the others, in every deck that has them", () => {
    const day = openDay(planned);
    const { cards: shown, plan } = showQueue(day, queueOf(day, { deckId: "all" }), { wordsOf: () => ({}) });
    const own = names(queueOf(day, { deckId: "soon" }).cards);
    expect(plan).toMatchObject({ deckId: "soon", deckTitle: "Deck soon", daysLeft: 3, cardsToday: own.length });
    expect(names(shown).slice(0, own.length)).toEqual(own);
    expect(shown.map(({ returns }) => returns)).toEqual(shown.map((_, at) => (at < own.length ? "never" : "steps")));
  });

  test("is planned in the same way in whatever order its cards come", () => {
    const decks = planned.decks.map((one) => ({ ...one, cards: one.cards.toReversed() }));
    expect(openDay({ ...planned, decks }).plans[0]?.queue).toEqual(openDay(planned).plans[0]?.queue);
  });
});

describe("practice", () => {
  const cards = [card("missed", 0), card("long ago", 1), card("never", 2)];
  const schedules = schedulesOf({ missed: review(3), "long ago": review(30) });
  const missed = new Map([
    [asId<CardId>("missed"), NOW - HOUR],
    [asId<CardId>("long ago"), NOW - 20 * DAY],
  ]);
  const day = openDay(input({ decks: [deck("d", cards)], schedules, missed }));

  test("asks what was missed within some days, counts it as due, and leaves what is not due where it is", () => {
    const queue = practiceOf(day, { deckId: null, missedDays: 7 });
    expect(queue).toMatchObject({ dueNow: 1, counts: { new: 0, learning: 0, review: 1 }, estimatedSeconds: 12 });
    const [shown] = showQueue(day, queue, { wordsOf: () => ({}) }).cards;
    expect(shown).toMatchObject({ cardId: "missed", returns: "steps" });
    expect(shown?.preview.good.due).toBe(shown?.schedule.due);
  });

  test("asks everything where nothing more is said", () => {
    expect(names(practiceOf(day, { deckId: "d" }).cards).sort()).toEqual(["long ago", "missed", "never"]);
  });
});

function fail(): never {
  throw new Error("There is no such day.");
}
