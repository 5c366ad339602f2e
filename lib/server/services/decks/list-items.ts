import type { z } from "zod";
import type { deckItems } from "@/lib/contracts/decks";
import { optionsOf } from "@/lib/core/assessment/item-view";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";
import { notAllowed } from "@/lib/words/problems";

/** The items of a deck with their keys: for those who may edit it, since they tell the answers of quizzes. */
export async function listDeckItems(context: ServiceContext, deckId: string): Promise<z.infer<typeof deckItems>> {
  const deck = await requireDeck(context, deckId);
  const { actor } = context;
  const mayEdit =
    deck.ownerId === null ? actor.role === "editor" || actor.role === "administrator" : deck.ownerId === actor.userId;
  if (!mayEdit) throw new DomainError("not-allowed", notAllowed);
  const stored = await loadDeckItems(database(), deck.id);
  return {
    deckId: deck.id,
    items: stored.map(({ item, version }) => ({
      itemId: item.id,
      version,
      factId: item.factId,
      cardIds: [...item.cardIds],
      type: item.type,
      stem: item.stem,
      key: item.key,
      options: (optionsOf(item) ?? []).map(({ text, isKey, whyWrong }) => ({
        text,
        isKey,
        whyWrong: whyWrong ?? null,
      })),
      why: item.why,
      sourceLine: item.sourceLine,
    })),
  };
}
