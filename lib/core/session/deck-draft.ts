import { plainText } from "@/lib/core/content/phrase";

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
  /** Whether it is somebody's own, not of the shared bank. */
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
