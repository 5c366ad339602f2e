import type { z } from "zod";
import type { createDeckBody, DeckSummary, updateDeckBody } from "@/lib/contracts/decks";
import { type DeckStatus, decideStatus } from "@/lib/core/content/deck-status";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireDeck, requireOwnDeck } from "@/lib/server/services/access/require-deck";
import type { ServiceContext } from "@/lib/server/services/context";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { database } from "@/lib/server/store/database";
import type { StoredDeck } from "@/lib/server/store/decks";
import { countEdition } from "@/lib/server/store/edition";
import { loadKnownFactIds } from "@/lib/server/store/facts";
import { createDeck, deleteDeck, isUsedByOthers, loadDeckFactIds, updateDeck } from "@/lib/server/store/own-decks";
import {
  deckChangedMeanwhile,
  deckStudiedByOthers,
  emptyDeck,
  guestsKeepNoDecks,
  unknownFact,
} from "@/lib/words/problems";

/** Makes a deck of my own: from facts, or as a copy of a deck that I may see. */
export async function makeDeck(
  context: ServiceContext & { readonly newId: () => string },
  input: z.output<typeof createDeckBody>,
): Promise<DeckSummary> {
  const { actor, now } = context;
  if (actor.guest) throw new DomainError("not-allowed", guestsKeepNoDecks);
  const original = input.forkOf === undefined ? undefined : await requireDeck(context, input.forkOf);
  const id = context.newId();
  const keepsQuestions = input.keepsQuestions ?? false;
  const deck = {
    ...{ id, ownerId: actor.userId, keepsQuestions },
    title: input.title ?? original?.title ?? "",
    description: input.description ?? original?.description ?? "",
    ...(original === undefined
      ? { status: input.status ?? "published", factIds: await requireFacts(context, input.factIds ?? []) }
      : {
          ...{ status: input.status ?? "draft", forkedFrom: original.id },
          factIds: await loadDeckFactIds(database(), original.id),
        }),
  };
  await database().$transaction(async (db) => {
    await createDeck(db, deck, new Date(now));
    if (keepsQuestions) await countEdition(db);
  });
  return readDeck(context, id);
}

/**
 * Changes a deck of my own; what is absent stays.
 * @throws DomainError conflict where it has been changed meanwhile, would be published without facts, or would vanish for
 * those who study it
 */
export async function changeDeck(
  context: ServiceContext,
  deckId: string,
  { baseVersion, ...change }: z.output<typeof updateDeckBody>,
): Promise<DeckSummary> {
  const deck = await requireOwnDeck(context, deckId);
  if (change.status !== undefined) await requireStatusChange(deck, change.status);
  const before = await loadDeckFactIds(database(), deckId);
  if ((change.status ?? deck.status) === "published" && (change.factIds ?? before).length === 0)
    throw new DomainError("conflict", emptyDeck);
  const factIds = change.factIds === undefined ? undefined : await requireFacts(context, change.factIds, before);
  const changed = await database().$transaction(async (db) => {
    if (!(await updateDeck(db, deckId, { ...change, factIds }, baseVersion))) return false;
    // What a deck keeps is kept in every other deck too.
    if (deck.keepsQuestions || change.keepsQuestions === true) await countEdition(db);
    return true;
  });
  const after = await readDeck(context, deckId);
  if (!changed) throw new DomainError("conflict", deckChangedMeanwhile(after.version));
  return after;
}

/**
 * Deletes a deck of my own that nobody else studies; what was learned from it stays.
 * @throws DomainError conflict where others study it, or it is assigned
 */
export async function removeDeck(context: ServiceContext, deckId: string): Promise<void> {
  const { keepsQuestions } = await requireOwnDeck(context, deckId);
  if (await isUsedByOthers(database(), deckId)) throw new DomainError("conflict", deckStudiedByOthers);
  await database().$transaction(async (db) => {
    if (!(await deleteDeck(db, deckId))) throw new DomainError("conflict", deckStudiedByOthers);
    if (keepsQuestions) await countEdition(db);
  });
}

async function requireStatusChange({ id, status }: StoredDeck, to: DeckStatus): Promise<void> {
  const decision = decideStatus(status, to, await isUsedByOthers(database(), id));
  if (!decision.allowed) throw new DomainError("conflict", deckStudiedByOthers);
}

/** Facts in use that I may see, and those that the deck has already: one that is out of use for a while keeps its place. */
async function requireFacts(
  { actor, now }: ServiceContext,
  ids: readonly string[],
  before: readonly string[] = [],
): Promise<string[]> {
  const unique = [...new Set(ids)];
  const seen = await loadKnownFactIds(database(), { userId: actor.userId, now }, unique);
  const known = new Set([...before, ...seen]);
  const unknown = unique.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new DomainError("invalid-body", unknownFact(unknown.slice(0, 5)));
  return unique;
}
