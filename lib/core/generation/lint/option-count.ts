import type { ItemRule } from "@/lib/core/generation/lint/rule";

/** Three options are best (Rodriguez 2005, 27 studies): a third distractor seldom works. */
const OPTIONS = 3;

export const optionCount: ItemRule = {
  code: "option-count",
  severity: "hard",
  check: (item) => {
    if (!("options" in item) || item.options.length === OPTIONS) return undefined;
    return `It has ${item.options.length} options in place of ${OPTIONS}.`;
  },
};
