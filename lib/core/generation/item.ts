import type { AcceptedAnswer } from "@/lib/core/generation/card";
import type { CardId, FactId, ItemId } from "@/lib/core/shared/ids";

export const ITEM_TYPES = ["multipleChoice", "trueFalse", "number", "cloze", "whoSaid"] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** The mark of the gap in a cloze. */
export const CLOZE_BLANK = "_____";

export interface ItemOption {
  readonly text: string;
  readonly isKey: boolean;
  /** Where a distractor comes from; the key is "key". */
  readonly origin: "key" | "bank" | "misconception" | "perturbation";
  /** Why a distractor is wrong, shown after the answer; the key has none. */
  readonly whyWrong?: string;
}

interface ItemBase {
  /** stableId("item", cardIds, type, variant): an edit of the words keeps it. */
  readonly id: ItemId;
  readonly factId: FactId;
  /** The cards whose memory an answer is evidence about: one, but for matching and ordering. */
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

/** A quiz question. Selected types carry options, one of them the key; typed ones the accepted answer. */
export type Item = ItemBase &
  (
    | {
        readonly type: "multipleChoice" | "whoSaid";
        readonly options: readonly ItemOption[];
        /** Whether the options have an order of their own (numbers, names), else they may be shuffled. */
        readonly ordered: boolean;
      }
    | { readonly type: "trueFalse"; readonly isTrue: boolean }
    | { readonly type: "number" | "cloze"; readonly accepted: AcceptedAnswer }
  );
