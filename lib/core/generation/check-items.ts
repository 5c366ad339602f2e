import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";
import type { SkippedItem } from "@/lib/core/generation/items/item-draft";
import type { LintRule, Severity } from "@/lib/core/generation/lint/rule";
import { LINT_RULES } from "@/lib/core/generation/lint/rules";

/** Which findings are looked for: all, or those alone that keep an item from being published. */
export type Strictness = "all" | "hard";

const RULES: Readonly<Record<Strictness, readonly LintRule[]>> = {
  all: LINT_RULES,
  hard: LINT_RULES.filter(({ severity }) => severity === "hard"),
};
const ITEM_RULES: typeof RULES = {
  all: RULES.all.filter(({ checkItem: check }) => check !== undefined),
  hard: RULES.hard.filter(({ checkItem: check }) => check !== undefined),
};

/** What one rule found wrong with an item. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What is wrong between items, each finding with its item; the hard ones keep the later of two from being published. */
export function checkTogether(
  items: readonly Item[],
  bank: FactBank,
  looking: Strictness = "all",
): readonly ItemFinding[] {
  return RULES[looking].flatMap(({ code, severity, checkTogether: check }) =>
    (check?.(items, bank) ?? []).map(({ item, message }) => ({ item, code, severity, message })),
  );
}

/** Everything that is wrong with an item by itself; empty where nothing is. */
export function checkItem(item: Item, bank: FactBank, looking: Strictness = "all"): readonly Finding[] {
  const fact = bank.factOf.get(item.factId);
  if (fact === undefined) throw new Error(`Item ${item.id} is of fact "${item.factId}", which its bank has not got.`);
  const [cardId, ...others] = item.cardIds;
  const ask = cardId === undefined || others.length > 0 ? undefined : bank.askOfCard.get(cardId)?.ask;
  const context = { bank, fact, ask };
  const findings: Finding[] = [];
  for (const { code, severity, checkItem: check } of ITEM_RULES[looking]) {
    const message = check?.(item, context);
    if (message !== undefined) findings.push({ code, severity, message });
  }
  return findings;
}

/** What a rule found, with the item it found it in. */
export interface ItemFinding extends Finding {
  readonly item: Item;
}

/** Everything that the rules find in items that are published together: hard findings in none that generateItems made. */
export function lintItems(items: readonly Item[], bank: FactBank): readonly ItemFinding[] {
  const byThemselves = items.flatMap((item) => checkItem(item, bank).map((finding) => ({ ...finding, item })));
  return [...byThemselves, ...checkTogether(items, bank)];
}

const REASONS: Readonly<Record<SkippedItem["reason"], string>> = {
  "too-few-distractors": "no two wrong answers are honest, of one sort and of like length: add misconceptions",
  "no-false-twin": "no wrong answer fits the statement in the place of the span",
  "speaker-not-named": "the statement doesn't name its speaker",
  "answer-elsewhere": "the rest of the statement gives the answer away",
  "little-context": "too few words are left around the gap",
  "unknown-wording": "the span doesn't hold the answer as it is given",
  "failed-check": "it does not pass the checks",
};

/** One line for anyone who writes facts: which item is missing, and what would bring it. */
export function explainSkipped({ factId, type, reason, details }: SkippedItem): string {
  return `${factId}: no ${type} item, ${REASONS[reason]}.${details === undefined ? "" : ` ${details}`}`;
}
