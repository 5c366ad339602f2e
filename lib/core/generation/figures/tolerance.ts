import type { Quantity } from "@/lib/core/content/fact";

/** "About 9%", "nearly 40": how far a remembered figure may be from one that is itself inexact. */
const INEXACT_SHARE = 0.1;

/** A large share given in whole points is right within half a point; of a small one that would be a quarter. */
const WHOLE_PERCENT_POINTS = 0.5;
const LARGE_PERCENT = 10;

/** Distractors are at least this far from the key, as a share of it. */
const SMALLEST_GAP = 0.15;

/**
 * Largest distance from the value at which a typed figure is right; in the unit of the quantity. A bound is a figure
 * that the source names: "over 25 times" is answered by 25, and 23 would contradict it.
 */
export function toleranceOf({ value, unit, qualifier }: Quantity): number {
  if (unit === "rank") return 0;
  if (qualifier === "about" || qualifier === "nearly") return value * INEXACT_SHARE;
  const isLargeWholePercent = unit === "percent" && Number.isInteger(value) && value >= LARGE_PERCENT;
  return qualifier === "exact" && isLargeWholePercent ? WHOLE_PERCENT_POINTS : 0;
}

/** Smallest distance between a key and a figure that is offered as wrong. */
export function gapOf(quantity: Quantity): number {
  if (quantity.unit === "rank") return 1;
  return Math.max(quantity.value * SMALLEST_GAP, toleranceOf(quantity) * 2);
}

/**
 * Whether a figure with the same qualifier is true when the key is: "over 13 times" follows from "over 25 times",
 * "under 30" from "under 25", and "about 9.5%" cannot be told from "about 9%".
 */
export function isEntailed(key: Quantity, value: number): boolean {
  switch (key.qualifier) {
    case "over":
    case "atLeast":
      return value <= key.value;
    case "under":
    case "atMost":
    case "upTo":
      return value >= key.value;
    case "about":
    case "nearly":
      return Math.abs(value - key.value) <= toleranceOf(key);
    case "exact":
      return value === key.value;
  }
}
