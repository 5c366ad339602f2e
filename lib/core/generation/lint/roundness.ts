import { looksAsRound } from "@/lib/core/generation/distractors/roundness";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * Among figures the key is neither the only round one nor the only one that is not: people make up round figures, and
 * sources name uneven ones. Source: generation.md 4.5.
 */
export const roundness: LintRule = {
  code: "roundness",
  severity: "warning",
  checkItem: (item, { ask }) => {
    if (!("options" in item) || ask?.answer.type !== "quantity") return undefined;
    const key = ask.answer.quantity.value;
    const wrong = item.options.filter(({ isKey }) => !isKey).map(({ text }) => readFigure(text)?.value ?? key);
    const isAlone = wrong.every((value) => !looksAsRound(key, value) && !looksAsRound(value, key));
    return isAlone ? "The correct figure is the only one as round, or as uneven." : undefined;
  },
};
