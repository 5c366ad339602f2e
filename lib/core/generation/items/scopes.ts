import type { Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { PlacedItem } from "@/lib/core/generation/item";
import { groupBy } from "@/lib/core/shared/group-by";
import type { FactId } from "@/lib/core/shared/ids";

/** Parts of the bank that are studied together, so that items of several facts have all of them in one. */
export type Scope = ReadonlySet<FactId>;

/** The articles, the objectives, and the whole bank. */
export function scopesOf(bank: FactBank): readonly Scope[] {
  const ofSource = [...bank.sourceOf.keys()]
    .sort()
    .map((id) => bank.facts.filter((fact) => fact.evidence.some(({ sourceId }) => sourceId === id)));
  const withObjective = bank.facts.filter((fact) => fact.objectiveId !== undefined);
  const ofObjective = groupBy(withObjective, (fact) => fact.objectiveId).values();
  return [...ofSource, ...ofObjective, bank.facts].map(idsOf);
}

function idsOf(facts: readonly Fact[]): ReadonlySet<FactId> {
  return new Set(facts.map(({ id }) => id));
}

/** Those of the items that are not nearly the same as one before: no more than half of their cards are. */
export function withoutNearTwins(items: readonly PlacedItem[]): readonly PlacedItem[] {
  const kept: PlacedItem[] = [];
  for (const item of items) {
    const isTwin = kept.some(
      (other) =>
        other.type === item.type &&
        item.cardIds.filter((id) => other.cardIds.includes(id)).length * 2 > item.cardIds.length,
    );
    if (!isTwin) kept.push(item);
  }
  return kept;
}
