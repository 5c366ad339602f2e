import { type DeckContent, makeDeckContent } from "@/lib/core/content/deck-content";
import { readDeckContents, readDeckRevisions } from "@/lib/server/content/deck-content";
import { database } from "@/lib/server/store/database";
import { type DeckViewer, loadDecks, type StoredDeck } from "@/lib/server/store/decks";

/** A deck that a learner may see, with what it holds. */
export interface VisibleDeck extends StoredDeck {
  readonly content: DeckContent;
  /** Changes with what its cards and questions say. */
  readonly revision: string;
}

/** The decks that a learner may see, or one of them, with what they hold. */
export async function readVisibleDecks(viewer: DeckViewer, deckId?: string): Promise<readonly VisibleDeck[]> {
  const decks = await loadDecks(database(), viewer, deckId);
  const [contents, revisions] = await Promise.all([readDeckContents(decks), readDeckRevisions(decks)]);
  return decks.map((deck, at) => ({
    ...deck,
    content: contents[at] ?? makeDeckContent(deck, null, []),
    revision: revisions[at] ?? "",
  }));
}
