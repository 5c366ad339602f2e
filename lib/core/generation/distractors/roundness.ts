import { scaleOf } from "@/lib/core/content/number-words";

/**
 * How round a figure looks as it is written: "digit" below ten, "round" with a zero at its end, "five" with a five,
 * "uneven" with another digit, or its number of decimals. A figure rounder than the others gives itself away.
 */
export function roundnessOf(value: number): string {
  const shown = value / (scaleOf(value)?.factor ?? 1);
  if (!Number.isInteger(shown)) return `decimals-${(String(Number(shown.toFixed(3))).split(".")[1] ?? "").length}`;
  if (shown < 10) return "digit";
  if (shown % 10 === 0) return "round";
  return shown % 5 === 0 ? "five" : "uneven";
}

const LOOKS_LIKE: Readonly<Record<string, readonly string[]>> = {
  digit: ["digit", "uneven"],
  uneven: ["uneven", "digit"],
  five: ["five", "round"],
  round: ["round", "five", "digit"],
};

/** Whether a figure looks about as round as the key. */
export function looksAsRound(key: number, value: number): boolean {
  const wanted = roundnessOf(key);
  return (LOOKS_LIKE[wanted] ?? [wanted]).includes(roundnessOf(value));
}
