import { optionsOf } from "@/lib/core/assessment/item-view";
import { isPlaced, shownChoices, shownElements } from "@/lib/core/assessment/places";
import type { Response } from "@/lib/core/assessment/response";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { PlacedItem } from "@/lib/core/generation/item";
import type { ItemType } from "@/lib/core/generation/item-types";
import { groupBy } from "@/lib/core/shared/group-by";
import { type AttemptId, asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { loadAttempt } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { loadDeckItems, loadItemVersions, type StoredItem } from "@/lib/server/store/items";
import { nth } from "@/tests/support/learner-builder";

/** Ids of cards in use, each of another fact. */
export async function someCards(count: number): Promise<readonly CardId[]> {
  return (await cardsByFact()).slice(0, count).map((cards) => nth(cards, 0));
}

/** The ids of the cards of facts, a fact each, those with most cards first. */
export async function cardsByFact(): Promise<readonly (readonly CardId[])[]> {
  const cards = await database().card.findMany({
    where: { retired: false },
    orderBy: [{ factId: "asc" }, { position: "asc" }],
  });
  const ofFacts = [...groupBy(cards, ({ factId }) => factId).values()];
  return ofFacts.map((ofFact) => ofFact.map(({ id }) => asId<CardId>(id))).toSorted((a, b) => b.length - a.length);
}

/** Items in use of one type, each of another fact. */
export async function someItems(type: ItemType, count: number): Promise<readonly StoredItem[]> {
  const items = (await loadDeckItems(database(), DECK_OF_ALL)).filter(({ item }) => item.type === type);
  return [...groupBy(items, ({ item }) => item.factId).values()].slice(0, count).map((ofFact) => nth(ofFact, 0));
}

/** An answer to an item, right or wrong, with the options in the order in which they are shown. */
export function responseTo(
  { item }: Pick<StoredItem, "item">,
  right: boolean,
  optionOrder?: readonly number[],
): Response {
  if (isPlaced(item)) return arrangementOf(item, right, optionOrder);
  const option = optionsOf(item, optionOrder)?.find(({ isKey }) => isKey === right);
  if (option !== undefined) return { optionId: option.id };
  if (!right || !("accepted" in item)) return { text: "something else altogether" };
  switch (item.accepted.type) {
    case "number":
      return { text: String(item.accepted.value) };
    case "text":
      return { text: item.accepted.text };
    case "date":
      return { text: item.key };
  }
}

/** Everything in its place, or every element where its neighbour belongs. */
function arrangementOf(item: PlacedItem, right: boolean, optionOrder?: readonly number[]): Response {
  const elements = shownElements(item, optionOrder).toSorted((a, b) => a.index - b.index);
  const places = item.type === "ordering" ? elements : shownChoices(item, optionOrder);
  const inPlace = places.toSorted((a, b) => a.index - b.index).map(({ id }) => id);
  const ids = right ? inPlace : [...inPlace.slice(1), ...inPlace.slice(0, 1)];
  if (item.type === "ordering") return { order: ids };
  return { pairs: elements.map(({ id }, place) => ({ left: id, right: ids[place] ?? "" })) };
}

/** An item of a quiz as the server knows it, and the answers that are right and wrong there. */
export interface FormItem extends StoredItem {
  /** What the item is called in the quiz. */
  readonly viewId: string;
  readonly optionOrder: readonly number[];
  readonly right: Response;
  readonly wrong: Response;
}

/** The items of an attempt in their order, with what only the server knows of them. */
export async function formOf(userId: string, attemptId: string): Promise<readonly FormItem[]> {
  const attempt = await loadAttempt(database(), asId<UserId>(userId), asId<AttemptId>(attemptId));
  const form = attempt?.form ?? [];
  const items = await loadItemVersions(database(), form);
  return form.map(({ viewId, itemId, version, optionOrder }) => {
    const stored = items.find((one) => one.item.id === itemId && one.version === version);
    if (stored === undefined) throw new Error(`The attempt has an item ${itemId} that is not stored.`);
    const right = responseTo(stored, true, optionOrder);
    return { ...stored, viewId, optionOrder, right, wrong: responseTo(stored, false, optionOrder) };
  });
}
