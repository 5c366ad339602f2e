import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import { checkItem } from "@/lib/core/generation/check-items";
import { wrongAnswers } from "@/lib/core/generation/distractors/wrong-answers";
import { type FactAsk, type FactBank, toFactBank } from "@/lib/core/generation/fact-bank";
import { toCard } from "@/lib/core/generation/generate-cards";
import type { Item, ItemType } from "@/lib/core/generation/item";
import { draftCloze } from "@/lib/core/generation/items/cloze-item";
import type { CardTask, Drafted, SkippedItem } from "@/lib/core/generation/items/item-draft";
import { draftMultipleChoice } from "@/lib/core/generation/items/multiple-choice-item";
import { draftNumber } from "@/lib/core/generation/items/number-item";
import { draftTrueFalse } from "@/lib/core/generation/items/true-false-item";

/** What a bank comes to: its items, and those that were not made, with the reason. */
export interface GeneratedItems {
  readonly items: readonly Item[];
  readonly skipped: readonly SkippedItem[];
}

/** A statement gives no more gaps than this: a third would ask the learner to remember our sentence. */
const MOST_CLOZES = 2;

/** The items of the facts, in the order of the facts' ids, of their asks, and of the types. */
export function generateItems(facts: readonly Fact[], entities: readonly Entity[], sources: readonly Source[]): Item[] {
  return [...generateItemsWithReasons(facts, entities, sources).items];
}

/** The items, and what could not be made: the same for the same facts, in whatever order they come. */
export function generateItemsWithReasons(
  facts: readonly Fact[],
  entities: readonly Entity[],
  sources: readonly Source[],
): GeneratedItems {
  const bank = toFactBank(facts, entities, sources);
  const results = bank.asks.map((factAsk) => itemsOf(factAsk, bank));
  return {
    items: withinClozeLimit(results.flatMap(({ items }) => items)),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

function itemsOf({ fact, ask }: FactAsk, bank: FactBank): GeneratedItems {
  const card = toCard(fact, ask, bank.names);
  const task: CardTask = { fact, ask, card, bank, wrong: wrongAnswers({ fact, ask, answer: ask.answer, bank }) };
  const drafts: readonly (readonly [ItemType, Drafted])[] = [
    [ask.target === "speaker" ? "whoSaid" : "multipleChoice", draftMultipleChoice(task)],
    ["number", draftNumber(task)],
    ["cloze", draftCloze(task)],
    ["trueFalse", draftTrueFalse(task)],
  ];
  const items: Item[] = [];
  const skipped: SkippedItem[] = [];
  for (const [type, draft] of drafts) {
    if (draft === undefined) continue;
    const place = { factId: fact.id, cardId: card.id, type };
    const findings =
      typeof draft === "string" ? [] : checkItem(draft, task).filter(({ severity }) => severity === "hard");
    if (typeof draft === "string") skipped.push({ ...place, reason: draft });
    else if (findings.length === 0) items.push(draft);
    else skipped.push({ ...place, reason: "failed-check", details: findings.map(({ message }) => message).join(" ") });
  }
  return { items, skipped };
}

function withinClozeLimit(items: readonly Item[]): readonly Item[] {
  const clozes = new Map<string, number>();
  return items.filter((item) => {
    if (item.type !== "cloze") return true;
    const count = (clozes.get(item.factId) ?? 0) + 1;
    clozes.set(item.factId, count);
    return count <= MOST_CLOZES;
  });
}
