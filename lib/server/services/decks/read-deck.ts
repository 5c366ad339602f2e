import type { DeckSummary } from "@/lib/contracts/decks";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { summarise } from "@/lib/server/services/decks/list-decks";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { loadStudyState } from "@/lib/server/services/study/study-state";
import { database } from "@/lib/server/store/database";
import { datedDecks, loadStudiedDecks } from "@/lib/server/store/decks";

/** One deck that I may see. @throws DomainError not-found */
export async function readDeck(context: ServiceContext, deckId: string): Promise<DeckSummary> {
  const [learner, deck, studied] = await Promise.all([
    requireLearner(context),
    requireDeck(context, deckId),
    loadStudiedDecks(database(), { userId: context.actor.userId, now: context.now }),
  ]);
  const state = await loadStudyState(learner, { decks: [deck], dated: datedDecks(studied), now: context.now });
  return summarise(deck, state);
}
