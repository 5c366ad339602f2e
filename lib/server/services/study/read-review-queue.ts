import type { QueueCard, ReviewQueue } from "@/lib/contracts/study";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { sessionSize } from "@/lib/core/scheduling/review-queue";
import { RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, previewRatings } from "@/lib/core/scheduling/scheduler";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { nextDueOf } from "@/lib/server/services/study/next-due";
import {
  decksToStudy,
  loadFreshCandidates,
  loadStudyState,
  queueOf,
  type StudyState,
} from "@/lib/server/services/study/study-state";
import { toScheduleView, toWireInstant } from "@/lib/server/services/study/views";
import { database } from "@/lib/server/store/database";
import { loadDecks } from "@/lib/server/store/decks";
import { type Candidate, loadCardViews } from "@/lib/server/store/queue";

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
  const learner = await requireLearner(context);
  const deck = query.deckId === undefined ? undefined : await requireDeck(context, query.deckId);
  const decks = deck === undefined ? decksToStudy(await loadDecks(database(), learner.id)) : [deck];
  const [state, candidates] = await Promise.all([
    loadStudyState(learner, context.now),
    loadFreshCandidates(learner.id, decks),
  ]);
  const firstSession = state.firstSession && query.limit === undefined && query.minutes === undefined;
  const queue = queueOf(state, candidates, { limit: limitOf(query, state), firstSession, deck });
  return {
    studyDay: queue.studyDay,
    counts: queue.counts,
    dueNow: queue.dueNow,
    firstSession,
    estimatedSeconds: Math.round(queue.cards.length * (state.medianSeconds ?? USUAL_SECONDS)),
    nextDue: queue.cards.length > 0 ? null : nextDueOf(queue.nextDue, candidates),
    buttons: learner.buttons,
    cards: await toQueueCards(queue.cards, state),
  };
}

function limitOf(
  { limit, minutes }: { limit?: number | undefined; minutes?: number | undefined },
  { medianSeconds }: StudyState,
): number {
  const byTime = minutes === undefined ? undefined : sessionSize({ minutes, medianSecondsPerCard: medianSeconds });
  return Math.min(limit ?? DEFAULT_LIMIT, byTime ?? limit ?? DEFAULT_LIMIT);
}

async function toQueueCards(candidates: readonly Candidate[], state: StudyState): Promise<QueueCard[]> {
  const views = await loadCardViews(
    database(),
    candidates.map(({ cardId }) => cardId),
  );
  return candidates.flatMap((candidate) => {
    const found = views.get(candidate.cardId);
    const source = found?.view.sources[0];
    if (found === undefined || source === undefined) return [];
    const { cardId, deckId, factId } = candidate;
    const { prompt, answer, fact } = found.view;
    return [
      {
        cardId,
        cardVersion: found.version,
        deckId,
        factId,
        prompt,
        answer,
        fact,
        source,
        schedule: toScheduleView(candidate.schedule),
        preview: toPreview(candidate, state),
      },
    ];
  });
}

function toPreview(
  { cardId, schedule = freshSchedule(cardId) }: Candidate,
  { learner, now }: StudyState,
): QueueCard["preview"] {
  const preview = previewRatings(schedule, now, learner.options, fuzzSeedOf(learner.id, schedule));
  const entries = RATINGS.map((rating) => [
    rating,
    { due: toWireInstant(preview[rating].due), intervalDays: preview[rating].intervalDays },
  ]);
  return Object.fromEntries(entries) as Record<Rating, { due: string; intervalDays: number }>;
}
