import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import { wrongAnswers } from "@/lib/core/generation/distractors/wrong-answers";
import { type FactAsk, type FactBank, toFactBank } from "@/lib/core/generation/fact-bank";
import { toCardFace } from "@/lib/core/generation/generate-cards";
import type { Item, ItemType } from "@/lib/core/generation/item";
import { draftBankItems } from "@/lib/core/generation/items/bank-items";
import { checkItem, checkTogether } from "@/lib/core/generation/items/check-items";
import { draftCloze } from "@/lib/core/generation/items/cloze-item";
import type { CardTask, Drafted, SkippedItem } from "@/lib/core/generation/items/item-draft";
import { draftMultipleChoice } from "@/lib/core/generation/items/multiple-choice-item";
import { draftNumber } from "@/lib/core/generation/items/number-item";
import { draftShortAnswer } from "@/lib/core/generation/items/short-answer-item";
import { draftTrueFalse } from "@/lib/core/generation/items/true-false-item";
import type { FactId } from "@/lib/core/shared/ids";

/** What a bank comes to: its items, and those that were not made, with the reason. */
export interface GeneratedItems {
  readonly items: readonly Item[];
  readonly skipped: readonly SkippedItem[];
}

/** A statement gives no more gaps than this: a third would ask the learner to remember our sentence. */
const MOST_CLOZES = 2;

/**
 * The items of the facts, in the order of the facts' ids, of their asks, and of the types; then those of several cards or none.
 * @param beside other facts that are true, whose values can be wrong answers here: nothing is asked about them
 */
export function generateItems(
  facts: readonly Fact[],
  entities: readonly Entity[],
  sources: readonly Source[],
  beside: readonly Fact[] = [],
): Item[] {
  return [...generateItemsWithReasons(facts, entities, sources, beside).items];
}

/** The items, and what could not be made: the same for the same facts, in whatever order they come. */
export function generateItemsWithReasons(
  facts: readonly Fact[],
  entities: readonly Entity[],
  sources: readonly Source[],
  beside: readonly Fact[] = [],
): GeneratedItems {
  const asked = new Set(facts.map(({ id }) => id));
  const bank = toFactBank([...beside, ...facts], entities, sources);
  const results = bank.asks.filter(({ fact }) => asked.has(fact.id)).map((factAsk) => itemsOf(factAsk, bank));
  const ofBank = checked(draftBankItems(beside.length === 0 ? bank : toFactBank(facts, entities, sources)), bank);
  const items = [...withinClozeLimit(results.flatMap((result) => result.items)), ...ofBank.items];
  const repeated = checkTogether(items, bank, "hard");
  return {
    items: repeated.length === 0 ? items : items.filter((item) => repeated.every((finding) => finding.item !== item)),
    skipped: [
      ...results.flatMap(({ skipped }) => skipped),
      ...ofBank.skipped,
      ...repeated.map(({ item, message }) => failed(item, message)),
    ],
  };
}

function failed({ factId, type }: Item, details: string): SkippedItem {
  return { factId, type, reason: "failed-check", details };
}

/** The items of one fact of the bank, for whoever writes it: a fraction of the work of all. */
export function itemsOfFact(factId: FactId, bank: FactBank): GeneratedItems {
  const results = (bank.asksOfFact.get(factId) ?? []).map((factAsk) => itemsOf(factAsk, bank));
  return {
    items: withinClozeLimit(results.flatMap(({ items }) => items)),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

function itemsOf({ cardId, fact, ask }: FactAsk, bank: FactBank): GeneratedItems {
  const card = toCardFace(cardId, ask, bank.names);
  const task: CardTask = { fact, ask, card, bank, wrong: wrongAnswers({ fact, ask, answer: ask.answer, bank }) };
  const drafts: readonly (readonly [ItemType, Drafted])[] = [
    [ask.target === "speaker" ? "whoSaid" : "multipleChoice", draftMultipleChoice(task)],
    ["number", draftNumber(task)],
    ["cloze", draftCloze(task)],
    ["shortAnswer", draftShortAnswer(task)],
    ["trueFalse", draftTrueFalse(task)],
  ];
  const made = checked(
    drafts.flatMap(([, draft]) => (typeof draft === "object" ? [draft] : [])),
    bank,
  );
  const notMade = drafts.flatMap(([type, draft]): SkippedItem[] =>
    typeof draft === "string" ? [{ factId: fact.id, type, reason: draft }] : [],
  );
  return { items: made.items, skipped: [...notMade, ...made.skipped] };
}

/** Drafts without a hard finding; the others with what was found. */
function checked(drafts: readonly Item[], bank: FactBank): GeneratedItems {
  const results = drafts.map((draft) => ({ draft, findings: checkItem(draft, bank, "hard") }));
  return {
    items: results.filter(({ findings }) => findings.length === 0).map(({ draft }) => draft),
    skipped: results
      .filter(({ findings }) => findings.length > 0)
      .map(({ draft, findings }) => failed(draft, findings.map(({ message }) => message).join(" "))),
  };
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
