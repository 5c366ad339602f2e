import type { Item } from "@/lib/core/generation/item";

/**
 * The mark that blind guessing gives on average, 0 to 1 (Moodle: random guess score): one in k options; nothing where
 * the answer is typed; one in k! where k things are put in their places, since only all of them right is right.
 */
export function randomGuessScore(item: Item): number {
  if ("options" in item) return 1 / item.options.length;
  if ("elements" in item) return 1 / factorial(item.elements.length);
  return "isTrue" in item ? 1 / 2 : 0;
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1);
}
