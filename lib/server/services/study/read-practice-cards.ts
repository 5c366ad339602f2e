import type { PracticeCardsQuery, ReviewQueue } from "@/lib/contracts/study";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { missedSince } from "@/lib/core/scheduling/practice";
import { FIRST_SESSION_CARDS } from "@/lib/core/scheduling/review-queue";
import { openDay } from "@/lib/core/study/learner-day";
import { practiceOf } from "@/lib/core/study/practice";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { loadFreshCandidates } from "@/lib/server/services/study/fresh-candidates";
import { withWords } from "@/lib/server/services/study/queue-cards";
import { database } from "@/lib/server/store/database";
import { loadFactIdsOfObjective, loadMissedSince } from "@/lib/server/store/practice";
import { loadMedianSeconds } from "@/lib/server/store/queue";

/** Cards to practise, due or not; the schedule stays as it is but for what is missed. */
export async function readPracticeCards(context: ServiceContext, query: PracticeCardsQuery): Promise<ReviewQueue> {
  const { deckId = DECK_OF_ALL, objectiveId, missedDays } = query;
  const { now } = context;
  const learner = await requireLearner(context);
  const deck = await requireDeck(context, deckId);
  const db = database();
  const [cards, medianSeconds, facts, missed] = await Promise.all([
    loadFreshCandidates(learner.id, [deck]),
    loadMedianSeconds(db, learner.id),
    objectiveId === undefined ? undefined : loadFactIdsOfObjective(db, objectiveId),
    missedDays === undefined
      ? undefined
      : loadMissedSince(db, learner.id, new Date(missedSince(missedDays, now, learner.options))),
  ]);
  const day = openDay({
    ...{ now, answers: [], tables: undefined },
    learner: { ...learner, medianSeconds, begun: FIRST_SESSION_CARDS },
    decks: [{ ...deck, cards }],
    schedules: new Map(cards.flatMap(({ cardId, schedule }) => (schedule === undefined ? [] : [[cardId, schedule]]))),
    ...(missed !== undefined && { missed }),
    ...(objectiveId !== undefined && facts !== undefined && { objectives: new Map([[objectiveId, facts]]) }),
  });
  return withWords(day, practiceOf(day, { ...query, deckId }));
}
