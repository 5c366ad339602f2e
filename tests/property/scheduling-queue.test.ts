import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intersperse, keepApart } from "@/lib/core/scheduling/queue-order";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { buildReviewQueue, type QueueCandidate, type ReviewQueue } from "@/lib/core/scheduling/review-queue";
import { type Instant, RATINGS, type Rating, type StudyDay } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, nextMemory } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { asId, type CardId, type FactId } from "@/lib/core/shared/ids";
import { A_LEARNER, at, buildCandidate, buildOptions, HOUR } from "@/tests/support/schedule-builder";

const START = at("2026-03-20 09:00");
const RUNS = 500;
const DAYS_PER_RUN = 25;

/** A learner's habits: what they study, by which options, when, and how well. */
interface Habits {
  readonly cardsOfFacts: readonly number[];
  readonly options: SchedulingOptions;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Hours from one session to the next, and cards answered in each, over and over. */
  readonly sessions: readonly { readonly hours: number; readonly answers: number }[];
  readonly ratings: readonly Rating[];
}

const habits: fc.Arbitrary<Habits> = fc.record({
  cardsOfFacts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }),
  options: fc
    .record({
      timeZone: fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"),
      rolloverHour: fc.constantFrom(0, 4, 23),
      fuzz: fc.boolean(),
      learningSteps: fc.constantFrom<readonly string[]>(["1m", "10m"], [], ["10m", "12h"]),
      relearningSteps: fc.constantFrom<readonly string[]>(["10m"], ["1h", "20h"]),
      maximumInterval: fc.constantFrom(3, 36_500),
    })
    .map(buildOptions),
  newPerDay: fc.integer({ min: 1, max: 10 }),
  reviewsPerDay: fc.integer({ min: 0, max: 15 }),
  sessions: fc.array(fc.record({ hours: fc.integer({ min: 1, max: 20 }), answers: fc.integer({ min: 0, max: 8 }) }), {
    minLength: 1,
    maxLength: 7,
  }),
  ratings: fc.array(fc.constantFrom(...RATINGS), { minLength: 1, maxLength: 13 }),
});

type Deck = Map<CardId, QueueCandidate>;

function makeDeck(cardsOfFacts: readonly number[]): Deck {
  const cards = cardsOfFacts.flatMap((count, fact) =>
    Array.from({ length: count }, (_, card) =>
      buildCandidate(`card ${fact}.${card}`, { factId: asId<FactId>(`fact ${fact}`), position: card * 100 + fact }),
    ),
  );
  return new Map(cards.map((card) => [card.cardId, card]));
}

function askQueue(
  deck: Deck,
  { options, newPerDay, reviewsPerDay }: Habits,
  now: Instant,
): ReviewQueue<QueueCandidate> {
  const candidates = [...deck.values()];
  const start = startOfStudyDay(studyDayOf(now, options), options);
  const introducedToday = candidates.filter(({ schedule }) => (schedule?.introducedAt ?? 0) >= start).length;
  const answeredToday = candidates.filter(({ schedule }) => (schedule?.lastReviewedAt ?? 0) >= start).length;
  return buildReviewQueue({
    candidates,
    now,
    options,
    newPerDay,
    reviewsPerDay,
    introducedToday,
    reviewedToday: answeredToday - introducedToday,
    limit: 50,
    firstSession: false,
  });
}

function answerCard(deck: Deck, card: QueueCandidate, rating: Rating, now: Instant, options: SchedulingOptions): void {
  const schedule = card.schedule ?? freshSchedule(card.cardId);
  const memory = nextMemory(schedule, rating, now, options, fuzzSeedOf(A_LEARNER, schedule));
  deck.set(card.cardId, { ...card, schedule: { ...schedule, ...memory, introducedAt: schedule.introducedAt ?? now } });
}

/** Studies for some days, showing every queue that the learner is offered; returns how many study days were studied. */
function study(
  learner: Habits,
  days: number,
  look: (queue: ReviewQueue<QueueCandidate>, now: Instant) => void,
): number {
  const deck = makeDeck(learner.cardsOfFacts);
  const seen = new Set<StudyDay>();
  let now = START;
  let answered = 0;
  for (let session = 0; seen.size < days; session++) {
    const { hours, answers } = learner.sessions[session % learner.sessions.length] ?? { hours: 1, answers: 0 };
    now += hours * HOUR;
    for (let index = 0; index <= answers; index++) {
      const queue = askQueue(deck, learner, now);
      seen.add(queue.studyDay);
      look(queue, now);
      const [card] = queue.cards;
      if (card === undefined || index === answers) break;
      answerCard(deck, card, learner.ratings[answered++ % learner.ratings.length] ?? "good", now, learner.options);
      now += 37_000;
    }
  }
  return seen.size;
}

describe("on simulated days", () => {
  test("the ordinary queue never offers two cards of one fact on one study day", () => {
    let days = 0;
    let offers = 0;
    fc.assert(
      fc.property(habits, (learner) => {
        const offered = new Map<string, CardId>();
        const siblings: string[] = [];
        days += study(learner, DAYS_PER_RUN, ({ studyDay, cards }) => {
          for (const { factId, cardId } of cards) {
            const key = `${studyDay} ${factId}`;
            const before = offered.get(key) ?? cardId;
            if (before !== cardId) siblings.push(`${studyDay}: ${before} and ${cardId}`);
            offered.set(key, cardId);
          }
        });
        expect(siblings).toEqual([]);
        offers += offered.size;
      }),
      { numRuns: RUNS },
    );
    expect(days).toBeGreaterThanOrEqual(10_000);
    expect(offers).toBeGreaterThan(days);
  });

  test("it keeps to the limits, offers no card twice at once, and counts what it offers", () => {
    fc.assert(
      fc.property(habits, (learner) => {
        const introduced = new Map<StudyDay, Set<CardId>>();
        study(learner, 10, ({ studyDay, cards, counts }, now) => {
          expect(new Set(cards.map(({ cardId }) => cardId)).size).toBe(cards.length);
          expect(cards.length).toBeLessThanOrEqual(counts.new + counts.learning + counts.review);
          expect(counts.review).toBeLessThanOrEqual(learner.reviewsPerDay);
          const [first] = cards;
          if (first !== undefined && first.schedule === undefined) {
            introduced.set(studyDay, (introduced.get(studyDay) ?? new Set()).add(first.cardId));
            expect(introduced.get(studyDay)?.size).toBeLessThanOrEqual(learner.newPerDay);
          }
          for (const { schedule } of cards)
            expect(
              schedule?.state === "review" &&
                studyDayOf(schedule.due ?? 0, learner.options) > studyDayOf(now, learner.options),
            ).toBe(false);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe("whatever the cards", () => {
  test("interspersing loses nothing and keeps both orders", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), (reviews, fresh) => {
        const main = Array.from({ length: reviews }, (_, index) => `r${index}`);
        const among = Array.from({ length: fresh }, (_, index) => `n${index}`);
        const mixed = intersperse(main, among);
        expect(mixed.filter((one) => one.startsWith("r"))).toEqual(main);
        expect(mixed.filter((one) => one.startsWith("n"))).toEqual(among);
      }),
    );
  });

  test("keeping apart loses nothing, and comes too close only where nothing else was left", () => {
    const keys = fc.array(fc.constantFrom("", "", "", "a", "b", "c"), { maxLength: 30 });
    fc.assert(
      fc.property(keys, (chosen) => {
        const cards = chosen.map((key, index) =>
          buildCandidate(`card ${index}`, { interferenceKeys: key === "" ? [] : [key] }),
        );
        const apart = keepApart(cards, cards.length);
        expect(apart.map(({ cardId }) => cardId).sort()).toEqual(cards.map(({ cardId }) => cardId).sort());
        apart.forEach((card, index) => {
          const clashes = (other: QueueCandidate) =>
            apart
              .slice(Math.max(0, index - 5), index)
              .some((before) => before.interferenceKeys.some((key) => other.interferenceKeys.includes(key)));
          if (clashes(card)) expect(apart.slice(index).every(clashes)).toBe(true);
        });
      }),
    );
  });
});
