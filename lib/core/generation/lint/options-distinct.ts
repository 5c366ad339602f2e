import type { ItemRule } from "@/lib/core/generation/lint/rule";
import { normaliseText } from "@/lib/core/generation/words";

export const optionsDistinct: ItemRule = {
  code: "options-distinct",
  severity: "hard",
  check: (item) => {
    if (!("options" in item)) return undefined;
    const forms = new Set(item.options.map((option) => normaliseText(option.text)));
    return forms.size < item.options.length ? "Two options say the same." : undefined;
  },
};
