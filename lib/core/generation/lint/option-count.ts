import type { LintRule } from "@/lib/core/generation/lint/rule";

const FEWEST_OPTIONS = 3;
const MOST_OPTIONS = 4;
const MOST_ELEMENTS = 5;

/**
 * Three options, or four: fewer are guessed, and a fourth distractor seldom works. Our own items have three. Of things to
 * be placed there are three to five: the last falls into its place by itself. Source: Rodriguez 2005 (27 studies); Tarrant 2009 (1.54 distractors work in a mean item).
 */
export const optionCount: LintRule = {
  code: "option-count",
  severity: "hard",
  checkItem: (item) => {
    if ("elements" in item) {
      const { length } = item.elements;
      const isFair = length >= FEWEST_OPTIONS && length <= MOST_ELEMENTS;
      return isFair ? undefined : `There are ${length} items to place. Use ${FEWEST_OPTIONS} to ${MOST_ELEMENTS}.`;
    }
    if (!("options" in item)) return undefined;
    const { length } = item.options;
    return length >= FEWEST_OPTIONS && length <= MOST_OPTIONS
      ? undefined
      : `There are ${length} options. Use ${FEWEST_OPTIONS} or ${MOST_OPTIONS}.`;
  },
};
