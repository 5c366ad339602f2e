import type { QueueCard, ReviewQueue } from "@/lib/contracts/study";
import { sessionSize } from "@/lib/core/scheduling/review-queue";
import { fuzzSeedOf, previewRatings } from "@/lib/core/scheduling/scheduler";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { nextDueOf } from "@/lib/server/services/study/next-due";
import { type PreviewOf, toQueueCards } from "@/lib/server/services/study/queue-cards";
import {
  loadStudyState,
  onlyDeck,
  type QueuedCard,
  queueOf,
  type StudyState,
} from "@/lib/server/services/study/study-state";
import { database } from "@/lib/server/store/database";
import { type DeckToStudy, datedDecks, decksToStudy, loadStudiedDecks } from "@/lib/server/store/decks";

/** So many cards come at once where nothing else is asked for: more than a session between two other things takes. */
const DEFAULT_LIMIT = 50;
/** Seconds for a card of somebody of whom nothing is known yet. */
const USUAL_SECONDS = 12;

/**
 * The cards to answer now, in order: of one deck, or of all that I study. The very first session has five cards,
 * unless a number or a time is asked for.
 */
export async function readReviewQueue(
  context: ServiceContext,
  query: {
    readonly deckId?: string | undefined;
    readonly limit?: number | undefined;
    readonly minutes?: number | undefined;
  },
): Promise<ReviewQueue> {
  const { deckId } = query;
  const [learner, studied, named] = await Promise.all([
    requireLearner(context),
    loadStudiedDecks(database(), { userId: context.actor.userId, now: context.now }),
    deckId === undefined ? undefined : requireDeck(context, deckId),
  ]);
  const decks = named === undefined ? decksToStudy(studied) : [named];
  const state = await loadStudyState(learner, { decks, dated: datedDecks(studied), now: context.now });
  const firstSession = state.firstSession && query.limit === undefined && query.minutes === undefined;
  const queue = queueOf(state, decks, { limit: limitOf(query, state), firstSession });
  return {
    studyDay: queue.studyDay,
    counts: queue.counts,
    dueNow: queue.dueNow,
    firstSession,
    estimatedSeconds: estimatedSeconds(queue.cards.length, state),
    nextDue: queue.cards.length > 0 ? null : await nextDueOf(state, decks, queue.nextDue),
    buttons: onlyDeck(decks)?.studyOptions?.buttons ?? learner.buttons,
    plan: planOf(decks, state),
    cards: await toQueueCards(queue.cards, previewOf(state), (card) => returnsOf(card, state)),
  };
}

/** What so many cards take at the learner's own pace. */
export function estimatedSeconds(cards: number, { medianSeconds }: StudyState): number {
  return Math.round(cards * (medianSeconds ?? USUAL_SECONDS));
}

function planOf(decks: readonly DeckToStudy[], { plans }: StudyState): ReviewQueue["plan"] {
  return plans.find(({ deckIds }) => decks.some(({ id }) => deckIds.has(id)))?.view ?? null;
}

/** A card under a plan is asked once a day; where the plan says so, one that is missed is asked once more. */
function returnsOf({ cardId, schedule }: QueuedCard, { plans, startOfDay }: StudyState): QueueCard["returns"] {
  const plan = plans.find(({ cardIds }) => cardIds.has(cardId));
  if (plan === undefined) return "steps";
  const answeredToday = (schedule?.lastReviewedAt ?? 0) >= startOfDay;
  return plan.retries && !answeredToday ? "once" : "never";
}

function limitOf(
  { limit, minutes }: { limit?: number | undefined; minutes?: number | undefined },
  { medianSeconds }: StudyState,
): number {
  const byTime = minutes === undefined ? undefined : sessionSize({ minutes, medianSecondsPerCard: medianSeconds });
  return Math.min(limit ?? DEFAULT_LIMIT, byTime ?? limit ?? DEFAULT_LIMIT);
}

/** What each answer would do now, as `nextMemory` then does it. */
function previewOf({ learner, now }: StudyState): PreviewOf {
  return (schedule) => previewRatings(schedule, now, learner.options, fuzzSeedOf(learner.id, schedule));
}
