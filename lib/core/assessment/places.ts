import { isUnknown, type Response } from "@/lib/core/assessment/response";
import type { Item, ItemElement, PlacedItem } from "@/lib/core/generation/item";

/** An element as it is shown, named by its place from the top: "1", "2", "3". */
export interface ShownElement extends ItemElement {
  readonly id: string;
  /** Its place among the item's own elements, which is that of its card. */
  readonly index: number;
}

/** What can be put beside an element, named by its place: "a", "b", "c". */
export interface ShownChoice {
  readonly id: string;
  readonly text: string;
  /** The element that it belongs to. */
  readonly index: number;
}

const CHOICE_IDS = ["a", "b", "c", "d", "e", "f"] as const;

export function isPlaced(item: Item): item is PlacedItem {
  return "elements" in item;
}

/** Indexes in the order of the form; in their own order where the form's is no order of them. */
export function placesOf(count: number, order: readonly number[] = []): readonly number[] {
  const own = Array.from({ length: count }, (_, index) => index);
  const picked = [...new Set(order)].filter((index) => index in own);
  return picked.length === count ? picked : own;
}

/** The elements as shown: those of an ordering in the order of the form, the left sides of pairs in their own. */
export function shownElements(item: PlacedItem, order?: readonly number[]): readonly ShownElement[] {
  const places = placesOf(item.elements.length, item.type === "ordering" ? order : undefined);
  return places.flatMap((index, place) => {
    const element = item.elements[index];
    return element === undefined ? [] : [{ ...element, id: String(place + 1), index }];
  });
}

/** The right sides of a matching in the order of the form; none of an ordering. */
export function shownChoices(item: PlacedItem, order?: readonly number[]): readonly ShownChoice[] {
  if (item.type === "ordering") return [];
  return placesOf(item.elements.length, order).map((index, place) => ({
    id: CHOICE_IDS[place] ?? String(place),
    text: item.elements[index]?.answer ?? "",
    index,
  }));
}

/** Why an answer is no arrangement of the elements; undefined where it is one, right or not. */
export type Misplaced =
  | "needs-pairs" // a matching was answered with something other than pairs
  | "needs-order" // an ordering was answered with something other than an order
  | "needs-other" // pairs or an order were given where nothing is placed
  | "not-each-once"; // an element or a choice is missing, unknown, or there twice

/** Whether an answer says of every element where it goes, each place being taken once. "I don't know" need not. */
export function misplacedBy(item: Item, response: Response): Misplaced | undefined {
  if (isUnknown(response)) return undefined;
  if (!isPlaced(item)) return "pairs" in response || "order" in response ? "needs-other" : undefined;
  const lefts = shownElements(item).map(({ id }) => id);
  if (item.type === "ordering") {
    if (!("order" in response)) return "needs-order";
    return isEachOnce(response.order, lefts) ? undefined : "not-each-once";
  }
  if (!("pairs" in response)) return "needs-pairs";
  const rights = shownChoices(item).map(({ id }) => id);
  const { pairs } = response;
  const isWhole = isEachOnce(
    pairs.map(({ left }) => left),
    lefts,
  );
  const isUnique = isEachOnce(
    pairs.map(({ right }) => right),
    rights,
  );
  return isWhole && isUnique ? undefined : "not-each-once";
}

function isEachOnce(given: readonly string[], wanted: readonly string[]): boolean {
  return given.length === wanted.length && wanted.every((id) => given.includes(id));
}

/**
 * Whether each element is in its place, by the item's own order of elements. Of an ordering those are out of place
 * that would have to be moved to put all of it right: what lies outside a longest run in ascending order. An answer
 * that is no arrangement has nothing in its place.
 * @param order how the elements or choices were shown
 */
export function placedRight(item: PlacedItem, response: Response, order?: readonly number[]): readonly boolean[] {
  if (misplacedBy(item, response) !== undefined) return item.elements.map(() => false);
  if ("order" in response) {
    const indexOf = new Map(shownElements(item, order).map(({ id, index }) => [id, index]));
    const kept = new Set(longestAscending(response.order.map((id) => indexOf.get(id) ?? -1)));
    return item.elements.map((_, index) => kept.has(index));
  }
  if (!("pairs" in response)) return item.elements.map(() => false);
  const ownerOf = new Map(shownChoices(item, order).map(({ id, index }) => [id, index]));
  const given = new Map(response.pairs.map(({ left, right }) => [left, ownerOf.get(right)]));
  return shownElements(item).map(({ id, index }) => given.get(id) === index);
}

/** A longest ascending subsequence; of several the one that ends lowest. The numbers are few: O(n^2). */
export function longestAscending(numbers: readonly number[]): readonly number[] {
  const runs: (readonly number[])[] = [];
  for (const [place, number] of numbers.entries()) {
    const before = runs.slice(0, place).filter((run) => (run.at(-1) ?? number) < number);
    runs.push([...longest(before), number]);
  }
  return longest(runs);
}

function longest(runs: readonly (readonly number[])[]): readonly number[] {
  return runs.reduce(
    (best, run) =>
      run.length > best.length || (run.length === best.length && (run.at(-1) ?? 0) < (best.at(-1) ?? 0)) ? run : best,
    [],
  );
}
