import { isPlaced } from "@/lib/core/assessment/places";
import type { Item } from "@/lib/core/generation/item";
import { ITEM_TYPES, type ItemType } from "@/lib/core/generation/item-types";
import { containsWords } from "@/lib/core/generation/language/words";
import { shuffled } from "@/lib/core/generation/stable-order";
import { groupBy } from "@/lib/core/shared/group-by";
import type { CardId, FactId } from "@/lib/core/shared/ids";
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

interface Choice {
  readonly chosen: readonly Item[];
  readonly remaining: readonly FactItems[];
}

/** The items that hang on one fact: at most one item in a quiz is about it. */
interface FactItems {
  readonly factId: FactId;
  readonly items: readonly Item[];
  readonly isPreferred: boolean;
}

/**
 * A quiz: one item a fact, the types mixed by their weights (item-types.ts) as far as the items allow, in an order that follows from
 * the seed. An item whose question names another's answer is passed over as long as there is another.
 */
export function assembleQuiz(plan: QuizPlan): QuizEntry[] {
  const facts = factsInOrder(plan);
  const places = placesOfTypes(facts, plan);
  let choice: Choice = { chosen: [], remaining: facts };
  while (choice.chosen.length < plan.length && choice.remaining.length > 0) {
    const next = nextItem(choice, places, plan.length);
    choice = {
      chosen: [...choice.chosen, next],
      remaining: withoutFacts(choice.remaining, new Set(next.factIds)),
    };
  }
  return shuffled(choice.chosen, `${plan.seed}|places`, (item) => item.id).map((item) => ({
    item,
    optionOrder: optionOrderOf(item, plan.seed),
  }));
}

/** What is left once facts have been asked about: neither they, nor items that are about one of them among others. */
function withoutFacts(remaining: readonly FactItems[], asked: ReadonlySet<FactId>): readonly FactItems[] {
  return remaining
    .filter(({ factId }) => !asked.has(factId))
    .map((fact) => ({ ...fact, items: fact.items.filter(({ factIds }) => !factIds.some((id) => asked.has(id))) }))
    .filter(({ items }) => items.length > 0);
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

/**
 * The next item: of the rarest type that still has places, from the first fact that has one that reveals nothing. What
 * is rare, or about several facts, is chosen while its facts are still free. One that is about several facts only
 * where enough are left for the other places.
 */
function nextItem({ chosen, remaining }: Choice, places: ReadonlyMap<ItemType, number>, length: number): Item {
  const pool = remaining.some((fact) => fact.isPreferred) ? remaining.filter((fact) => fact.isPreferred) : remaining;
  const all = pool.flatMap(({ items }) => items);
  const placesAfter = length - chosen.length - 1;
  const fitting = all.filter(({ factIds }) => factIds.length === 1 || remaining.length - factIds.length >= placesAfter);
  const ofType = groupBy(fitting.length > 0 ? fitting : all, (item) => item.type);
  const taken = groupBy(chosen, (item) => item.type);
  const isFull = (type: ItemType) => (taken.get(type)?.length ?? 0) >= (places.get(type) ?? 0);
  const supply = (type: ItemType) => ofType.get(type)?.length ?? 0;
  const types = [...ofType.keys()].sort(
    (a, b) => Number(isFull(a)) - Number(isFull(b)) || supply(a) - supply(b) || (a < b ? -1 : 1),
  );
  const inOrder = types.flatMap((type) => ofType.get(type) ?? []);
  const isHarmless = (item: Item) => chosen.every((other) => !reveals(item, other) && !reveals(other, item));
  return inOrder.find(isHarmless) ?? (inOrder[0] as Item);
}

/**
 * How many places each type gets: by its weight (Sainte-Laguë's divisors), give or take a half by the seed, since short
 * quizzes have no place for every type and would always have the same ones; never more than there are items.
 */
function placesOfTypes(facts: readonly FactItems[], { length, seed }: QuizPlan): ReadonlyMap<ItemType, number> {
  const supply = groupBy(
    facts.flatMap(({ items }) => items),
    (item) => item.type,
  );
  const types = [...supply.keys()].sort();
  const chance = new Map(types.map((type) => [type, 0.5 + stableNumber(seed, "type", type) / 2 ** 32]));
  const places = new Map<ItemType, number>(types.map((type) => [type, 0]));
  const need = (type: ItemType) =>
    ((2 * (places.get(type) ?? 0) + 1) / ITEM_TYPES[type].weight) * (chance.get(type) ?? 1);
  for (let place = 0; place < length; place += 1) {
    const open = types.filter((type) => (places.get(type) ?? 0) < (supply.get(type)?.length ?? 0));
    const next = open.sort((a, b) => need(a) - need(b))[0];
    if (next !== undefined) places.set(next, (places.get(next) ?? 0) + 1);
  }
  return places;
}

/**
 * Whether what one item shows holds the answer of the other. A statement to be judged counts as the true one that it
 * is, or that follows it: what is false in it tells nothing, and whether it is false must not decide if it is asked.
 */
export function reveals(item: Item, other: Item): boolean {
  if (other.type === "trueFalse" || isPlaced(other)) return false;
  return shownBy(item).some((text) => containsWords(text, other.key));
}

function shownBy(item: Item): readonly string[] {
  if (item.type === "trueFalse") return [item.why];
  return isPlaced(item) ? [item.stem, ...item.elements.map(({ prompt }) => prompt)] : [item.stem];
}

/**
 * The order in which options, choices or events are shown, as indexes into the item's own. Options with an order of
 * their own keep it; all else is shuffled by seed and item. Events never stand in their right order from the start:
 * whoever knows it would have nothing to do. Empty where the answer is typed.
 */
export function optionOrderOf(item: Item, seed: string): readonly number[] {
  if (item.type === "trueFalse") return [0, 1];
  if (isPlaced(item)) {
    const places = shuffledPlaces(item.elements.length, item, seed);
    return item.type === "ordering" && isAscending(places) ? [...places.slice(1), ...places.slice(0, 1)] : places;
  }
  if (!("options" in item)) return [];
  return item.ordered ? item.options.map((_, index) => index) : shuffledPlaces(item.options.length, item, seed);
}

/** The order in practice, which is the same for everyone: what is put in its place must not lie there already. */
export function practiceOrderOf(item: Item): readonly number[] | undefined {
  return isPlaced(item) ? optionOrderOf(item, "practice") : undefined;
}

function shuffledPlaces(count: number, item: Item, seed: string): readonly number[] {
  return Array.from({ length: count }, (_, index) => ({ index, at: stableNumber(seed, item.id, index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
}

function isAscending(places: readonly number[]): boolean {
  return places.every((index, place) => index === place);
}
