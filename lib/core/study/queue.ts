import { type DeckOptions, queueOrderOf } from "@/lib/core/scheduling/deck-options";
import { secondsFor, sessionSize } from "@/lib/core/scheduling/pace";
import {
  buildReviewQueue,
  FIRST_SESSION_CARDS,
  type QueueCandidate,
  type ReviewQueue,
} from "@/lib/core/scheduling/review-queue";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { CardId } from "@/lib/core/shared/ids";
import { decksAsked, type LearnerDay } from "@/lib/core/study/learner-day";
import { type DeckPlan, planOfCard } from "@/lib/core/study/plans";
import { candidatesOf, type StudyDeck } from "@/lib/core/study/study-input";

export interface QueueQuery {
  /** Null for all that is studied. */
  readonly deckId: string | null;
  /** At most so many cards. */
  readonly limit?: number | undefined;
  /** As many cards as fit in so many minutes at the learner's own pace. */
  readonly minutes?: number | undefined;
}

/** Cards to answer now, in order. */
export interface StudyQueue extends ReviewQueue<QueueCandidate> {
  readonly kind: "review" | "practice";
  readonly firstSession: boolean;
  /** What the cards take at the learner's own pace. */
  readonly estimatedSeconds: number;
  readonly buttons: 2 | 4;
  /** The nearest plan that any of the decks' cards is under. */
  readonly plan: DeckPlan | undefined;
}

/** So many cards come at once where nothing else is asked for: more than a session between two other things takes. */
export const DEFAULT_LIMIT = 50;
/** So many cards are looked at where the whole day is counted. */
const WHOLE_DAY = 500;

/**
 * The queue of one deck, or of all that is studied: first the cards under a plan, as far as it asks them today, then the
 * others under the learner's limits or a deck's own. The first session has five cards, unless a number or a time is
 * asked for.
 */
export function queueOf(day: LearnerDay, { deckId, limit, minutes }: QueueQuery): StudyQueue {
  const most = limit ?? DEFAULT_LIMIT;
  const fitting = minutes === undefined ? most : Math.min(most, sessionSize(minutes, day.learner.medianSeconds));
  const firstSession = limit === undefined && minutes === undefined && isBeginner(day);
  return makeQueue(day, decksAsked(day, deckId), { limit: fitting, firstSession });
}

/** All that is left to do today, of all that is studied. */
export function wholeDay(day: LearnerDay): StudyQueue {
  return makeQueue(day, decksAsked(day, null), { limit: WHOLE_DAY, firstSession: isBeginner(day) });
}

/** Of a deck what can be asked now, new cards aside, and the new cards of today. */
export function deckCounts(day: LearnerDay, deckId: string): { readonly due: number; readonly newToday: number } {
  const session = { limit: 1, firstSession: isBeginner(day) };
  const { counts, dueNow } = makeQueue(day, decksAsked(day, deckId), session);
  return { due: dueNow - counts.new, newToday: counts.new };
}

/** Whether the five cards of the first session have not all been started. */
function isBeginner({ learner }: LearnerDay): boolean {
  return learner.begun < FIRST_SESSION_CARDS;
}

/** The one deck of a question has its own options, also where it is not named. */
export function ownOptions(decks: readonly StudyDeck[]): DeckOptions {
  return (decks.length === 1 ? decks[0]?.studyOptions : null) ?? {};
}

interface Session {
  readonly limit: number;
  readonly firstSession: boolean;
}

function makeQueue(day: LearnerDay, decks: readonly StudyDeck[], { limit, firstSession }: Session): StudyQueue {
  const candidates = candidatesOf(day, decks);
  const asked = new Set(candidates.map(({ cardId }) => cardId));
  const planned = day.plans.flatMap(({ queue }) => queue.filter(({ cardId }) => asked.has(cardId)));
  const ordinary = ordinaryQueue(day, candidates, { limit, firstSession, own: ownOptions(decks) });
  const most = firstSession ? Math.min(limit, FIRST_SESSION_CARDS) : limit;
  const cards = [...planned, ...ordinary.cards].slice(0, most);
  const fresh = planned.filter(({ schedule }) => schedule === undefined || schedule.state === "new").length;
  const { counts } = ordinary;
  return {
    ...{ kind: "review", studyDay: ordinary.studyDay, cards, firstSession },
    counts: { ...counts, new: counts.new + fresh, review: counts.review + planned.length - fresh },
    dueNow: ordinary.dueNow + planned.length,
    nextDue: cards.length > 0 ? null : (ordinary.nextDue ?? firstDue(day, candidates)),
    estimatedSeconds: Math.round(secondsFor(cards.length, day.learner.medianSeconds)),
    buttons: ownOptions(decks).buttons ?? day.learner.buttons,
    plan: day.plans.find(({ cardIds }) => candidates.some(({ cardId }) => cardIds.has(cardId))),
  };
}

function ordinaryQueue(
  { learner, now, startOfDay, plans, ...day }: LearnerDay,
  all: readonly QueueCandidate[],
  { limit, firstSession, own }: Session & { readonly own: DeckOptions },
): ReviewQueue<QueueCandidate> {
  const isOrdinary = ({ cardId }: { readonly cardId: CardId }) => planOfCard(plans, cardId) === undefined;
  const candidates = all.filter(isOrdinary);
  const answered = day.answeredToday.filter(isOrdinary);
  const hasOwnLimits = own.newPerDay !== undefined || own.reviewsPerDay !== undefined;
  const ids = new Set(candidates.map(({ cardId }) => cardId));
  const counted = hasOwnLimits ? answered.filter(({ cardId }) => ids.has(cardId)) : answered;
  const introducedToday = counted.filter(({ introducedAt }) => (introducedAt ?? -Infinity) >= startOfDay).length;
  return buildReviewQueue({
    ...{ candidates, now, limit, firstSession, introducedToday },
    options: learner.options,
    newPerDay: own.newPerDay ?? learner.newPerDay,
    reviewsPerDay: own.reviewsPerDay ?? learner.reviewsPerDay,
    reviewedToday: counted.length - introducedToday,
    seenToday: day.answeredToday.flatMap(({ cardId, factId, lastReviewedAt: at }) =>
      factId === undefined ? [] : [{ cardId, factId, at }],
    ),
    order: queueOrderOf(own, learner.id),
  });
}

/**
 * When the first card comes due, of those that may be asked. A card under a plan is left out: its schedule does not say
 * when it is asked.
 */
function firstDue({ plans }: LearnerDay, candidates: readonly QueueCandidate[]): Instant | null {
  const dues = candidates.flatMap(({ cardId, schedule }) =>
    schedule?.due == null || schedule.suspended || schedule.retired || planOfCard(plans, cardId) !== undefined
      ? []
      : [schedule.due],
  );
  return dues.length === 0 ? null : Math.min(...dues);
}
