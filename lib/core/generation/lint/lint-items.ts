import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";
import { checkItem, checkTogether, type Finding } from "@/lib/core/generation/items/check-items";

/** What a rule found, with the item it found it in. */
export interface ItemFinding extends Finding {
  readonly item: Item;
}

/** Everything that the rules find in items that are published together: hard findings in none that generateItems made. */
export function lintItems(items: readonly Item[], bank: FactBank): readonly ItemFinding[] {
  const byThemselves = items.flatMap((item) => checkItem(item, bank).map((finding) => ({ ...finding, item })));
  return [...byThemselves, ...checkTogether(items, bank)];
}
