import type { ItemFeedback } from "@/lib/contracts/attempts";
import { optionsOf } from "@/lib/core/assessment/item-view";
import { toMemoryView } from "@/lib/server/services/study/views";
import type { StoredResponse } from "@/lib/server/store/attempts";
import type { StoredItem } from "@/lib/server/store/items";

/** What is said of an item once its key may be known; an item without an answer counts as wrong. */
export function toItemFeedback(
  { item, view }: StoredItem,
  optionOrder: readonly number[],
  response: StoredResponse | undefined,
): ItemFeedback {
  const source = view.sources[0];
  if (source === undefined) throw new Error(`Item ${item.id} has no source.`);
  const options = optionsOf(item, optionOrder);
  return {
    correct: response?.correct ?? false,
    nearMiss: response?.nearMiss ?? false,
    key: item.key,
    why: item.why,
    epistemic: view.fact.epistemic,
    sourceLine: item.sourceLine,
    source,
    ...(options !== undefined && {
      options: options.map(({ id, isKey, whyWrong }) => ({ id, isKey, whyWrong: whyWrong ?? null })),
    }),
    memory: (response?.memory ?? []).map(toMemoryView),
  };
}
