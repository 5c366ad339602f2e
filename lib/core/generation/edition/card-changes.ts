import type { Card } from "@/lib/core/generation/card";
import type { EditionPlan } from "@/lib/core/generation/edition/plan-edition";
import type { CardId, FactId } from "@/lib/core/shared/ids";

/**
 * What a change of its fact does to a card, for anyone who has learned it. "relearn": another answer is right, the card
 * is new again. "reworded": the memory stays. "retired": not asked any more. "restored": asked again with the memory
 * it had. "new": there was none.
 */
export type CardEffect = "relearn" | "reworded" | "unchanged" | "retired" | "restored" | "new";

export interface CardChange {
  readonly cardId: CardId;
  readonly effect: CardEffect;
  /** The question as it is asked now; of a retired card as it was. */
  readonly prompt: string;
  /** The question as it was asked; null of a new card. */
  readonly promptWas: string | null;
  /** The answer before; null of a new card. */
  readonly was: string | null;
  /** The answer from now on; null of a retired card. */
  readonly now: string | null;
}

/**
 * What an edition does to the cards of one fact.
 * @param before the fact's cards as they were, made from its older form
 */
export function cardChanges(factId: FactId, before: readonly Card[], plan: EditionPlan): readonly CardChange[] {
  const older = new Map(before.map((card) => [card.id, card]));
  const kept = plan.generated.cards
    .filter((card) => card.factId === factId)
    .map((card) => ({
      cardId: card.id,
      effect: effectOn(card.id, plan),
      prompt: card.prompt,
      promptWas: older.get(card.id)?.prompt ?? null,
      was: older.get(card.id)?.answer ?? null,
      now: card.answer,
    }));
  const retiredIds = new Set(plan.retiredCards.map(({ id }) => id));
  const retired = before
    .filter(({ id }) => retiredIds.has(id))
    .map(({ id, prompt, answer }) => ({
      ...{ cardId: id, effect: "retired" as const, prompt, promptWas: prompt },
      ...{ was: answer, now: null },
    }));
  return [...kept, ...retired];
}

function effectOn(cardId: CardId, plan: EditionPlan): CardEffect {
  const edition = plan.cards.find(({ data }) => data.id === cardId);
  if (edition === undefined) return "unchanged";
  if (edition.effect === "changed") return "relearn";
  if (edition.effect === "restored") return "restored";
  return edition.version === 1 ? "new" : "reworded";
}
