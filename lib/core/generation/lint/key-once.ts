import type { ItemRule } from "@/lib/core/generation/lint/rule";
import { normaliseText } from "@/lib/core/generation/words";

export const keyOnce: ItemRule = {
  code: "key-once",
  severity: "hard",
  check: (item) => {
    if (!("options" in item)) return undefined;
    const keys = item.options.filter((option) => option.isKey);
    if (keys.length !== 1) return `${keys.length} options are marked as the key.`;
    if (keys[0]?.text !== item.key) return "The option marked as the key is not the key.";
    const same = item.options.filter((option) => normaliseText(option.text) === normaliseText(item.key));
    return same.length > 1 ? `"${item.key}" stands among the options more than once.` : undefined;
  },
};
