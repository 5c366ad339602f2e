import { holds, type Reading, readText } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { wordingsOf } from "@/lib/core/generation/wordings";

/**
 * A question does not hold its answer, nor another name of it, as whole words: the "2" of "2%" does not stand in
 * "2027". What stands around a gap is for cloze-form. Source: Haladyna, Downing & Rodriguez 2002 (no clues to the key).
 */
export const keyInStem: LintRule = {
  code: "key-in-stem",
  severity: "hard",
  checkFact: (fact, { bank }) =>
    fact.asks.flatMap(({ question, answer }, position) => {
      const given = givenIn(question, wordingsOf(answer, bank));
      if (given === undefined) return [];
      return [{ path: ["asks", position, "question"], message: `The question gives its answer away: “${given}”.` }];
    }),
  checkItem: (item, { ask, bank }) => {
    if (item.type === "trueFalse" || item.type === "cloze") return undefined;
    if ("elements" in item) {
      const told = item.elements.find(({ prompt, answer }) => givenIn(prompt, [readText(answer)]) !== undefined);
      return told && `“${told.prompt}” gives its own match away: “${told.answer}”.`;
    }
    const given = givenIn(item.stem, [readText(item.key), ...(ask === undefined ? [] : wordingsOf(ask.answer, bank))]);
    return given === undefined ? undefined : `The question gives its answer away: “${given}”.`;
  },
};

function givenIn(text: string, wordings: readonly Reading[]): string | undefined {
  const words = readText(text);
  return wordings.find((wording) => holds(words, wording))?.text;
}
