import { hasOwnOptions } from "@/lib/core/generation/item";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/** Words that make an option sound false ("always") or true ("sometimes") whatever it says. */
const DETERMINER =
  /\b(always|never|all|every|none|only|completely|entirely|totally|absolutely|solely|usually|often|sometimes|generally|frequently|rarely|seldom|possibly|perhaps)\b/i;

/**
 * No option alone is absolute or vague: test-wise learners know that what is absolute is seldom right. Where all
 * options are so, none gains. Source: Haladyna, Downing & Rodriguez 2002 (specific determiners); NBME (absolute and vague terms).
 */
export const absoluteOptions: LintRule = {
  code: "absolute-options",
  severity: "warning",
  checkItem: (item) => {
    if (!hasOwnOptions(item)) return undefined;
    const marked = item.options.map((option) => ({ option, word: DETERMINER.exec(option.text)?.[1] }));
    const found = marked.filter(({ word }) => word !== undefined);
    if (found.length === 0 || found.length === item.options.length) return undefined;
    const [first] = found;
    return `“${first?.word}” in “${first?.option.text}” gives the answer away.`;
  },
};
