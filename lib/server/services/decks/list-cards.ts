import type { DeckCards } from "@/lib/contracts/decks";
import { searchTexts } from "@/lib/core/content/search-texts";
import { toScheduleView } from "@/lib/core/study/views";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { readStandings } from "@/lib/server/services/provenance/standings";
import { loadEntities } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";
import { loadDeckCards } from "@/lib/server/store/decks";

/**
 * The cards of a deck in its order, with their facts and sources; `query` keeps those in whose words it occurs, also in
 * another spelling or by another name.
 */
export async function listDeckCards(
  context: ServiceContext,
  { deckId, query }: { readonly deckId: string; readonly query?: string | undefined },
): Promise<DeckCards> {
  const deck = await requireDeck(context, deckId);
  const texts = query === undefined ? [] : searchTexts(query, await loadEntities(database()));
  const cards = await loadDeckCards(database(), context.actor.userId, deck.id, texts);
  const standingOf = await readStandings(cards.map(({ factId }) => factId));
  return {
    deckId: deck.id,
    cards: cards.map(({ cardId, factId, version, view, schedule }) => ({
      id: cardId,
      version,
      target: view.target,
      direction: view.direction,
      prompt: view.prompt,
      answer: view.answer,
      fact: view.fact,
      standing: standingOf(factId),
      sources: [...view.sources],
      schedule: schedule === undefined ? null : toScheduleView(schedule),
    })),
  };
}
