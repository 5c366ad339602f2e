import { isPlaced } from "@/lib/core/assessment/places";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import type { ChoiceItem, Item, ItemElement, PlacedItem, StatementItem, TypedItem } from "@/lib/core/generation/item";
import { ITEM_TYPES, type ItemType } from "@/lib/core/generation/item-types";
import { asId, type CardId, type FactId, type ItemId } from "@/lib/core/shared/ids";

/** An item for practice as it goes over the wire: with its key, in the order in which it is shown. */
export interface PracticeQuestion {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly cardIds: readonly string[];
  readonly type: ItemType;
  readonly stem: string;
  readonly options?:
    | readonly { readonly text: string; readonly isKey: boolean; readonly whyWrong: string | null }[]
    | undefined;
  readonly elements?:
    | readonly (Omit<ItemElement, "cardId" | "factId" | "prompt"> & {
        readonly cardId: string;
        readonly text: string;
        readonly place: number;
      })[]
    | undefined;
  readonly choices?: readonly { readonly text: string }[] | undefined;
  readonly accepted?: unknown;
  readonly key: string;
  readonly why: string;
  readonly sourceLine: string;
}

/** The item that a question stands for, and the order in which its parts are shown: what scoring it needs. */
export interface QuestionToScore {
  readonly item: Item;
  readonly order: readonly number[] | undefined;
}

/** Takes a question back to the item that it was made from, as far as scoring and evidence ask. */
export function toScore(question: PracticeQuestion): QuestionToScore {
  const item = toItem(question);
  return { item, order: isPlaced(item) ? orderOf(question) : undefined };
}

function toItem(question: PracticeQuestion): Item {
  const { type, options = [] } = question;
  const base = {
    ...{ id: asId<ItemId>(question.itemId), factId: asId<FactId>(""), factIds: [], contentHash: "" },
    ...{ cardIds: question.cardIds.map((id) => asId<CardId>(id)), type, stem: question.stem },
    ...{ key: question.key, why: question.why, sourceLine: question.sourceLine },
  };
  switch (ITEM_TYPES[type].shape) {
    case "statement":
      return { ...base, isTrue: options[0]?.isKey === true } as StatementItem;
    case "choice":
      return { ...base, ordered: true, options: options.map(toOption) } as ChoiceItem;
    case "typed":
      return { ...base, accepted: question.accepted as AcceptedAnswer } as TypedItem;
    case "placed":
      return { ...base, elements: elementsOf(question) } as PlacedItem;
  }
}

function toOption({ text, isKey, whyWrong }: NonNullable<PracticeQuestion["options"]>[number]) {
  const origin = isKey ? ("key" as const) : ("bank" as const);
  return { text, isKey, origin, ...(whyWrong !== null && { whyWrong }) };
}

function elementsOf({ elements = [] }: PracticeQuestion): readonly ItemElement[] {
  return elements
    .toSorted((a, b) => a.place - b.place)
    .map(({ cardId, text, answer, why, sourceLine, epistemic }) => ({
      ...{ cardId: asId<CardId>(cardId), factId: asId<FactId>("") },
      ...{ prompt: text, answer, why, sourceLine, epistemic },
    }));
}

/** Of an ordering the places of its elements from the top; of a matching the elements to which the choices belong. */
function orderOf(question: PracticeQuestion): readonly number[] {
  const { type, elements = [], choices = [] } = question;
  if (type === "ordering") return elements.map(({ place }) => place);
  return choices.map(({ text }) => elements.find(({ answer }) => answer === text)?.place ?? -1);
}
