import { CLOZE_BLANK } from "@/lib/core/generation/item";
import { LEAST_CONTEXT } from "@/lib/core/generation/items/cloze-item";
import { holds, readText } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { wordingsOf } from "@/lib/core/generation/wordings";

/** A gap is for a value or a name, never for a word that only links. */
const LINKING = /^(?:a|an|the|of|in|on|to|by|for|with|and|or|but|is|was|were|has|had)$/i;

/**
 * Around the gap stand at least four words that carry content and no second copy of the answer; what is blanked is a
 * value or a name. Source: generation.md 1.3; Wozniak 1999 (cloze deletion).
 */
export const clozeForm: LintRule = {
  code: "cloze-form",
  severity: "hard",
  checkItem: (item, { ask, bank }) => {
    if (item.type !== "cloze") return undefined;
    const rest = readText(item.stem.split(CLOZE_BLANK).join(" "));
    const context = rest.content.length;
    if (context < LEAST_CONTEXT) return `Only ${context} meaningful words are left around the gap.`;
    if (LINKING.test(item.key)) return `“${item.key}” is neither a value nor a name.`;
    const again = [
      readText(item.key),
      ...(ask === undefined || ask.answer.type === "quantity" ? [] : wordingsOf(ask.answer, bank)),
    ];
    const copy = again.find((form) => holds(rest, form))?.text;
    return copy === undefined ? undefined : `The words around the gap give its answer away: “${copy}”.`;
  },
};
