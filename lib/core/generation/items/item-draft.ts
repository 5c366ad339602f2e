import type { Ask, Fact } from "@/lib/core/content/fact";
import type { CardFace } from "@/lib/core/generation/card";
import type { Distractor } from "@/lib/core/generation/distractors/distractor";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item, ItemOfType } from "@/lib/core/generation/item";
import type { ItemType } from "@/lib/core/generation/item-types";
import { sourceLineOf } from "@/lib/core/generation/items/source-line";
import type { FactId, ItemId } from "@/lib/core/shared/ids";
import { asId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";

/** Everything that an item of one card is made from; the wrong answers are chosen once for all its types. */
export interface CardTask {
  readonly fact: Fact;
  readonly ask: Ask;
  readonly card: CardFace;
  readonly wrong: readonly Distractor[];
  readonly bank: FactBank;
}

/** Why no item of a type is made of a card where one could be expected. */
export type SkipReason =
  | "too-few-distractors" // no two wrong answers that are honest, alike and of like length
  | "no-false-twin" // nothing wrong that would fit the statement in the span's place
  | "speaker-not-named" // the statement is somebody's, and doesn't say whose
  | "answer-elsewhere" // the rest of the statement gives the answer away
  | "little-context" // fewer than four content words around the gap
  | "unknown-wording" // the span holds the answer in no form that can be blanked or replaced
  | "failed-check"; // made, and refused by the checks

export interface SkippedItem {
  readonly factId: FactId;
  readonly type: ItemType;
  readonly reason: SkipReason;
  /** What the checks found, in words. */
  readonly details?: string;
}

/** An item, the reason why there is none, or undefined where the type has nothing to do with the card. */
export type Drafted = Item | SkipReason | undefined;

export type ItemBase = Pick<Item, "id" | "factId" | "factIds" | "cardIds" | "why" | "sourceLine">;

/** What items of all types have in common. The variant tells two items of one card and type apart; it says nothing else. */
export function itemBase({ fact, card, bank }: CardTask, type: ItemType, variant = "1"): ItemBase {
  return {
    id: asId<ItemId>(stableId("item", card.id, type, variant)),
    factId: fact.id,
    factIds: [fact.id],
    cardIds: [card.id],
    why: fact.statement,
    sourceLine: sourceLineOf(fact, bank),
  };
}

/** An item of what it has in common with others and what its type adds, with the hash of everything that is shown or scored. */
export function toItem<Type extends ItemType>(
  type: Type,
  base: ItemBase,
  content: Omit<ItemOfType<Type>, keyof ItemBase | "type" | "contentHash">,
): ItemOfType<Type> {
  const shown = Object.assign({}, base, content); // A tenth of what spreading costs here, some thousand times a bank.
  const contentHash = stableId("item-content", JSON.stringify(shown));
  return Object.assign(shown, { type, contentHash }) as unknown as ItemOfType<Type>;
}
