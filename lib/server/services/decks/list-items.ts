import type { z } from "zod";
import type { deckItem, deckItems } from "@/lib/contracts/deck-content";
import { optionsOf } from "@/lib/core/assessment/item-view";
import { isPlaced } from "@/lib/core/assessment/places";
import { editsBank } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { readDeckItems } from "@/lib/server/content/deck-content";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import { loadReservedItemIds } from "@/lib/server/services/attempts/reserved-items";
import type { ServiceContext } from "@/lib/server/services/context";
import { cutPage, listNameOf, type PageQuery, sliceOf, startOf } from "@/lib/server/services/decks/deck-page";
import type { StoredItem } from "@/lib/server/store/items";
import { notAllowed } from "@/lib/words/problems";

/**
 * The items of a deck with their keys: for those who may edit it, since they tell the answers of quizzes. Whoever copies a
 * deck may edit the copy, so those are left out that a quiz of a course has still to ask them.
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
  const [stored, reserved] = await Promise.all([readDeckItems(deck), loadReservedItemIds(context)]);
  const shown = sliceOf(stored, start, page.limit);
  const views = shown.map((one) => (reserved.has(one.item.id) ? null : toDeckItem(one)));
  const { views: items, next } = cutPage(listNameOf(deck), views, { start, total: stored.length });
  return { deckId: deck.id, items: items.filter((item) => item !== null), next };
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
