import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Ask, Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";

/** A hard finding keeps an item from being published, and a fact from passing; a warning is for its author to weigh. */
export type Severity = "hard" | "warning";

/** The paragraphs of the articles at hand, by source: none where the texts are not there. */
export type Articles = ReadonlyMap<string, readonly string[]>;

export interface FactContext {
  readonly bank: FactBank;
  readonly articles: Articles;
}

/** What a rule may look at beside the item itself. */
export interface ItemContext {
  readonly bank: FactBank;
  /** The fact that the item is anchored in. */
  readonly fact: Fact;
  /** What its card asks; undefined where the item is of several cards, or of none. */
  readonly ask: Ask | undefined;
}

/** What is wrong with one of several items, in words for anyone who writes facts. */
export interface ItemProblem {
  readonly item: Item;
  readonly message: string;
}

/** One thing that can be wrong. It is checked wherever it can occur: as a fact is written, in an item, between items. */
export interface LintRule {
  /** Stable name, e.g. "key-in-stem". */
  readonly code: string;
  readonly severity: Severity;
  readonly checkFact?: (fact: Fact, context: FactContext) => readonly FieldProblem[];
  /** Returns what is wrong, in words for anyone who writes facts; else undefined. */
  readonly checkItem?: (item: Item, context: ItemContext) => string | undefined;
  /** What cannot be seen in one item: the later of two, in the order of ids, is the one at fault. */
  readonly checkTogether?: (items: readonly Item[], bank: FactBank) => readonly ItemProblem[];
}
