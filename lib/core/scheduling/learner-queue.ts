import { type DeckOptions, queueOrderOf } from "@/lib/core/scheduling/deck-options";
import {
  buildReviewQueue,
  FIRST_SESSION_CARDS,
  type QueueCandidate,
  type ReviewQueue,
} from "@/lib/core/scheduling/review-queue";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import type { CardId, FactId } from "@/lib/core/shared/ids";

/** A card answered on this study day, of whatever deck: what today's limits are counted from. */
export interface AnsweredToday {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly introducedAt: Instant | null;
  readonly lastReviewedAt: Instant;
}

/** Cards under a plan, which decides alone when they are asked. */
export interface QueuePlan<Candidate extends QueueCandidate> {
  readonly cardIds: ReadonlySet<CardId>;
  /** What it asks today of the decks in question, in order. */
  readonly queue: readonly Candidate[];
}

/** What a learner's queues of one study day follow from, the cards of the deck in question aside. */
export interface LearnerDay<Candidate extends QueueCandidate> {
  readonly learner: {
    readonly id: string;
    readonly options: SchedulingOptions;
    readonly newPerDay: number;
    readonly reviewsPerDay: number;
  };
  readonly now: Instant;
  readonly startOfDay: Instant;
  readonly answeredToday: readonly AnsweredToday[];
  readonly plans: readonly QueuePlan<Candidate>[];
}

interface QueueScope {
  readonly limit: number;
  readonly firstSession: boolean;
  /** Where one deck is studied, with its options. */
  readonly deck?: { readonly studyOptions: DeckOptions | null } | undefined;
}

/**
 * The queue of some cards: first those under a plan, as far as it asks them today, then the others under the learner's
 * limits or a deck's own.
 */
export function learnerQueue<Candidate extends QueueCandidate>(
  day: LearnerDay<Candidate>,
  candidates: readonly Candidate[],
  scope: QueueScope,
): ReviewQueue<Candidate> {
  const planned = day.plans.flatMap(({ queue }) => queue);
  const ordinary = ordinaryQueueOf(day, candidates, scope);
  const limit = scope.firstSession ? Math.min(scope.limit, FIRST_SESSION_CARDS) : scope.limit;
  const cards = [...planned, ...ordinary.cards].slice(0, limit);
  const fresh = planned.filter(({ schedule }) => schedule === undefined || schedule.state === "new").length;
  const { counts } = ordinary;
  return {
    ...ordinary,
    cards,
    counts: { ...counts, new: counts.new + fresh, review: counts.review + planned.length - fresh },
    dueNow: ordinary.dueNow + planned.length,
    nextDue: cards.length > 0 ? null : ordinary.nextDue,
  };
}

/** Whether a card is under a plan. */
export function isPlanned(
  { plans }: { readonly plans: readonly { readonly cardIds: ReadonlySet<CardId> }[] },
  cardId: CardId,
): boolean {
  return plans.some(({ cardIds }) => cardIds.has(cardId));
}

function ordinaryQueueOf<Candidate extends QueueCandidate>(
  day: LearnerDay<Candidate>,
  all: readonly Candidate[],
  { limit, firstSession, deck }: QueueScope,
): ReviewQueue<Candidate> {
  const { learner, startOfDay } = day;
  const candidates = all.filter(({ cardId }) => !isPlanned(day, cardId));
  const answeredToday = day.answeredToday.filter(({ cardId }) => !isPlanned(day, cardId));
  const own = deck?.studyOptions ?? {};
  const counted =
    own.newPerDay === undefined && own.reviewsPerDay === undefined
      ? answeredToday
      : ofCandidates(answeredToday, candidates);
  const introducedToday = counted.filter(
    ({ introducedAt }) => introducedAt !== null && introducedAt >= startOfDay,
  ).length;
  return buildReviewQueue({
    candidates,
    now: day.now,
    options: learner.options,
    newPerDay: own.newPerDay ?? learner.newPerDay,
    reviewsPerDay: own.reviewsPerDay ?? learner.reviewsPerDay,
    introducedToday,
    reviewedToday: counted.length - introducedToday,
    seenToday: day.answeredToday.map(({ cardId, factId, lastReviewedAt }) => ({ cardId, factId, at: lastReviewedAt })),
    limit,
    firstSession,
    order: queueOrderOf(own, learner.id),
  });
}

function ofCandidates(
  answered: readonly AnsweredToday[],
  candidates: readonly QueueCandidate[],
): readonly AnsweredToday[] {
  const ids = new Set(candidates.map(({ cardId }) => cardId));
  return answered.filter(({ cardId }) => ids.has(cardId));
}
