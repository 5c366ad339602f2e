import type { LintRule } from "@/lib/core/generation/lint/rule";

const ALL_OR_NONE = /^(?:all|none|both|neither)(?: of (?:the|these|those)\b.*)?[.!]?$|\babove[.!]?$/i;

/**
 * No option is "all", "none" or "both" of the others: whoever knows that two are right need not know the third.
 * Source: Haladyna, Downing & Rodriguez 2002.
 */
export const allOrNone: LintRule = {
  code: "all-or-none",
  severity: "hard",
  checkItem: (item) => {
    const found = "options" in item ? item.options.find(({ text }) => ALL_OR_NONE.test(text.trim())) : undefined;
    return found && `“${found.text}” refers to the other options. Write an answer that stands by itself.`;
  },
};
