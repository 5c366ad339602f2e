import type { LintRule } from "@/lib/core/generation/lint/rule";

/** A key much longer than every distractor is guessed by its length. */
const LONGEST_KEY = 1.25;
const LONGEST_SPREAD = 2;

/** Below this many characters a difference in length is one of words, not of care. */
const SHORT_OPTION = 20;

/** Whether a key and its distractors are of like length, in characters. */
export function haveLikeLengths(key: string, distractors: readonly string[]): boolean {
  const lengths = [key, ...distractors].map((text) => text.length);
  const longest = Math.max(...lengths);
  if (longest <= SHORT_OPTION) return true;
  const isKeyLongest = key.length > Math.max(...distractors.map((text) => text.length)) * LONGEST_KEY;
  return !isKeyLongest && longest / Math.min(...lengths) <= LONGEST_SPREAD;
}

/**
 * The key is not told by its length. Names, figures and dates are as long as they are, and are passed over. Source:
 * Haladyna, Downing & Rodriguez 2002 (options of similar length); NBME (the longest option is not the key).
 */
export const optionLengths: LintRule = {
  code: "option-lengths",
  severity: "hard",
  checkItem: (item, { ask }) => {
    if (!("options" in item) || ask?.answer.type !== "text") return undefined;
    const distractors = item.options.filter((option) => !option.isKey).map((option) => option.text);
    return haveLikeLengths(item.key, distractors) ? undefined : "The lengths of the options give the key away.";
  },
};
