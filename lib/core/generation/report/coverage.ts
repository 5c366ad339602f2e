import type { Fact } from "@/lib/core/content/fact";
import type { Objective } from "@/lib/core/content/objective";
import type { Item } from "@/lib/core/generation/item";
import { asPercent, type Measure } from "@/lib/core/generation/report/measure";
import type { FactId } from "@/lib/core/shared/ids";

const FEWEST_ITEMS = 3;
const FEWEST_TYPES = 2;
const COVERED_SHARE = 0.95;
const FEWEST_OF_OBJECTIVE = 4;

/** The items about each fact. */
export function itemsByFact(items: readonly Item[]): ReadonlyMap<FactId, readonly Item[]> {
  const byFact = new Map<FactId, Item[]>();
  for (const item of items)
    for (const factId of item.factIds) byFact.set(factId, [...(byFact.get(factId) ?? []), item]);
  return byFact;
}

/** Facts without three clean items of two types, one of them to be typed. */
export function uncoveredFacts(facts: readonly Fact[], items: readonly Item[]): readonly FactId[] {
  const byFact = itemsByFact(items);
  return facts.map(({ id }) => id).filter((id) => !isCovered(byFact.get(id) ?? []));
}

function isCovered(items: readonly Item[]): boolean {
  const types = new Set(items.map(({ type }) => type));
  return items.length >= FEWEST_ITEMS && types.size >= FEWEST_TYPES && items.some((item) => "accepted" in item);
}

/** Objectives whose facts have fewer than four items between them. */
export function thinObjectives(
  objectives: readonly Objective[],
  facts: readonly Fact[],
  items: readonly Item[],
): readonly string[] {
  const byFact = itemsByFact(items);
  return objectives.flatMap(({ id }) => {
    const own = facts.filter(({ objectiveId }) => objectiveId === id);
    const about = new Set(own.flatMap((fact) => byFact.get(fact.id) ?? []));
    return about.size < FEWEST_OF_OBJECTIVE ? [id] : [];
  });
}

export function coverageMeasures(
  facts: readonly Fact[],
  objectives: readonly Objective[],
  items: readonly Item[],
): readonly Measure[] {
  const uncovered = uncoveredFacts(facts, items);
  const share = facts.length === 0 ? 1 : 1 - uncovered.length / facts.length;
  const thin = thinObjectives(objectives, facts, items);
  return [
    {
      id: "coverage",
      name: "Facts that are covered",
      definition:
        "Facts with at least 3 items that pass every hard rule, of at least 2 types, one of them typed by the learner.",
      value: `${asPercent(share)} (${facts.length - uncovered.length} of ${facts.length})`,
      bar: `at least ${asPercent(COVERED_SHARE)}`,
      passes: share >= COVERED_SHARE,
    },
    {
      id: "objectives",
      name: "Objectives that can be tested",
      definition: "Learning objectives whose facts have at least 4 items between them.",
      value: `${objectives.length - thin.length} of ${objectives.length}`,
      bar: "all",
      passes: thin.length === 0,
    },
  ];
}
