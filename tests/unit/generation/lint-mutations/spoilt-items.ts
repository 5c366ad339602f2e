import type { Article } from "@/lib/core/content/article";
import type { Ask, Fact } from "@/lib/core/content/fact";
import { checkItem, checkTogether } from "@/lib/core/generation/check-items";
import { toFactBank } from "@/lib/core/generation/fact-bank";
import { cardIdOf } from "@/lib/core/generation/generate-cards";
import type { ChoiceItem, Item, ItemOption, PlacedItem, StatementItem, TypedItem } from "@/lib/core/generation/item";
import { LINT_RULES } from "@/lib/core/generation/lint/rules";
import { asId, type ItemId, type SourceId } from "@/lib/core/shared/ids";
import { anEntity, aSource, TOWN } from "@/tests/support/fact-builder";

/** One thing shown to a rule: what is found, as codes of rules. */
export interface Case {
  readonly name: string;
  readonly found: () => readonly string[];
}

/** What a rule must catch, and twins that differ in that alone. */
export interface RuleCases {
  readonly code: string;
  readonly bad: readonly Case[];
  readonly good: readonly Case[];
}

export const COUNTY = asId<SourceId>("county-news");

const SOURCES = [aSource(), aSource({ id: COUNTY, shortName: "County News", outlet: "County News" })];
const ENTITIES = [
  ...TOWN,
  anEntity("fred-mason", "Fred Mason", { variants: ["Mason Fred"], aliases: ["Mason"], activeTo: 1950 }),
  anEntity("old-pier", "Old Pier", { type: "place", category: "pier" }),
  anEntity("new-pier", "New Pier", { type: "place", category: "pier" }),
];

function bankOf(facts: readonly Fact[]) {
  return toFactBank(facts, ENTITIES, SOURCES);
}

/** What the rules find in a fact as it is written, beside others and with an article at hand. */
export function inFact(name: string, fact: Fact, more: { others?: readonly Fact[]; article?: Article } = {}): Case {
  const articles = new Map(more.article === undefined ? [] : [["harbour-gazette", more.article]]);
  const bank = bankOf([fact, ...(more.others ?? [])]);
  const found = () =>
    LINT_RULES.filter(({ checkFact }) => (checkFact?.(fact, { bank, articles }) ?? []).length > 0).map(
      ({ code }) => code,
    );
  return { name, found };
}

/** What the rules find in an item of the facts. */
export function inItem(name: string, item: Item, ...facts: readonly Fact[]): Case {
  return { name, found: () => checkItem(item, bankOf(facts)).map(({ code }) => code) };
}

/** What the rules find between items of the facts. */
export function between(name: string, items: readonly Item[], ...facts: readonly Fact[]): Case {
  return { name, found: () => checkTogether(items, bankOf(facts)).map(({ code }) => code) };
}

function baseOf(fact: Fact, ask: Ask | undefined, type: string) {
  return {
    id: asId<ItemId>(`${fact.id}-${type}`),
    factId: fact.id,
    factIds: [fact.id],
    cardIds: ask === undefined ? [] : [cardIdOf(fact.id, ask)],
    why: fact.statement,
    sourceLine: "Harbour Gazette, May 2021",
    contentHash: "hash",
  };
}

type Choices = Partial<Omit<ChoiceItem, "options">> & {
  readonly key: string;
  readonly wrong: readonly string[];
  readonly origin?: ItemOption["origin"];
};

/** A question of the fact's first ask, its options in the order "wrong, key, wrong ..." unless they are given. */
export function choice(
  fact: Fact,
  { wrong, key, origin = "bank", ...changes }: Choices,
  order?: readonly string[],
): ChoiceItem {
  const ask = changes.cardIds === undefined ? fact.asks[0] : undefined;
  const texts = order ?? [wrong[0] ?? "", key, ...wrong.slice(1)];
  const options = texts.map((text) => ({
    text,
    isKey: text === key,
    origin: text === key ? ("key" as const) : origin,
    ...(text !== key && { whyWrong: "It is not so." }),
  }));
  const isOrdered = ask?.answer.type === "quantity" || ask?.answer.type === "date";
  return {
    ...baseOf(fact, ask, "multipleChoice"),
    type: "multipleChoice",
    stem: fact.asks[0]?.question ?? "",
    key,
    options,
    ordered: isOrdered,
    ...changes,
  };
}

export function statement(fact: Fact, changes: Partial<StatementItem> = {}): StatementItem {
  const isTrue = changes.isTrue ?? false;
  return {
    ...baseOf(fact, fact.asks[0], "trueFalse"),
    type: "trueFalse",
    stem: fact.statement,
    key: isTrue ? "True" : "False",
    isTrue,
    ...changes,
  };
}

export function typed(fact: Fact, changes: Partial<TypedItem> & { readonly key: string }): TypedItem {
  return {
    ...baseOf(fact, fact.asks[0], "typed"),
    type: "shortAnswer",
    stem: fact.asks[0]?.question ?? "",
    accepted: { type: "text", text: changes.key, variants: [], rivals: [] },
    ...changes,
  };
}

/** Pairs of facts' first cards: what is placed, and where it belongs. */
export function placed(
  pairs: readonly (readonly [Fact, string, string])[],
  changes: Partial<PlacedItem> = {},
): PlacedItem {
  const [first] = pairs;
  if (first === undefined) throw new Error("Nothing is to be placed.");
  const elements = pairs.map(([fact, prompt, answer]) => ({
    cardId: cardIdOf(fact.id, fact.asks[0] as Ask),
    factId: fact.id,
    prompt,
    answer,
    why: fact.statement,
    sourceLine: "Harbour Gazette, May 2021",
    epistemic: fact.epistemic,
  }));
  return {
    ...baseOf(first[0], undefined, "matching"),
    type: "matching",
    factIds: pairs.map(([fact]) => fact.id),
    cardIds: elements.map(({ cardId }) => cardId),
    stem: "Match each with its own.",
    key: elements.map(({ prompt, answer }) => `${prompt}: ${answer}`).join("; "),
    elements,
    ...changes,
  };
}
