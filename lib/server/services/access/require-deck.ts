import { type DeckContent, makeDeckContent } from "@/lib/core/content/deck-content";
import { DomainError } from "@/lib/core/shared/domain-error";
import { readDeckContents, readDeckRevisions } from "@/lib/server/content/deck-content";
import type { ServiceContext, SessionContext } from "@/lib/server/services/context";
import { ask, askTogether } from "@/lib/server/store/ask";
import { database } from "@/lib/server/store/database";
import { type DeckViewer, type StoredDeck, visibleDecks } from "@/lib/server/store/decks";
import { type Learner, learnerOf } from "@/lib/server/store/users";
import { sessionEnded, sharedDeck, unknownDeck } from "@/lib/words/problems";

/** A deck that a learner may see, with what it holds. */
export interface VisibleDeck extends StoredDeck {
  readonly content: DeckContent;
  /** Changes with what its cards and questions say. */
  readonly revision: string;
}

/** The decks that a learner may see, or one of them, with what they hold. */
export async function readVisibleDecks(viewer: DeckViewer, deckId?: string): Promise<readonly VisibleDeck[]> {
  return withContent(await ask(database(), visibleDecks(viewer, deckId)));
}

/**
 * I and the decks that I may see, with what they hold, in one statement.
 * @throws DomainError not-signed-in where the session has ended
 */
export async function requireLearnerWithDecks(
  context: SessionContext,
): Promise<{ readonly learner: Learner; readonly decks: readonly VisibleDeck[] }> {
  const viewer = { userId: context.actor.userId, now: context.now };
  const { learner, decks } = await askTogether(database(), {
    learner: learnerOf(context),
    decks: visibleDecks(viewer),
  });
  if (learner === undefined) throw new DomainError("not-signed-in", sessionEnded);
  return { learner, decks: await withContent(decks) };
}

async function withContent(decks: readonly StoredDeck[]): Promise<readonly VisibleDeck[]> {
  const [contents, revisions] = await Promise.all([readDeckContents(decks), readDeckRevisions(decks)]);
  return decks.map((deck, at) => ({
    ...deck,
    content: contents[at] ?? makeDeckContent(deck, null, []),
    revision: revisions[at] ?? "",
  }));
}

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
