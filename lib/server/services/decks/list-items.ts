import type { z } from "zod";
import type { deckItem, deckItems } from "@/lib/contracts/deck-content";
import { optionsOf } from "@/lib/core/assessment/item-view";
import { isPlaced } from "@/lib/core/assessment/places";
import { editsBank } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { type DeckItem, readDeckItems } from "@/lib/server/content/deck-content";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import type { ServiceContext } from "@/lib/server/services/context";
import { cutPage, listNameOf, type PageQuery, sliceOf, startOf } from "@/lib/server/services/decks/deck-page";
import { database } from "@/lib/server/store/database";
import type { StoredItem } from "@/lib/server/store/items";
import { isFree, loadItemIdsOfTeacher } from "@/lib/server/store/reservations";
import { notAllowed } from "@/lib/words/problems";

/**
 * The items of a deck with their keys: for those who may edit it, since they tell the answers of quizzes. Whoever copies a
 * deck may edit the copy, so those are left out that are kept for quizzes which they do not teach.
 */
export async function listDeckItems(
  context: ServiceContext,
  deckId: string,
  page: PageQuery = {},
): Promise<z.infer<typeof deckItems>> {
  const deck = await requireDeck(context, deckId);
  const { actor } = context;
  const mayEdit = deck.shared ? editsBank(actor) : deck.ownerId === actor.userId;
  if (!mayEdit) throw new DomainError("not-allowed", notAllowed);
  const start = startOf(listNameOf(deck), page);
  const stored = await readDeckItems(deck);
  const shown = sliceOf(stored, start, page.limit);
  const maySee = await whichItems(context, shown);
  const views = shown.map((one) => (maySee(one) ? toDeckItem(one) : null));
  const { views: items, next } = cutPage(listNameOf(deck), views, { start, total: stored.length });
  return { deckId: deck.id, items: items.filter((item) => item !== null), next };
}

/** What is kept for quizzes is shown to editors, to who keeps it, and to those who teach a course whose quiz it is for. */
async function whichItems(
  { actor, now }: ServiceContext,
  shown: readonly DeckItem[],
): Promise<(item: DeckItem) => boolean> {
  if (editsBank(actor) || shown.every((one) => isFree(one, now))) return () => true;
  const ofMine = await loadItemIdsOfTeacher(database(), actor.userId);
  return (one) => isFree(one, now) || one.keptBy === actor.userId || (one.keptBy === null && ofMine.has(one.item.id));
}

function toDeckItem({ item, version }: StoredItem): z.infer<typeof deckItem> {
  const { factId, factIds, cardIds, type, stem, key, why, sourceLine } = item;
  return {
    ...{ itemId: item.id, version, factId, factIds: [...factIds], cardIds: [...cardIds], type, stem, key },
    options: (optionsOf(item) ?? []).map(({ text, isKey, whyWrong }) => ({ text, isKey, whyWrong: whyWrong ?? null })),
    elements: isPlaced(item)
      ? item.elements.map(({ cardId, prompt, answer }) => ({ cardId, text: prompt, answer }))
      : [],
    ...{ why, sourceLine },
  };
}
