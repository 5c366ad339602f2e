import type { ReviewQueue } from "@/lib/contracts/study";
import { queueOf } from "@/lib/core/study/queue";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { withWords } from "@/lib/server/services/study/queue-cards";
import { loadDay } from "@/lib/server/services/study/study-input";
import { database } from "@/lib/server/store/database";
import { loadStudiedDecks } from "@/lib/server/store/decks";

/** The cards to answer now, in order: of one deck, or of all that I study. */
export async function readReviewQueue(
  context: ServiceContext,
  query: {
    readonly deckId?: string | undefined;
    readonly limit?: number | undefined;
    readonly minutes?: number | undefined;
  },
): Promise<ReviewQueue> {
  const { deckId = null } = query;
  const [learner, studied, named] = await Promise.all([
    requireLearner(context),
    loadStudiedDecks(database(), { userId: context.actor.userId, now: context.now }),
    deckId === null ? undefined : requireDeck(context, deckId),
  ]);
  const decks = named === undefined ? studied : [named];
  const loaded = await loadDay(learner, { decks, studied, now: context.now });
  return withWords(loaded, queueOf(loaded.day, { ...query, deckId }));
}
