import type { Item } from "@/lib/core/generation/item";
import { ITEM_TYPES } from "@/lib/core/generation/item-types";

/** Every text of an item that a learner reads before or after answering, feedback apart; each once, where the key is one of them. */
export function shownTexts(item: Item): readonly string[] {
  if ("elements" in item) return [item.stem, ...item.elements.flatMap(({ prompt, answer }) => [prompt, answer])];
  if (!("options" in item)) return [item.stem, item.key];
  const options = item.options.map(({ text }) => text);
  return options.includes(item.key) ? [item.stem, ...options] : [item.stem, item.key, ...options];
}

/** What asks: the stem, and in items of several cards what is to be placed, since the stem there only says how to answer. */
export function askingTexts(item: Item): readonly string[] {
  return "elements" in item ? item.elements.map(({ prompt }) => prompt) : [item.stem];
}

/** Whether the stem is a question of a card. Others judge or complete a statement, or show one and ask about it. */
export function asksQuestion(item: Item): boolean {
  return ITEM_TYPES[item.type].stem === "question";
}
