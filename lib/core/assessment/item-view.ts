import { isPlaced, placesOf, shownChoices, shownElements } from "@/lib/core/assessment/places";
import type { Response } from "@/lib/core/assessment/response";
import type { Item, TypedItem } from "@/lib/core/generation/item";
import type { ItemType } from "@/lib/core/generation/item-types";

/** An option as it is shown, named by its place. */
export interface ShownOption {
  /** "a", "b", "c" from the top; "true" and "false" for a statement to be judged. */
  readonly id: string;
  readonly text: string;
  readonly isKey: boolean;
  readonly whyWrong?: string;
}

/** What may be known of an item before it is answered: nothing here tells the key. */
export interface ItemView {
  readonly itemId: string;
  readonly type: ItemType;
  readonly stem: string;
  readonly options?: readonly ShownText[];
  /** What is to be put in its place, and for a matching what can be put beside it. */
  readonly elements?: readonly ShownText[];
  readonly choices?: readonly ShownText[];
  /** Shown behind the field of a typed figure. */
  readonly unit?: string;
  readonly input?: "number" | "text";
}

interface ShownText {
  readonly id: string;
  readonly text: string;
}

const OPTION_IDS = ["a", "b", "c", "d", "e", "f"] as const;

/**
 * The options of an item in the order in which they are shown, with what marks the key: for feedback and scoring.
 * @param optionOrder indexes into the item's own options, the first shown first; without it their own order
 * @returns undefined where nothing is chosen
 */
export function optionsOf(item: Item, optionOrder?: readonly number[]): readonly ShownOption[] | undefined {
  if ("isTrue" in item)
    return [
      { id: "true", text: "True", isKey: item.isTrue },
      { id: "false", text: "False", isKey: !item.isTrue },
    ];
  if (!("options" in item)) return undefined;
  return inOrder(item.options, optionOrder).map(({ text, isKey, whyWrong }, place) => ({
    id: OPTION_IDS[place] ?? String(place),
    text,
    isKey,
    ...(whyWrong !== undefined && { whyWrong }),
  }));
}

/** The things in the order of the indexes; in their own order where the indexes are no order of them. */
function inOrder<T>(things: readonly T[], order?: readonly number[]): readonly T[] {
  return placesOf(things.length, order).flatMap((index) => things[index] ?? []);
}

/** Which of the item's own options was chosen, from 0; null where nothing is chosen, or no such option was shown. */
export function choiceOf(item: Item, response: Response, optionOrder?: readonly number[]): number | null {
  const shown = "optionId" in response ? optionsOf(item, optionOrder) : undefined;
  const place = shown?.findIndex(({ id }) => "optionId" in response && id === response.optionId) ?? -1;
  if (shown === undefined || place < 0) return null;
  return item.type === "trueFalse" ? place : (placesOf(shown.length, optionOrder)[place] ?? null);
}

/** What may be sent before the answer: no key, no reasons, no source line, and an id that says nothing of the item. */
export function toItemView(
  item: Item,
  form: { readonly viewId: string; readonly optionOrder?: readonly number[] },
): ItemView {
  const options = optionsOf(item, form.optionOrder)?.map(({ id, text }) => ({ id, text }));
  return {
    itemId: form.viewId,
    type: item.type,
    stem: item.stem,
    ...(options !== undefined && { options }),
    ...("accepted" in item && inputOf(item)),
    ...(isPlaced(item) && {
      elements: shownElements(item, form.optionOrder).map(({ id, prompt }) => ({ id, text: prompt })),
    }),
    ...(item.type === "matching" && {
      choices: shownChoices(item, form.optionOrder).map(({ id, text }) => ({ id, text })),
    }),
  };
}

function inputOf({ accepted }: TypedItem): Pick<ItemView, "unit" | "input"> {
  if (accepted.type !== "number") return { input: "text" };
  return { input: "number", ...(accepted.unit !== "" && { unit: accepted.unit }) };
}
