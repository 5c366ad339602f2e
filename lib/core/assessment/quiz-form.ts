import type { Item, ItemType } from "@/lib/core/generation/item";
import { shuffled } from "@/lib/core/generation/stable-order";
import { containsWords, tokensOf } from "@/lib/core/generation/words";
import { groupBy } from "@/lib/core/shared/group-by";
import type { CardId } from "@/lib/core/shared/ids";
import { stableNumber } from "@/lib/core/shared/stable-hash";

export interface QuizPlan {
  readonly items: readonly Item[];
  /** At most so many; fewer where there are fewer facts with an item of the types. */
  readonly length: number;
  /** Only these types; all where absent. */
  readonly types?: readonly ItemType[];
  /** The same seed gives the same quiz of the same items. */
  readonly seed: string;
  /** Cards to be asked first, such as those that were missed. */
  readonly preferCardIds?: readonly CardId[];
}

/** An item of a quiz with the order in which its options are shown: indexes into its own, empty where it is typed. */
export interface QuizEntry {
  readonly item: Item;
  readonly optionOrder: readonly number[];
}

/**
 * Shares of the places: half go to typed answers, which teach most and can't be guessed (retrieval over recognition).
 * Figures and speakers are few in most decks; a larger share would ask the same ones in every quiz.
 */
const WEIGHTS: Readonly<Record<ItemType, number>> = {
  cloze: 3,
  number: 1,
  multipleChoice: 2,
  trueFalse: 1,
  whoSaid: 1,
};

interface Choice {
  readonly chosen: readonly Item[];
  readonly remaining: readonly FactItems[];
}

/** The items of one fact: at most one of them gets into a quiz. */
interface FactItems {
  readonly items: readonly Item[];
  readonly isPreferred: boolean;
}

/**
 * A quiz: one item a fact, the types mixed as evenly as the items allow, typed ones first, in an order that follows
 * from the seed. An item whose question names another's answer is passed over as long as there is another.
 */
export function assembleQuiz(plan: QuizPlan): QuizEntry[] {
  let choice: Choice = { chosen: [], remaining: factsInOrder(plan) };
  while (choice.chosen.length < plan.length && choice.remaining.length > 0) {
    const next = nextItem(choice);
    choice = {
      chosen: [...choice.chosen, next],
      remaining: choice.remaining.filter(({ items }) => items[0]?.factId !== next.factId),
    };
  }
  return shuffled(choice.chosen, `${plan.seed}|places`, (item) => item.id).map((item) => ({
    item,
    optionOrder: optionOrderOf(item, plan.seed),
  }));
}

/** The facts in the order of the seed, those of preferred cards first and with the items of these cards alone. */
function factsInOrder({ items, types, seed, preferCardIds = [] }: QuizPlan): readonly FactItems[] {
  const preferred = new Set(preferCardIds);
  const allowed = types === undefined ? items : items.filter((item) => types.includes(item.type));
  const facts = [...groupBy(allowed, (item) => item.factId)].map(([factId, ofFact]) => {
    const wanted = ofFact.filter((item) => item.cardIds.some((id) => preferred.has(id)));
    const used = wanted.length > 0 ? wanted : ofFact;
    return { factId, isPreferred: wanted.length > 0, items: shuffled(used, seed, (item) => item.id) };
  });
  const inOrder = shuffled(facts, `${seed}|facts`, (fact) => fact.factId);
  return [...inOrder.filter((fact) => fact.isPreferred), ...inOrder.filter((fact) => !fact.isPreferred)];
}

/** The next item: of the type that has fallen most behind, from the first fact that has one that reveals nothing. */
function nextItem({ chosen, remaining }: Choice): Item {
  const pool = remaining.some((fact) => fact.isPreferred) ? remaining.filter((fact) => fact.isPreferred) : remaining;
  const candidates = pool.flatMap(({ items }) => items);
  const types = typesByNeed(chosen, candidates);
  const inOrder = types.flatMap((type) => candidates.filter((item) => item.type === type));
  const isHarmless = (item: Item) => chosen.every((other) => !reveals(item, other) && !reveals(other, item));
  return inOrder.find(isHarmless) ?? (inOrder[0] as Item);
}

/** Least served first for its weight; among equals the type of which there is least. */
function typesByNeed(chosen: readonly Item[], candidates: readonly Item[]): readonly ItemType[] {
  const count = (items: readonly Item[], type: ItemType) => items.filter((item) => item.type === type).length;
  const types = [...new Set(candidates.map((item) => item.type))];
  const need = (type: ItemType) => count(chosen, type) / WEIGHTS[type];
  return types.sort((a, b) => need(a) - need(b) || count(candidates, a) - count(candidates, b) || (a < b ? -1 : 1));
}

/** Whether the question of one item holds the answer of the other. */
export function reveals(item: Item, other: Item): boolean {
  return other.type !== "trueFalse" && containsWords(tokensOf(item.stem), tokensOf(other.key));
}

/** Options with an order of their own keep it; others are shuffled by seed and item. Empty where the answer is typed. */
export function optionOrderOf(item: Item, seed: string): readonly number[] {
  if (item.type === "trueFalse") return [0, 1];
  if (!("options" in item)) return [];
  const places = item.options.map((_, index) => index);
  return item.ordered
    ? places
    : places
        .map((index) => ({ index, at: stableNumber(seed, item.id, index) }))
        .sort((a, b) => a.at - b.at)
        .map(({ index }) => index);
}
