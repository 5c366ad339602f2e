import type { z } from "zod";
import type { createDeckBody, DeckSummary, updateDeckBody } from "@/lib/contracts/decks";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { ServiceContext } from "@/lib/server/services/context";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { requireOwnDeck } from "@/lib/server/services/decks/require-deck";
import { database } from "@/lib/server/store/database";
import { createDeck, deleteDeck, loadKnownFactIds, updateDeck } from "@/lib/server/store/decks";
import { guestsKeepNoDecks, unknownFact } from "@/lib/words/problems";

/** Makes a deck of my own from facts of the bank. */
export async function makeDeck(
  context: ServiceContext & { readonly newId: () => string },
  input: z.output<typeof createDeckBody>,
): Promise<DeckSummary> {
  const { actor, now } = context;
  if (actor.guest) throw new DomainError("not-allowed", guestsKeepNoDecks);
  const factIds = await requireFacts(input.factIds);
  const id = context.newId();
  await createDeck(
    database(),
    { id, ownerId: actor.userId, title: input.title, description: input.description, factIds },
    new Date(now),
  );
  return readDeck(context, id);
}

/** Changes a deck of my own; what is absent stays. */
export async function changeDeck(
  context: ServiceContext,
  deckId: string,
  change: z.output<typeof updateDeckBody>,
): Promise<DeckSummary> {
  await requireOwnDeck(context, deckId);
  const factIds = change.factIds === undefined ? undefined : await requireFacts(change.factIds);
  await database().$transaction((db) => updateDeck(db, deckId, { ...change, factIds }));
  return readDeck(context, deckId);
}

/** Deletes a deck of my own; what was learned from it stays. */
export async function removeDeck(context: ServiceContext, deckId: string): Promise<void> {
  await requireOwnDeck(context, deckId);
  await deleteDeck(database(), deckId);
}

async function requireFacts(ids: readonly string[]): Promise<string[]> {
  const unique = [...new Set(ids)];
  const known = await loadKnownFactIds(database(), unique);
  const unknown = unique.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new DomainError("invalid-body", unknownFact(unknown.slice(0, 5)));
  return unique;
}
