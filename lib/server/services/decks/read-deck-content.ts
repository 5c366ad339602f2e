import type { DeckContentView } from "@/lib/contracts/deck-content";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import type { ServiceContext } from "@/lib/server/services/context";
import { cutPage, type PageQuery, sliceOf, startOf } from "@/lib/server/services/decks/deck-page";
import { toCardWords } from "@/lib/server/services/decks/list-cards";
import { deckListChanged } from "@/lib/words/problems";

/**
 * The cards of a deck in one revision, page by page: what a device can keep for as long as it likes.
 * @throws DomainError not-found for a revision that is not the one in force
 */
export async function readContentPage(
  context: ServiceContext,
  { deckId, revision, ...page }: { readonly deckId: string; readonly revision: string } & PageQuery,
): Promise<DeckContentView> {
  const deck = await requireDeck(context, deckId);
  if (deck.revision !== revision) throw new DomainError("not-found", deckListChanged);
  const start = startOf(revision, page);
  const { cards } = deck.content;
  const words = await toCardWords(deck, sliceOf(cards, start, page.limit));
  const { views, next } = cutPage(revision, words, { start, total: cards.length });
  return { deckId: deck.id, cards: [...views], next };
}
