import type { z } from "zod";
import type { deckItems } from "@/lib/contracts/decks";
import { optionsOf } from "@/lib/core/assessment/item-view";
import { isPlaced } from "@/lib/core/assessment/places";
import { editsBank } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { loadReservedItemIds } from "@/lib/server/services/attempts/reserved-items";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";
import { notAllowed } from "@/lib/words/problems";

/**
 * The items of a deck with their keys: for those who may edit it, since they tell the answers of quizzes. Whoever copies a
 * deck may edit the copy, so those are left out that a quiz of a course has still to ask them.
 */
export async function listDeckItems(context: ServiceContext, deckId: string): Promise<z.infer<typeof deckItems>> {
  const deck = await requireDeck(context, deckId);
  const { actor } = context;
  const mayEdit = deck.shared ? editsBank(actor) : deck.ownerId === actor.userId;
  if (!mayEdit) throw new DomainError("not-allowed", notAllowed);
  const [stored, reserved] = await Promise.all([loadDeckItems(database(), deck.id), loadReservedItemIds(context)]);
  const free = stored.filter(({ item }) => !reserved.has(item.id));
  return {
    deckId: deck.id,
    items: free.map(({ item, version }) => ({
      itemId: item.id,
      version,
      factId: item.factId,
      factIds: [...item.factIds],
      cardIds: [...item.cardIds],
      type: item.type,
      stem: item.stem,
      key: item.key,
      options: (optionsOf(item) ?? []).map(({ text, isKey, whyWrong }) => ({
        text,
        isKey,
        whyWrong: whyWrong ?? null,
      })),
      elements: isPlaced(item)
        ? item.elements.map(({ cardId, prompt, answer }) => ({ cardId, text: prompt, answer }))
        : [],
      why: item.why,
      sourceLine: item.sourceLine,
    })),
  };
}
