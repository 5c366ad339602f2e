import type { OriginChanges } from "@/lib/contracts/deck-origin";
import { compareWithOrigin, type DeckDifference } from "@/lib/core/content/compare-decks";
import { requireOwnDeck } from "@/lib/server/services/access/require-deck";
import type { ServiceContext } from "@/lib/server/services/context";
import { ask } from "@/lib/server/store/ask";
import { type Database, database } from "@/lib/server/store/database";
import { type StoredDeck, visibleDecks } from "@/lib/server/store/decks";
import { loadFacts } from "@/lib/server/store/facts";
import { loadDeckFactIds, loadForkBase } from "@/lib/server/store/own-decks";

/** A copy of mine beside its original. */
export interface ComparedDecks {
  readonly origin: StoredDeck;
  readonly own: readonly string[];
  readonly originFactIds: readonly string[];
  readonly difference: DeckDifference;
}

/**
 * How the original of a copy of mine has changed since the two were last compared: facts in use alone.
 * @throws DomainError not-found, not-allowed
 */
export async function readOriginChanges(context: ServiceContext, deckId: string): Promise<OriginChanges> {
  const deck = await requireOwnDeck(context, deckId);
  const compared = await compare(database(), context, deck);
  if (compared === undefined) return { deckId, origin: null, added: [], removed: [] };
  const { origin, difference } = compared;
  const facts = await loadFacts(database(), [...difference.added, ...difference.removed]);
  const inUse = new Map(facts.filter(({ retired }) => !retired).map(({ fact }) => [fact.id as string, fact.statement]));
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const statement = inUse.get(id);
      return statement === undefined ? [] : [{ id, statement }];
    });
  return {
    deckId,
    origin: { id: origin.id, title: origin.title, version: origin.version },
    added: named(difference.added),
    removed: named(difference.removed),
  };
}

/** Undefined where the deck is no copy, or its original is not to be seen any more. */
export async function compare(
  db: Database,
  { actor, now }: ServiceContext,
  { id, forkedFrom }: StoredDeck,
): Promise<ComparedDecks | undefined> {
  if (forkedFrom === null) return undefined;
  const [[origin], own, base, originFactIds] = await Promise.all([
    ask(db, visibleDecks({ userId: actor.userId, now }, forkedFrom.id)),
    loadDeckFactIds(db, id),
    loadForkBase(db, id),
    loadDeckFactIds(db, forkedFrom.id),
  ]);
  if (origin === undefined) return undefined;
  return { origin, own, originFactIds, difference: compareWithOrigin(own, base, originFactIds) };
}
