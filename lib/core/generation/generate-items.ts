import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import { checkItem, checkTogether } from "@/lib/core/generation/check-items";
import { wrongAnswers } from "@/lib/core/generation/distractors/wrong-answers";
import { type FactAsk, type FactBank, toFactBank } from "@/lib/core/generation/fact-bank";
import { toCardFace } from "@/lib/core/generation/generate-cards";
import type { Item } from "@/lib/core/generation/item";
import type { ItemType } from "@/lib/core/generation/item-types";
import { draftCloze } from "@/lib/core/generation/items/cloze-item";
import { draftFactOrClaims } from "@/lib/core/generation/items/fact-or-claim-item";
import type { CardTask, Drafted, SkippedItem } from "@/lib/core/generation/items/item-draft";
import { draftMatchings } from "@/lib/core/generation/items/matching-items";
import { draftMultipleChoice } from "@/lib/core/generation/items/multiple-choice-item";
import { draftNumber } from "@/lib/core/generation/items/number-item";
import { draftOrderings } from "@/lib/core/generation/items/ordering-items";
import { draftShortAnswer } from "@/lib/core/generation/items/short-answer-item";
import { draftTrueFalse } from "@/lib/core/generation/items/true-false-item";
import { draftWhichSources } from "@/lib/core/generation/items/which-source-item";
import type { FactId } from "@/lib/core/shared/ids";

/** What a bank comes to: its items, and those that were not made, with the reason. */
export interface GeneratedItems {
  readonly items: readonly Item[];
  readonly skipped: readonly SkippedItem[];
}

/** What is made of one card, in this order. */
const OF_CARD: readonly { readonly type: (task: CardTask) => ItemType; readonly draft: (task: CardTask) => Drafted }[] =
  [
    { type: ({ ask }) => (ask.target === "speaker" ? "whoSaid" : "multipleChoice"), draft: draftMultipleChoice },
    { type: () => "number", draft: draftNumber },
    { type: () => "cloze", draft: draftCloze },
    { type: () => "shortAnswer", draft: draftShortAnswer },
    { type: () => "trueFalse", draft: draftTrueFalse },
  ];

/** What is made of several cards, or of none: which of these there are depends on the bank as a whole. */
const OF_BANK: readonly ((bank: FactBank) => readonly Item[])[] = [
  draftMatchings,
  draftOrderings,
  draftWhichSources,
  draftFactOrClaims,
];

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
  const alone = beside.length === 0 ? bank : toFactBank(facts, entities, sources);
  const ofBank = checked(
    OF_BANK.flatMap((draft) => draft(alone)),
    bank,
  );
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

/** The items of one fact of the bank, for anyone who writes it: a fraction of the work of all. */
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
  const drafts = OF_CARD.map(({ type, draft }) => [type(task), draft(task)] as const);
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
