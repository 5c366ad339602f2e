import type { Entity } from "@/lib/core/content/entity";
import type { Ask, Fact } from "@/lib/core/content/fact";
import type { Card, CardFace } from "@/lib/core/generation/card";
import { acceptedFor, meaningOf, showAnswer } from "@/lib/core/generation/cards/card-answer";
import { asksOf } from "@/lib/core/generation/cards/suggest-asks";
import { type NameIndex, toNameIndex } from "@/lib/core/generation/language/entity-names";
import { sortedBy } from "@/lib/core/generation/stable-order";
import { asId, type CardId, type FactId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";

/**
 * One card for each thing asked about each fact, in the order of the facts' ids and of the asks within each. Depends on
 * nothing but its arguments; a card depends on its own fact, on the names of entities, and on no other fact.
 */
export function generateCards(facts: readonly Fact[], entities: readonly Entity[]): Card[] {
  const names = toNameIndex(entities);
  return sortedBy(facts, (fact) => fact.id).flatMap((fact) =>
    asksOf(fact, names.entityOf).map((ask) => toCard(fact, ask, names)),
  );
}

/** The id of the card of one ask: words don't enter it, so that editing them keeps the learners' memory. */
export function cardIdOf(factId: FactId, ask: Ask): CardId {
  return asId<CardId>(stableId("card", factId, ask.target, ask.label ?? "", ask.direction));
}

/** What the card of one ask shows and accepts: all that items are made of. */
export function toCardFace(id: CardId, ask: Ask, names: NameIndex): CardFace {
  return { id, prompt: ask.question, answer: showAnswer(ask.answer, names), accepted: acceptedFor(ask, names) };
}

/** The card of one ask. */
export function toCard(fact: Fact, ask: Ask, names: NameIndex): Card {
  const face = toCardFace(cardIdOf(fact.id, ask), ask, names);
  const content = [face.prompt, face.answer, JSON.stringify(face.accepted), fact.epistemic, fact.statement];
  return {
    ...face,
    factId: fact.id,
    target: ask.target,
    direction: ask.direction,
    epistemic: fact.epistemic,
    meaningHash: stableId("meaning", ...meaningOf(ask.answer)),
    contentHash: stableId("content", ...content),
  };
}
