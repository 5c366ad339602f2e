import { DomainError } from "@/lib/core/shared/domain-error";
import type { ServiceContext, SessionContext } from "@/lib/server/services/context";
import { readVisibleDecks, type VisibleDeck } from "@/lib/server/services/decks/visible-decks";
import { sharedDeck, unknownDeck } from "@/lib/words/problems";

/** A deck that I may see. @throws DomainError not-found, also for someone else's */
export async function requireDeck({ actor, now }: SessionContext, deckId: string): Promise<VisibleDeck> {
  const [deck] = await readVisibleDecks({ userId: actor.userId, now }, deckId);
  if (deck === undefined) throw new DomainError("not-found", unknownDeck);
  return deck;
}

/** A deck that I may change: my own. @throws DomainError not-found, or not-allowed for the shared ones */
export async function requireOwnDeck(context: ServiceContext, deckId: string): Promise<VisibleDeck> {
  const deck = await requireDeck(context, deckId);
  if (deck.ownerId !== context.actor.userId) throw new DomainError("not-allowed", sharedDeck);
  return deck;
}
