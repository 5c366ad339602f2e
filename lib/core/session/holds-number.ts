import { CARDINAL_VALUES, ORDINAL_VALUES, SCALE_FACTORS } from "@/lib/core/content/number-words";

const OTHER_WORDS: ReadonlySet<string> = new Set([
  "no",
  "none",
  "once",
  "twice",
  "half",
  "quarter",
  "dozen",
  "hundred",
]);

/** Whether a text can be meant as a number: a figure in it, or a word for one. What it is, and if it is right, is scored elsewhere. */
export function holdsNumber(text: string): boolean {
  if (/\p{N}/u.test(text)) return true;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.some(
    (word) => CARDINAL_VALUES.has(word) || ORDINAL_VALUES.has(word) || SCALE_FACTORS.has(word) || OTHER_WORDS.has(word),
  );
}
