import { optionsOf } from "@/lib/core/assessment/item-view";
import { isPlaced } from "@/lib/core/assessment/places";
import type { Score } from "@/lib/core/assessment/score-response";
import type { Item } from "@/lib/core/generation/item";
import { countWords } from "@/lib/core/generation/language/words";
import type { Evidence } from "@/lib/core/scheduling/review-record";

/** Nobody reads and answers a question in less. */
const FASTEST_ANSWER_MS = 1500;

/** A fast reader needs about a tenth of a second a word. */
const MS_PER_WORD = 100;

export interface AnsweredItem {
  readonly item: Item;
  readonly itemVersion: number;
  /** Which of the item's cards; 0 where there is one. */
  readonly elementIndex?: number;
  readonly score: Pick<Score, "correct" | "nearMiss" | "elements" | "unknown">;
  /** From showing the question to the answer. */
  readonly durationMs: number;
  readonly hint?: boolean;
}

/** What an answer shows about the memory of one card; replay makes a rating of it, or nothing. */
export function evidenceOf({
  item,
  itemVersion,
  elementIndex = 0,
  score,
  durationMs,
  hint = false,
}: AnsweredItem): Evidence {
  const options = optionsOf(item);
  const placed = isPlaced(item) ? item.elements.length : undefined;
  return {
    itemId: item.id,
    itemVersion,
    elementIndex,
    format: placed !== undefined ? "placed" : options === undefined ? "constructed" : "selected",
    optionCount: placed ?? options?.length ?? 1,
    correct: score.elements?.[elementIndex] ?? score.correct,
    nearMiss: score.nearMiss,
    hint,
    tooFast: durationMs < shortestReading(item),
    ...(score.unknown && { unknown: true as const }),
  };
}

/** Milliseconds below which stem, options and elements cannot have been read. */
export function shortestReading(item: Item): number {
  const options = (optionsOf(item) ?? []).map((option) => option.text);
  const elements = isPlaced(item) ? item.elements.map(({ prompt }) => prompt) : [];
  const choices = item.type === "matching" ? item.elements.map(({ answer }) => answer) : [];
  const texts = [item.stem, ...options, ...elements, ...choices];
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  return Math.max(FASTEST_ANSWER_MS, MS_PER_WORD * words);
}
