import type { z } from "zod";
import type { practiceItem, practiceItems } from "@/lib/contracts/attempts";
import { optionsOf, toItemView } from "@/lib/core/assessment/item-view";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { loadOpenItemIds } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { loadDeckItems, type StoredItem } from "@/lib/server/store/items";

/** A quiz that was begun longer ago and never handed in no longer keeps its items from practice. */
const QUIZ_FORGOTTEN_MS = 24 * 60 * 60 * 1000;

/** The items of a deck with their keys, for practice that nothing hangs on: never those of a quiz that I have open. */
export async function listPracticeItems(
  context: ServiceContext,
  deckId: string,
): Promise<z.infer<typeof practiceItems>> {
  const deck = await requireDeck(context, deckId);
  const [stored, open] = await Promise.all([
    loadDeckItems(database(), deck.id),
    loadOpenItemIds(database(), context.actor.userId, new Date(context.now - QUIZ_FORGOTTEN_MS)),
  ]);
  return { deckId: deck.id, items: stored.filter(({ item }) => !open.has(item.id)).map(toPracticeItem) };
}

function toPracticeItem({ item, version, view }: StoredItem): z.infer<typeof practiceItem> {
  const source = view.sources[0];
  if (source === undefined) throw new Error(`Item ${item.id} has no source.`);
  const { type, stem, unit, input } = toItemView(item, { viewId: item.id });
  const options = optionsOf(item);
  return {
    itemId: item.id,
    itemVersion: version,
    cardIds: [...item.cardIds],
    type,
    stem,
    ...(unit !== undefined && { unit }),
    ...(input !== undefined && { input }),
    ...(options !== undefined && {
      options: options.map(({ id, text, isKey, whyWrong }) => ({ id, text, isKey, whyWrong: whyWrong ?? null })),
    }),
    ...("accepted" in item && { accepted: item.accepted }),
    key: item.key,
    why: item.why,
    epistemic: view.fact.epistemic,
    sourceLine: item.sourceLine,
    source,
  };
}
