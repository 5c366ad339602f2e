import type { DeckCards } from "@/lib/contracts/decks";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { toScheduleView } from "@/lib/server/services/study/views";
import { database } from "@/lib/server/store/database";
import { loadDeckCards } from "@/lib/server/store/decks";

/** The cards of a deck in its order, with their facts and sources; `query` keeps those in whose words it occurs. */
export async function listDeckCards(
  context: ServiceContext,
  { deckId, query }: { readonly deckId: string; readonly query?: string | undefined },
): Promise<DeckCards> {
  const deck = await requireDeck(context, deckId);
  const cards = await loadDeckCards(database(), context.actor.userId, deck.id, query);
  return {
    deckId: deck.id,
    cards: cards.map(({ cardId, version, view, schedule }) => ({
      id: cardId,
      version,
      target: view.target,
      direction: view.direction,
      prompt: view.prompt,
      answer: view.answer,
      fact: view.fact,
      sources: [...view.sources],
      schedule: schedule === undefined ? null : toScheduleView(schedule),
    })),
  };
}
