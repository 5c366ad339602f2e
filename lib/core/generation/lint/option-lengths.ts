import { haveLikeLengths } from "@/lib/core/generation/items/like-lengths";
import type { LintRule } from "@/lib/core/generation/lint/rule";

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
    return haveLikeLengths(item.key, distractors) ? undefined : "The lengths of the options give the answer away.";
  },
};
