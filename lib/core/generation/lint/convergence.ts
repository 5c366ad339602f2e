import { tokensOf } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/** The key shares more than this of its words with the distractors ... */
const SHARED_BY_KEY = 0.6;
/** ... and each distractor less than this of its own with the rest. */
const SHARED_BY_DISTRACTOR = 0.3;

/**
 * The key is not the option that has most in common with the others: whoever writes distractors changes one part of
 * the key at a time, and test-wise learners add the parts up. Source: NBME (convergence).
 */
export const convergence: LintRule = {
  code: "convergence",
  severity: "warning",
  checkItem: (item, { ask }) => {
    if (!("options" in item) || (ask !== undefined && ask.answer.type !== "text")) return undefined;
    const shares = item.options.map(({ text, isKey }) => {
      const others = item.options.filter((other) => other.text !== text).flatMap((other) => tokensOf(other.text));
      return { isKey, share: shareIn(tokensOf(text), new Set(others)) };
    });
    const isConverging = shares.every(({ isKey, share }) =>
      isKey ? share > SHARED_BY_KEY : share < SHARED_BY_DISTRACTOR,
    );
    return isConverging ? "The correct answer is made of parts of the wrong ones." : undefined;
  },
};

function shareIn(words: readonly string[], others: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}
