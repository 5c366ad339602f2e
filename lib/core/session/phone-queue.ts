import { isPlanned, type LearnerDay, learnerQueue, type QueuePlan } from "@/lib/core/scheduling/learner-queue";
import { choosePractice, type PracticeScope, previewPractice } from "@/lib/core/scheduling/practice";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { FIRST_SESSION_CARDS, sessionSize } from "@/lib/core/scheduling/review-queue";
import type { Instant, Rating, StudyDay } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, previewRatings, type RatingPreview } from "@/lib/core/scheduling/scheduler";
import { startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { plansOf } from "@/lib/core/session/phone-plans";
import {
  candidatesOf,
  decksOf,
  type PhoneCandidate,
  type PhoneDeck,
  type PhoneStudy,
} from "@/lib/core/session/phone-study";
import type { SessionCard } from "@/lib/core/session/review-session";

/** A card that is asked, how it comes back, and what each answer would do. */
export interface AskedCard {
  readonly candidate: PhoneCandidate;
  readonly returns: NonNullable<SessionCard["returns"]>;
  readonly preview: Record<Rating, RatingPreview>;
}

export interface PhoneQueue {
  readonly studyDay: StudyDay;
  readonly counts: { readonly new: number; readonly learning: number; readonly review: number };
  readonly dueNow: number;
  readonly firstSession: boolean;
  readonly nextDue: Instant | null;
  readonly cards: readonly AskedCard[];
}

export interface PhoneQuery {
  /** Null for all that is studied. */
  readonly deckId: string | null;
  readonly limit?: number | undefined;
  readonly minutes?: number | undefined;
}

/** As many cards at once as the server gives. */
const DEFAULT_LIMIT = 50;

/** The cards to answer now, by the same rules as the server's queue, plans towards a seminar included. */
export function phoneQueue(study: PhoneStudy, now: Instant, query: PhoneQuery): PhoneQueue {
  const decks = decksOf(study, query.deckId);
  const day = dayOf(study, now, decks);
  const candidates = candidatesOf(study, decks);
  const begun = study.introduced + newlyBegun(study);
  const firstSession = begun < FIRST_SESSION_CARDS && query.limit === undefined && query.minutes === undefined;
  const deck = decks.length === 1 ? decks[0] : undefined;
  const queue = learnerQueue(day, candidates, {
    limit: limitOf(study, query),
    firstSession,
    deck: deck && { studyOptions: deck.options },
  });
  const { studyDay, counts, dueNow } = queue;
  return {
    studyDay,
    counts,
    dueNow,
    firstSession,
    nextDue: queue.cards.length > 0 ? null : (queue.nextDue ?? firstDue(day, candidates)),
    cards: queue.cards.map((candidate) => ({
      candidate,
      returns: returnsOf(day, candidate),
      preview: previewRatings(...previewArguments(study, candidate, now)),
    })),
  };
}

/** Cards of the decks to practise beside the schedule. */
export function phonePractice(
  study: PhoneStudy,
  now: Instant,
  { deckId, scope, limit = DEFAULT_LIMIT }: PhoneQuery & { readonly scope: PracticeScope },
): readonly AskedCard[] {
  const candidates = candidatesOf(study, decksOf(study, deckId));
  return choosePractice(candidates, scope, { now, options: study.options, limit }).map((candidate) => ({
    candidate,
    returns: "steps",
    preview: previewPractice(...previewArguments(study, candidate, now)),
  }));
}

interface PhonePlan extends QueuePlan<PhoneCandidate> {
  readonly retries: boolean;
}
interface PhoneDay extends LearnerDay<PhoneCandidate> {
  readonly plans: readonly PhonePlan[];
}

function dayOf(study: PhoneStudy, now: Instant, decks: readonly PhoneDeck[]): PhoneDay {
  const today = studyDayOf(now, study.options);
  const startOfDay = startOfStudyDay(today, study.options);
  const all = new Map(candidatesOf(study, study.decks).map((candidate) => [candidate.cardId, candidate]));
  const ofDecks = [...all.values()].flatMap(({ cardId, factId, schedule }) =>
    schedule?.lastReviewedAt == null
      ? []
      : [{ cardId, factId, introducedAt: schedule.introducedAt, lastReviewedAt: schedule.lastReviewedAt }],
  );
  const elsewhere = study.answeredToday.filter(({ cardId }) => !all.has(cardId));
  const asked = new Map(candidatesOf(study, decks).map((candidate) => [candidate.cardId, candidate]));
  return {
    learner: { ...study, id: study.userId },
    now,
    startOfDay,
    answeredToday: [...ofDecks, ...elsewhere].filter(({ lastReviewedAt }) => lastReviewedAt >= startOfDay),
    plans: plansOf(study, now, startOfDay).map(({ cardIds, queue, retries }) => ({
      cardIds,
      queue: queue.flatMap(({ cardId }) => asked.get(cardId) ?? []),
      retries,
    })),
  };
}

function newlyBegun({ changed, schedules }: PhoneStudy): number {
  const begun = [...changed.values()].filter(({ introducedAt }) => introducedAt !== null);
  return begun.filter(({ cardId }) => schedules.get(cardId)?.introducedAt == null).length;
}

function limitOf({ medianSeconds }: PhoneStudy, { limit, minutes }: PhoneQuery): number {
  const most = limit ?? DEFAULT_LIMIT;
  if (minutes === undefined) return most;
  return Math.min(most, sessionSize({ minutes, medianSecondsPerCard: medianSeconds ?? undefined }));
}

function returnsOf(day: PhoneDay, candidate: PhoneCandidate): AskedCard["returns"] {
  const plan = day.plans.find(({ cardIds }) => cardIds.has(candidate.cardId));
  if (plan === undefined) return "steps";
  return plan.retries && (candidate.schedule?.lastReviewedAt ?? 0) < day.startOfDay ? "once" : "never";
}

function firstDue(day: LearnerDay<PhoneCandidate>, candidates: readonly PhoneCandidate[]): Instant | null {
  const dues = candidates.flatMap(({ cardId, schedule }) =>
    schedule?.due == null || schedule.suspended || schedule.retired || isPlanned(day, cardId) ? [] : [schedule.due],
  );
  return dues.length === 0 ? null : Math.min(...dues);
}

function previewArguments({ options, userId }: PhoneStudy, { cardId, schedule }: PhoneCandidate, now: Instant) {
  const memory = schedule ?? freshSchedule(cardId);
  // A card answered in this moment, by a clock that was set back.
  const at = Math.max(now, memory.lastReviewedAt ?? now);
  return [memory, at, options, fuzzSeedOf(userId, memory)] as const;
}
