import { LONGEST_TYPED_ANSWER } from "@/lib/core/generation/cards/card-answer";
import { countWords } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * What is to be typed, or recalled word by word, has at most 8 words. Source: the minimum information principle (Wozniak 1999);
 * Matuschak (prompts are focused).
 */
export const answerLength: LintRule = {
  code: "answer-length",
  severity: "hard",
  checkFact: (fact) =>
    fact.asks.flatMap(({ answer }, position) => {
      if (answer.type !== "text") return [];
      const words = countWords(answer.text);
      if (words <= LONGEST_TYPED_ANSWER) return [];
      const message = `The answer has ${words} words. Ask for something that takes at most ${LONGEST_TYPED_ANSWER}.`;
      return [{ path: ["asks", position, "answer"], message }];
    }),
  checkItem: (item) => {
    const words = "accepted" in item ? countWords(item.key) : 0;
    return words > LONGEST_TYPED_ANSWER
      ? `${words} words are too many to type. Use at most ${LONGEST_TYPED_ANSWER}.`
      : undefined;
  },
};
