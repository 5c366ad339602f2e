import type { AskedFact, ElementFeedback, ItemFeedback } from "@/lib/contracts/questions";
import type { Standing } from "@/lib/contracts/shared";
import { optionsOf } from "@/lib/core/assessment/item-view";
import { isPlaced, shownElements } from "@/lib/core/assessment/places";
import { scoreResponse } from "@/lib/core/assessment/score-response";
import type { Item, PlacedItem } from "@/lib/core/generation/item";
import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { toWireInstant } from "@/lib/core/study/views";
import { toMemoryView } from "@/lib/server/services/memory/memory-view";
import type { StoredResponse } from "@/lib/server/store/attempts";
import type { StoredItem } from "@/lib/server/store/items";

/** An answer as far as it is marked. */
export type GivenAnswer = Pick<StoredResponse, "value" | "correct" | "nearMiss" | "regrades">;

/** What is said of an item once its key may be known; an item without an answer counts as wrong. */
export function toItemFeedback(
  { item, view }: StoredItem,
  optionOrder: readonly number[],
  response: (GivenAnswer & { readonly memory: readonly MemoryOutcome[] }) | undefined,
  standingOf: (factId: string) => Standing,
): ItemFeedback {
  const source = view.sources[0];
  if (source === undefined) throw new Error(`Item ${item.id} has no source.`);
  const options = optionsOf(item, optionOrder);
  const score = response && scoreResponse(item, response.value, optionOrder);
  return {
    correct: response?.correct ?? false,
    nearMiss: response?.nearMiss ?? false,
    share: response === undefined ? 0 : shareOf(item, response, optionOrder),
    key: item.key,
    why: item.why,
    epistemic: view.fact.epistemic,
    sourceLine: item.sourceLine,
    source,
    facts: factsAsked(item).map((asked) => ({ ...asked, standing: standingOf(asked.factId) })),
    ...(options !== undefined && {
      options: options.map(({ id, isKey, whyWrong }) => ({ id, isKey, whyWrong: whyWrong ?? null })),
    }),
    ...(isPlaced(item) && { elements: elementsOf(item, optionOrder, score?.elements) }),
    memory: (response?.memory ?? []).map(toMemoryView),
    ...(response !== undefined && response.regrades.length > 0 && { markedAnew: markedAnew(item, response.regrades) }),
  };
}

/** How much of an answer is right; one that a correction has made right is wholly so. */
export function shareOf(
  item: Item,
  response: Pick<GivenAnswer, "value" | "correct">,
  optionOrder?: readonly number[],
): number {
  if (response.correct || !isPlaced(item)) return Number(response.correct);
  return scoreResponse(item, response.value, optionOrder).share;
}

function markedAnew({ cardIds }: Item, regrades: GivenAnswer["regrades"]): ItemFeedback["markedAnew"] {
  return regrades.map(({ changeId, at, reason, wasCorrect, isCorrect, forEveryone, cards }) => ({
    ...{ changeId, reason, at: toWireInstant(at.getTime()) },
    ...{ was: wasCorrect, now: isCorrect, forEveryone },
    keyNow: cardIds.length === 1 ? (cards.find(({ cardId }) => cardId === cardIds[0])?.now ?? null) : null,
  }));
}

/** The facts that an item asks about, each once. */
export function factsAsked(item: Item): readonly Omit<AskedFact, "standing">[] {
  if (!isPlaced(item)) return [{ factId: item.factId, prompt: item.stem, cardId: item.cardIds[0] ?? null }];
  const asked = item.elements.map(({ factId, prompt, cardId }) => ({ factId, prompt, cardId }));
  return asked.filter(({ factId }, place) => asked.findIndex((one) => one.factId === factId) === place);
}

/** Each pair as it belongs together, in the order shown; the events of an ordering in their right order. */
function elementsOf(
  item: PlacedItem,
  optionOrder: readonly number[],
  placed: readonly boolean[] = [],
): ElementFeedback[] {
  return shownElements(item, optionOrder)
    .toSorted((a, b) => a.index - b.index)
    .map(({ id, index, prompt, answer, why, epistemic, sourceLine }) => ({
      id,
      text: prompt,
      answer,
      correct: placed[index] ?? false,
      why,
      epistemic,
      sourceLine,
    }));
}
