import type { Entity } from "@/lib/core/content/entity";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { PlacedItem } from "@/lib/core/generation/item";
import { findEntity } from "@/lib/core/generation/language/entity-names";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * Names among the options are of one type, and people's in full where the key is. Those that we choose ourselves are of one category and were active at one
 * time too; an error that an author knows of may be the predecessor, or someone of another office. Source: Haladyna,
 * Downing & Rodriguez 2002 (all distractors plausible).
 */
export const sameSort: LintRule = {
  code: "same-sort",
  severity: "hard",
  checkItem: (item, { ask, bank }) => {
    if ("elements" in item) return mixedSorts(item, bank);
    if (!("options" in item) || ask?.answer.type !== "entity") return undefined;
    const key = bank.entityOf.get(ask.answer.entityId);
    if (key === undefined) return undefined;
    const odd = item.options.find(({ text, isKey, origin }) => {
      if (isKey) return false;
      if (key.type === "person" && text.includes(" ") !== item.key.includes(" ")) return true; // "Suga" beside full names
      const other = findEntity(text, bank.names);
      if (other === undefined) return false;
      const isFar = other.category !== key.category || !areActiveTogether(key, other);
      return other.type !== key.type || (origin !== "misconception" && isFar);
    });
    return odd && `“${odd.text}” is of a different kind or time from “${item.key}”.`;
  },
};

/** Places that are names are of one type: else each element fits but one of them. */
function mixedSorts({ elements }: PlacedItem, bank: FactBank): string | undefined {
  const types = elements.map(({ answer }) => findEntity(answer, bank.names)?.type);
  const odd = elements.find((_, index) => types[index] !== types[0]);
  return odd && `“${odd.answer}” is of a different kind from the other matches.`;
}

function areActiveTogether(a: Entity, b: Entity): boolean {
  return (a.activeFrom ?? 0) <= (b.activeTo ?? 9999) && (b.activeFrom ?? 0) <= (a.activeTo ?? 9999);
}
