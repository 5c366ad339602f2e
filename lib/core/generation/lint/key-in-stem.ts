import type { Answer } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { ItemRule } from "@/lib/core/generation/lint/rule";
import { containsWords, tokensOf } from "@/lib/core/generation/words";

/** Whole words only: the "2" of "2 %" does not stand in "2027". */
export const keyInStem: ItemRule = {
  code: "key-in-stem",
  severity: "hard",
  check: (item, { ask, bank }) => {
    if (item.type === "trueFalse") return undefined;
    const stem = tokensOf(item.stem);
    const given = [item.key, ...formsOf(ask.answer, bank)].find((form) => containsWords(stem, tokensOf(form)));
    return given === undefined ? undefined : `The question gives its answer: "${given}".`;
  },
};

function formsOf(answer: Answer, bank: FactBank): readonly string[] {
  if (answer.type === "text") return answer.accept;
  if (answer.type !== "entity") return [];
  return bank.names.namesOf.get(answer.entityId) ?? [];
}
