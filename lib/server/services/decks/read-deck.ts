import type { DeckSummary } from "@/lib/contracts/decks";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { summarise } from "@/lib/server/services/decks/list-decks";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { loadDay } from "@/lib/server/services/study/study-input";
import { database } from "@/lib/server/store/database";
import { loadStudiedDecks } from "@/lib/server/store/decks";

/** One deck that I may see. @throws DomainError not-found */
export async function readDeck(context: ServiceContext, deckId: string): Promise<DeckSummary> {
  const [learner, deck, studied] = await Promise.all([
    requireLearner(context),
    requireDeck(context, deckId),
    loadStudiedDecks(database(), { userId: context.actor.userId, now: context.now }),
  ]);
  const { day } = await loadDay(learner, { decks: [deck], studied, now: context.now });
  return summarise(deck, day);
}
