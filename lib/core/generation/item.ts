import type { EpistemicType } from "@/lib/core/content/fact";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import type { ITEM_TYPES, ItemShape, ItemType, ItemTypeWith } from "@/lib/core/generation/item-types";
import type { CardId, FactId, ItemId } from "@/lib/core/shared/ids";

/** The mark of the gap in a cloze. */
export const CLOZE_BLANK = "_____";

export interface ItemOption {
  readonly text: string;
  readonly isKey: boolean;
  /** Where a distractor comes from; the key is "key". "fixed": always the same options, as of the kinds of statement. */
  readonly origin: "key" | "bank" | "misconception" | "perturbation" | "fixed";
  /** Why a distractor is wrong, shown after the answer; the key has none. */
  readonly whyWrong?: string;
}

/** One thing to be put in its place: what it is, where it belongs, and what its feedback shows. Each is one card's. */
export interface ItemElement {
  readonly cardId: CardId;
  readonly factId: FactId;
  /** What is placed: the left side of a pair, an event of a timeline. */
  readonly prompt: string;
  /** Where it belongs: the right side of the pair, the date. */
  readonly answer: string;
  /** The fact's statement. */
  readonly why: string;
  readonly sourceLine: string;
  readonly epistemic: EpistemicType;
}

interface ItemBase {
  /** stableId("item", cardIds, type, variant), with the fact in place of cards where there are none: an edit of the words keeps it. */
  readonly id: ItemId;
  /** The fact that the item hangs on: the first of `factIds`. */
  readonly factId: FactId;
  /** Every fact that is asked about. Who studies not all of them is not asked. */
  readonly factIds: readonly FactId[];
  /**
   * The cards whose memory an answer is evidence about: one, of matching and ordering one for each element, in their
   * order; none where no card asks the same (which source, what kind of statement): scored, and nothing written.
   */
  readonly cardIds: readonly CardId[];
  /** The question, the statement to judge, or the sentence with the gap. */
  readonly stem: string;
  /** The right answer as shown after answering. */
  readonly key: string;
  /** Why it is right: the fact's statement. For a false statement this is the true one. */
  readonly why: string;
  /** Who says so, where, as of when: "NBR interview with Paul O'Shea, 2024". */
  readonly sourceLine: string;
  readonly contentHash: string;
}

/** A question with options, one of them the key. */
export type ChoiceItem = ItemBase & {
  readonly type: ItemTypeWith<{ shape: "choice" }>;
  readonly options: readonly ItemOption[];
  /** Whether the options have an order of their own (numbers, kinds of statement), else they may be shuffled. */
  readonly ordered: boolean;
};

/** Whether an item has options, and they are its own: not the same for each item of its type. */
export function hasOwnOptions(item: Item): item is ChoiceItem {
  return "options" in item && item.options.every(({ origin }) => origin !== "fixed");
}

/** A statement to be judged. */
export type StatementItem = ItemBase & {
  readonly type: ItemTypeWith<{ shape: "statement" }>;
  readonly isTrue: boolean;
};

/** A question whose answer is typed. */
export type TypedItem = ItemBase & {
  readonly type: ItemTypeWith<{ shape: "typed" }>;
  readonly accepted: AcceptedAnswer;
};

/** Elements to be put in their places: pairs to be matched, events to be ordered, the earliest of which stands first here. */
export type PlacedItem = ItemBase & {
  readonly type: ItemTypeWith<{ shape: "placed" }>;
  readonly elements: readonly ItemElement[];
};

interface ItemOfShape {
  readonly choice: ChoiceItem;
  readonly statement: StatementItem;
  readonly typed: TypedItem;
  readonly placed: PlacedItem;
}

/** A quiz question. */
export type Item = ItemOfShape[ItemShape];

/** The shape that items of one type have. */
export type ItemOfType<Type extends ItemType> = ItemOfShape[(typeof ITEM_TYPES)[Type]["shape"]];
