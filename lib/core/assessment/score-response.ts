import { optionsOf } from "@/lib/core/assessment/item-view";
import type { Match } from "@/lib/core/assessment/match";
import { matchAnswer } from "@/lib/core/assessment/match-answer";
import { isPlaced, placedRight } from "@/lib/core/assessment/places";
import { isUnknown, type Response } from "@/lib/core/assessment/response";
import type { Item } from "@/lib/core/generation/item";

export interface Score {
  /** Right as a whole: of what is put in its place, all. */
  readonly correct: boolean;
  /** Right but for a slip; only where the answer was typed. */
  readonly nearMiss: boolean;
  /** The right answer as it is shown. */
  readonly key: string;
  /** How much of it is right, 0 to 1. */
  readonly share: number;
  /** True where the answer was "I don't know". */
  readonly unknown?: true;
  /** How a typed answer was taken. */
  readonly match?: Match["reason"];
  /** Of what is put in its place: whether each element is, in the order of the item's cards. */
  readonly elements?: readonly boolean[];
}

/**
 * Scores an answer. An answer of the wrong sort, or an option that was not shown, is wrong.
 * @param optionOrder the order in which the options were shown, as given to toItemView
 */
export function scoreResponse(item: Item, response: Response, optionOrder?: readonly number[]): Score {
  const score = scoreAnswer(item, response, optionOrder);
  return isUnknown(response) ? { ...score, unknown: true } : score;
}

function scoreAnswer(item: Item, response: Response, optionOrder?: readonly number[]): Score {
  if (isPlaced(item)) {
    const elements = placedRight(item, response, optionOrder);
    const share = elements.filter(Boolean).length / elements.length;
    return { correct: share === 1, nearMiss: false, key: item.key, share, elements };
  }
  if ("accepted" in item) {
    if (!("text" in response)) return { correct: false, nearMiss: false, key: item.key, share: 0 };
    const { verdict, reason } = matchAnswer(item.accepted, response.text);
    const correct = verdict !== "wrong";
    return { correct, nearMiss: verdict === "near", key: item.key, share: Number(correct), match: reason };
  }
  const chosen =
    "optionId" in response ? optionsOf(item, optionOrder)?.find(({ id }) => id === response.optionId) : undefined;
  const correct = chosen?.isKey === true;
  return { correct, nearMiss: false, key: item.key, share: Number(correct) };
}
