import type { PracticeCardsQuery, ReviewQueue } from "@/lib/contracts/study";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { choosePractice, missedSince, type PracticeScope, previewPractice } from "@/lib/core/scheduling/practice";
import { fuzzSeedOf } from "@/lib/core/scheduling/scheduler";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { loadFreshCandidates } from "@/lib/server/services/study/fresh-candidates";
import { toQueueCards } from "@/lib/server/services/study/queue-cards";
import { database } from "@/lib/server/store/database";
import { loadFactIdsOfObjective, loadMissedSince } from "@/lib/server/store/practice";
import { loadMedianSeconds } from "@/lib/server/store/queue";
import type { Learner } from "@/lib/server/store/users";

/** So many cards come at once where nothing else is asked for. */
const DEFAULT_LIMIT = 50;
const USUAL_SECONDS = 12;

/** Cards to practise, due or not; the schedule stays as it is but for what is missed. */
export async function readPracticeCards(context: ServiceContext, query: PracticeCardsQuery): Promise<ReviewQueue> {
  const learner = await requireLearner(context);
  const deck = await requireDeck(context, query.deckId ?? DECK_OF_ALL);
  const [candidates, scope, medianSeconds] = await Promise.all([
    loadFreshCandidates(learner.id, [deck]),
    scopeOf(learner, context.now, query),
    loadMedianSeconds(database(), learner.id),
  ]);
  const { options } = learner;
  const { now } = context;
  const chosen = choosePractice(candidates, scope, { now, options, limit: query.limit ?? DEFAULT_LIMIT });
  const cards = await toQueueCards(chosen, (schedule) =>
    previewPractice(schedule, now, options, fuzzSeedOf(learner.id, schedule)),
  );
  return {
    studyDay: studyDayOf(now, options),
    counts: { new: 0, learning: 0, review: cards.length },
    dueNow: cards.length,
    firstSession: false,
    estimatedSeconds: Math.round(cards.length * (medianSeconds ?? USUAL_SECONDS)),
    nextDue: null,
    buttons: deck.studyOptions?.buttons ?? learner.buttons,
    plan: null,
    cards,
  };
}

async function scopeOf(
  { id, options }: Learner,
  now: number,
  { objectiveId, missedDays, dueDays, marked }: PracticeCardsQuery,
): Promise<PracticeScope> {
  if (objectiveId !== undefined) {
    return { kind: "facts", factIds: await loadFactIdsOfObjective(database(), objectiveId) };
  }
  if (missedDays !== undefined) {
    const since = new Date(missedSince(missedDays, now, options));
    return { kind: "missed", cardIds: await loadMissedSince(database(), id, since) };
  }
  if (marked !== undefined) return { kind: "marked" };
  return dueDays === undefined ? { kind: "all" } : { kind: "due-within", days: dueDays };
}
