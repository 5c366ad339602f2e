import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Objective } from "@/lib/core/content/objective";
import type { Source } from "@/lib/core/content/source";
import { type ItemFinding, lintItems } from "@/lib/core/generation/check-items";
import { type FactBank, toFactBank } from "@/lib/core/generation/fact-bank";
import { generateItemsWithReasons } from "@/lib/core/generation/generate-items";
import type { Item } from "@/lib/core/generation/item";
import type { SkippedItem } from "@/lib/core/generation/items/item-draft";
import { coverageMeasures, thinObjectives, uncoveredFacts } from "@/lib/core/generation/report/coverage";
import { keyPositionMeasures, truthMeasure } from "@/lib/core/generation/report/key-positions";
import { type Measure, tally } from "@/lib/core/generation/report/measure";
import { solverMeasures } from "@/lib/core/generation/report/test-wise-solver";
import { stableId } from "@/lib/core/shared/stable-hash";

export interface ReportedContent {
  readonly facts: readonly Fact[];
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly objectives: readonly Objective[];
}

type Counts = Readonly<Record<string, number>>;

/** What can be said of a bank as a whole: figures beside their bars, what there is, and what is missing. */
export interface BankReport {
  readonly measures: readonly Measure[];
  readonly counts: {
    readonly facts: number;
    readonly cards: number;
    readonly items: number;
    readonly factsByKind: Counts;
    readonly factsBySource: Counts;
    readonly factsByObjective: Counts;
    readonly itemsByType: Counts;
    readonly itemsBySource: Counts;
    readonly itemsByObjective: Counts;
  };
  readonly warnings: Counts;
  readonly uncoveredFacts: readonly string[];
  readonly thinObjectives: readonly string[];
  readonly skipped: Counts;
  /** The same on every machine for the same content. */
  readonly itemsHash: string;
}

/** Makes the items twice and measures them. */
export function reportOn(content: ReportedContent): BankReport {
  const { facts, entities, sources, objectives } = content;
  const { items, skipped } = generateItemsWithReasons(facts, entities, sources);
  const again = generateItemsWithReasons(facts.toReversed(), entities.toReversed(), sources.toReversed()).items;
  const bank = toFactBank(facts, entities, sources);
  const findings = lintItems(items, bank);
  return {
    measures: [
      ...coverageMeasures(facts, objectives, items),
      ...keyPositionMeasures(items),
      truthMeasure(items),
      ...solverMeasures(items, (item) => isWorded(item, bank)),
      determinism(items, again),
      hardFindings(findings),
    ],
    counts: countsOf(content, items, bank),
    warnings: tally(findings, ({ code }) => [code]),
    uncoveredFacts: uncoveredFacts(facts, items),
    thinObjectives: thinObjectives(objectives, facts, items),
    skipped: tally<SkippedItem>(skipped, ({ type, reason }) => [`${type}: ${reason}`]),
    itemsHash: hashOf(items),
  };
}

/** A hash of all items with everything that is shown or scored. */
export function hashOf(items: readonly Item[]): string {
  return stableId("items", ...items.map(({ id, contentHash }) => `${id} ${contentHash}`));
}

/** Whether the answer is a wording of the author's own, and no name, figure or date. */
function isWorded({ cardIds: [cardId] }: Item, bank: FactBank): boolean {
  return cardId !== undefined && bank.askOfCard.get(cardId)?.ask.answer.type === "text";
}

function determinism(items: readonly Item[], again: readonly Item[]): Measure {
  return {
    id: "determinism",
    name: "The same items each time",
    definition: "Hash of all items, made twice: the second time of facts, names and sources in the opposite order.",
    value: hashOf(items) === hashOf(again) ? hashOf(items) : `${hashOf(items)} and ${hashOf(again)}`,
    bar: "one hash",
    passes: hashOf(items) === hashOf(again),
  };
}

function hardFindings(findings: readonly ItemFinding[]): Measure {
  const hard = findings.filter(({ severity }) => severity === "hard").length;
  return {
    id: "hard-findings",
    name: "Published items that a hard rule forbids",
    definition: "Findings of the rules that keep an item from being published.",
    value: String(hard),
    bar: "0",
    passes: hard === 0,
  };
}

function countsOf({ facts }: ReportedContent, items: readonly Item[], bank: FactBank): BankReport["counts"] {
  const sourcesOf = (fact: Fact | undefined) => [...new Set(fact?.evidence.map(({ sourceId }) => sourceId as string))];
  const factsOf = (item: Item) => item.factIds.flatMap((id) => bank.factOf.get(id) ?? []);
  const objectiveOf = (fact: Fact) => (fact.objectiveId === undefined ? [] : [fact.objectiveId as string]);
  return {
    facts: facts.length,
    cards: bank.asks.length,
    items: items.length,
    factsByKind: tally(facts, ({ kind }) => [kind]),
    factsBySource: tally(facts, sourcesOf),
    factsByObjective: tally(facts, objectiveOf),
    itemsByType: tally(items, ({ type }) => [type]),
    itemsBySource: tally(items, (item) => [...new Set(factsOf(item).flatMap(sourcesOf))]),
    itemsByObjective: tally(items, (item) => [...new Set(factsOf(item).flatMap(objectiveOf))]),
  };
}
