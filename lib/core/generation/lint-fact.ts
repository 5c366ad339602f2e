import { checkCoherence } from "@/lib/core/content/check-content";
import { checkSlotKey } from "@/lib/core/content/checks/check-slot-keys";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Objective } from "@/lib/core/content/objective";
import type { Source } from "@/lib/core/content/source";
import { checkItem, explainSkipped } from "@/lib/core/generation/check-items";
import { toFactBank } from "@/lib/core/generation/fact-bank";
import { toCard } from "@/lib/core/generation/generate-cards";
import { itemsOfFact } from "@/lib/core/generation/generate-items";
import { LINT_RULES } from "@/lib/core/generation/lint/rules";
import { type ItemReport, toItemReport } from "@/lib/core/generation/report-items";

/** Everything that a fact is judged beside: what is published, the fact itself in its older form too. */
export interface LintBank {
  readonly facts: readonly Fact[];
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  /** Absent where the content has none. */
  readonly objectives?: readonly Objective[];
}

/** What becomes of a fact, and what keeps it from being good. */
export interface FactReport {
  /** What must be fixed before it can be published: the field, and what to do. */
  readonly problems: readonly FieldProblem[];
  readonly cards: readonly { readonly prompt: string; readonly answer: string }[];
  /** The items that would be published of its own cards: their findings are warnings. */
  readonly items: readonly ItemReport[];
  /** Which items are missing, and what would bring them. */
  readonly skipped: readonly string[];
}

/** Judges one fact, new or changed, against the bank that it is to stand in. */
export function lintFact(fact: Fact, { facts, entities, sources, objectives = [] }: LintBank): FactReport {
  const others = facts.filter(({ id }) => id !== fact.id);
  const bank = toFactBank([...others, fact], entities, sources);
  const index = {
    facts: bank.factOf,
    entities: bank.entityOf,
    sources: bank.sourceOf,
    objectives: new Map(objectives.map((objective) => [objective.id, objective])),
  };
  const { items, skipped } = itemsOfFact(fact.id, bank);
  return {
    problems: [
      ...checkCoherence(fact, index),
      ...checkSlotKey(fact, others),
      ...LINT_RULES.flatMap(({ checkFact }) => checkFact?.(fact, { bank, articles: new Map() }) ?? []),
    ],
    cards: bank.asks
      .filter((each) => each.fact === fact)
      .map(({ ask }) => toCard(fact, ask, bank.names))
      .map(({ prompt, answer }) => ({ prompt, answer })),
    items: items.map((item) => toItemReport(item, checkItem(item, bank))),
    skipped: skipped.map(explainSkipped),
  };
}
