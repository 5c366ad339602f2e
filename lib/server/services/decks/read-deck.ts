import type { DeckSummary } from "@/lib/contracts/decks";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { summarise } from "@/lib/server/services/decks/list-decks";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { loadStudyState } from "@/lib/server/services/study/study-state";

/** One deck that I may see. @throws DomainError not-found */
export async function readDeck(context: ServiceContext, deckId: string): Promise<DeckSummary> {
  const [learner, deck] = await Promise.all([requireLearner(context), requireDeck(context, deckId)]);
  return summarise(deck, await loadStudyState(learner, context.now));
}
