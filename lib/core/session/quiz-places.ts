import type { PlacedPair } from "@/lib/core/assessment/response";

/** The pairs once a choice is put beside an element: each has one partner at most, so former ones are parted. */
export function paired(pairs: readonly PlacedPair[], left: string, right: string): readonly PlacedPair[] {
  return [...pairs.filter((pair) => pair.left !== left && pair.right !== right), { left, right }];
}

/** The order once an element has moved by one place up or down; the same order where it stands at the end already. */
export function moved(order: readonly string[], id: string, step: -1 | 1): readonly string[] {
  return movedTo(order, id, order.indexOf(id) + step);
}

/** The order once an element has gone to a place; the same order where it is there, or where there is no such place. */
export function movedTo(order: readonly string[], id: string, to: number): readonly string[] {
  const from = order.indexOf(id);
  if (from < 0 || to < 0 || to >= order.length || to === from) return order;
  const others = order.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}
