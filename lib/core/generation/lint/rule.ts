import type { Ask, Fact } from "@/lib/core/content/fact";
import type { Card } from "@/lib/core/generation/card";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";

/** What a rule may look at beside the item itself. */
export interface RuleContext {
  readonly fact: Fact;
  readonly ask: Ask;
  readonly card: Card;
  readonly bank: FactBank;
}

/** One thing that can be wrong with an item. Returns what is wrong, in words for whoever writes facts; else undefined. */
export interface ItemRule {
  /** Stable name, e.g. "key-in-stem". */
  readonly code: string;
  /** A hard finding keeps the item from being published. */
  readonly severity: "hard" | "warning";
  readonly check: (item: Item, context: RuleContext) => string | undefined;
}
