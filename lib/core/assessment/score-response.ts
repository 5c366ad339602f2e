import { optionsOf } from "@/lib/core/assessment/item-view";
import type { Match } from "@/lib/core/assessment/match";
import { matchAnswer } from "@/lib/core/assessment/match-answer";
import type { Item } from "@/lib/core/generation/item";

/** What somebody answered: one of the options by its id, or typed words. */
export type Response = { readonly optionId: string } | { readonly text: string };

export interface Score {
  readonly correct: boolean;
  /** Right but for a slip; only where the answer was typed. */
  readonly nearMiss: boolean;
  /** The right answer as it is shown. */
  readonly key: string;
  /** How a typed answer was taken. */
  readonly match?: Match["reason"];
}

/**
 * Scores an answer. An answer of the wrong sort, or an option that was not shown, is wrong.
 * @param optionOrder the order in which the options were shown, as given to toItemView
 */
export function scoreResponse(item: Item, response: Response, optionOrder?: readonly number[]): Score {
  if ("accepted" in item) {
    if (!("text" in response)) return { correct: false, nearMiss: false, key: item.key };
    const { verdict, reason } = matchAnswer(item.accepted, response.text);
    return { correct: verdict !== "wrong", nearMiss: verdict === "near", key: item.key, match: reason };
  }
  const chosen =
    "optionId" in response ? optionsOf(item, optionOrder)?.find(({ id }) => id === response.optionId) : undefined;
  return { correct: chosen?.isKey === true, nearMiss: false, key: item.key };
}
