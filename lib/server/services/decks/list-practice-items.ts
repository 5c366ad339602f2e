import type { z } from "zod";
import type { practiceItem, practiceItems } from "@/lib/contracts/attempts";
import { optionsOf, toItemView } from "@/lib/core/assessment/item-view";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { database } from "@/lib/server/store/database";
import { loadDeckItems, type StoredItem } from "@/lib/server/store/items";

/** The items of a deck with their keys, for practice that nothing hangs on. */
export async function listPracticeItems(
  context: ServiceContext,
  deckId: string,
): Promise<z.infer<typeof practiceItems>> {
  const deck = await requireDeck(context, deckId);
  const stored = await loadDeckItems(database(), deck.id);
  return { deckId: deck.id, items: stored.map(toPracticeItem) };
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
