import type { Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { ChoiceItem, ItemOption } from "@/lib/core/generation/item";
import type { ItemTypeWith } from "@/lib/core/generation/item-types";
import { toItem } from "@/lib/core/generation/items/item-draft";
import { sourceLineOf } from "@/lib/core/generation/items/source-line";
import { asId, type ItemId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";

/** At most this share of the facts get an item of a type that writes nothing to memory. */
export const MOST_FACTS_ASKED = 1 / 3;

interface FactQuestion {
  readonly type: ItemTypeWith<{ shape: "choice"; asksCard: false }>;
  readonly stem: string;
  readonly options: readonly ItemOption[];
  readonly ordered: boolean;
}

/** A question about a fact that no card asks: its id hangs on the fact instead of a card. */
export function factItem(fact: Fact, bank: FactBank, { type, stem, options, ordered }: FactQuestion): ChoiceItem {
  const base = {
    id: asId<ItemId>(stableId("item", fact.id, type, "1")),
    factId: fact.id,
    factIds: [fact.id],
    cardIds: [],
    why: fact.statement,
    sourceLine: sourceLineOf(fact, bank),
  };
  return toItem(type, base, { stem, key: options.find(({ isKey }) => isKey)?.text ?? "", options, ordered });
}
