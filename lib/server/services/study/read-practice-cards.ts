import type { PracticeCardsQuery, ReviewQueue } from "@/lib/contracts/study";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { missedSince } from "@/lib/core/scheduling/practice";
import { practiceOf } from "@/lib/core/study/practice";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { withWords } from "@/lib/server/services/study/queue-cards";
import { loadDay, objectivesOf } from "@/lib/server/services/study/study-input";
import { database } from "@/lib/server/store/database";
import { loadMissedSince } from "@/lib/server/store/practice";

/** Cards to practise, due or not; the schedule stays as it is but for what is missed. */
export async function readPracticeCards(context: ServiceContext, query: PracticeCardsQuery): Promise<ReviewQueue> {
  const { deckId = DECK_OF_ALL, missedDays } = query;
  const { now } = context;
  const [learner, deck] = await Promise.all([requireLearner(context), requireDeck(context, deckId)]);
  const [loaded, missed] = await Promise.all([
    loadDay(learner, { decks: [deck], studied: [], now, whole: true }),
    missedDays === undefined
      ? undefined
      : loadMissedSince(database(), learner.id, new Date(missedSince(missedDays, now, learner.options))),
  ]);
  const day = { ...loaded.day, missed, objectives: objectivesOf(loaded.contents) };
  return withWords(loaded, practiceOf(day, { ...query, deckId }));
}
