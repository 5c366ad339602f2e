import { CLOZE_BLANK } from "@/lib/core/generation/item";
import { LEAST_CONTEXT } from "@/lib/core/generation/items/cloze-item";
import type { ItemRule } from "@/lib/core/generation/lint/rule";
import { contentWordsOf } from "@/lib/core/generation/words";

export const clozeForm: ItemRule = {
  code: "cloze-form",
  severity: "hard",
  check: (item) => {
    if (item.type !== "cloze") return undefined;
    const parts = item.stem.split(CLOZE_BLANK);
    if (parts.length !== 2) return `It has ${parts.length - 1} gaps in place of one.`;
    const context = contentWordsOf(parts.join(" ")).length;
    return context < LEAST_CONTEXT ? `Only ${context} words that carry content are left around the gap.` : undefined;
  },
};
