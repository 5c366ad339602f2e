import { plainText } from "@/lib/core/content/phrase";
import { groupBy } from "@/lib/core/shared/group-by";

/** A fact as it is chosen for a deck. */
export interface ChoosableFact {
  readonly id: string;
  readonly statement: string;
  readonly kind: string;
  readonly speaker: string | null;
  readonly sourceIds: readonly string[];
  readonly objectiveId: string | null;
  readonly importance: number;
  /** For the order of what happened or was said; grows with the date. */
  readonly when: number;
  readonly cards: number;
  /** Whether it is someone's own, not of the shared bank. */
  readonly own: boolean;
}

/** What is looked for; an empty field lets everything through. */
export interface FactFilter {
  readonly query: string;
  readonly sourceId: string;
  readonly objectiveId: string;
  readonly kind: string;
  readonly ownOnly: boolean;
}

export const NO_FILTER: FactFilter = { query: "", sourceId: "", objectiveId: "", kind: "", ownOnly: false };

/** The facts that a filter lets through, in their order: every word that is looked for stands in statement or speaker. */
export function factsMatching(facts: readonly ChoosableFact[], filter: FactFilter): readonly ChoosableFact[] {
  const words = plainText(filter.query).toLowerCase().split(" ").filter(Boolean);
  return facts.filter(
    (fact) =>
      (filter.sourceId === "" || fact.sourceIds.includes(filter.sourceId)) &&
      (filter.objectiveId === "" || fact.objectiveId === filter.objectiveId) &&
      (filter.kind === "" || fact.kind === filter.kind) &&
      (!filter.ownOnly || fact.own) &&
      words.every((word) => textOf(fact).includes(word)),
  );
}

function textOf({ statement, speaker }: ChoosableFact): string {
  return plainText(`${statement} ${speaker ?? ""}`).toLowerCase();
}

/** The chosen facts with more of them at the end, or without some. */
export function withFacts(chosen: readonly string[], ids: readonly string[]): readonly string[] {
  return [...new Set([...chosen, ...ids])];
}

export function withoutFacts(chosen: readonly string[], ids: readonly string[]): readonly string[] {
  const out = new Set(ids);
  return chosen.filter((id) => !out.has(id));
}

/** The chosen facts with one moved up (-1) or down (1); at an end it stays. */
export function withMoved(chosen: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = chosen.indexOf(id);
  const other = chosen[from + by];
  if (from < 0 || other === undefined) return chosen;
  return chosen.with(from, other).with(from + by, id);
}

/** The chosen facts with one moved to the place of another. */
export function withPlaced(chosen: readonly string[], id: string, placeOf: string): readonly string[] {
  const [from, to] = [chosen.indexOf(id), chosen.indexOf(placeOf)];
  if (from < 0 || to < 0) return chosen;
  return chosen.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** What the facts to choose from can be grouped by. */
export const FACT_GROUPINGS = ["article", "objective"] as const;
export type FactGrouping = (typeof FACT_GROUPINGS)[number];

export interface FactGroup {
  /** Of the article or objective; empty for facts that have none. */
  readonly id: string;
  readonly facts: readonly ChoosableFact[];
}

/** The facts by their first article or their objective, in the order of these; those without one come last. */
export function factGroups(
  facts: readonly ChoosableFact[],
  by: FactGrouping,
  order: readonly { readonly id: string }[],
): readonly FactGroup[] {
  const ofFact = ({ sourceIds, objectiveId }: ChoosableFact) => (by === "article" ? sourceIds[0] : objectiveId) ?? "";
  const groups = groupBy(facts, ofFact);
  const known = order.map(({ id }) => id);
  const rest = [...groups.keys()].filter((id) => !known.includes(id));
  return [...known, ...rest].flatMap((id) => {
    const ofGroup = groups.get(id);
    return ofGroup === undefined ? [] : [{ id, facts: ofGroup }];
  });
}

/** Orders in which facts can be put at once. */
export const DECK_ORDERS = ["importance", "time", "article"] as const;
export type DeckOrder = (typeof DECK_ORDERS)[number];

/**
 * The chosen facts in another order, equals as they stood: the most important first, by when it was so, or article by
 * article. What is not known stays at the end.
 * @param facts in the order of the bank
 */
export function inDeckOrder(
  chosen: readonly string[],
  order: DeckOrder,
  facts: readonly ChoosableFact[],
): readonly string[] {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const sources = [...new Set(facts.flatMap(({ sourceIds }) => sourceIds))];
  const rankOf: Readonly<Record<DeckOrder, (fact: ChoosableFact) => number>> = {
    importance: ({ importance }) => -importance,
    time: ({ when }) => when,
    article: ({ sourceIds }) => sources.indexOf(sourceIds[0] ?? ""),
  };
  const rank = (id: string) => {
    const fact = known.get(id);
    return fact === undefined ? Number.MAX_SAFE_INTEGER : rankOf[order](fact);
  };
  return chosen.toSorted((a, b) => rank(a) - rank(b));
}
