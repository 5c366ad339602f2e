import { checkItem, checkTogether, type Finding } from "@/lib/core/generation/check-items";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";
import type { FactId } from "@/lib/core/shared/ids";

/** A question as a learner would get it, and what is wrong with it. */
export interface ItemReport {
  readonly type: Item["type"];
  readonly stem: string;
  readonly key: string;
  /** As they are chosen from; empty where the answer is typed, or put in its place. */
  readonly options: readonly string[];
  /** What is put in its place, each with where it belongs; of events the earliest first. Empty where nothing is. */
  readonly places: readonly { readonly text: string; readonly answer: string }[];
  readonly findings: readonly Finding[];
}

/**
 * The questions of a bank that ask about one fact, those made of several facts too, with all that the rules find in them.
 * @param items all that are published together: what is wrong between two can be seen in both alone
 */
export function reportItemsOf(factId: FactId, items: readonly Item[], bank: FactBank): readonly ItemReport[] {
  const together = checkTogether(items, bank);
  return items
    .filter(({ factIds }) => factIds.includes(factId))
    .map((item) => toItemReport(item, [...checkItem(item, bank), ...together.filter((found) => found.item === item)]));
}

export function toItemReport(item: Item, findings: readonly Finding[]): ItemReport {
  const { type, stem, key } = item;
  return {
    ...{ type, stem, key },
    options: "options" in item ? item.options.map(({ text }) => text) : [],
    places: "elements" in item ? item.elements.map(({ prompt, answer }) => ({ text: prompt, answer })) : [],
    findings: findings.map(({ code, severity, message }) => ({ code, severity, message })),
  };
}
