import { LONGEST_TYPED_ANSWER } from "@/lib/core/generation/card-answer";
import type { ItemRule } from "@/lib/core/generation/lint/rule";
import { countWords } from "@/lib/core/generation/words";

export const answerLength: ItemRule = {
  code: "answer-length",
  severity: "hard",
  check: (item) => {
    if (item.type !== "cloze" && item.type !== "number") return undefined;
    const words = countWords(item.key);
    return words > LONGEST_TYPED_ANSWER
      ? `${words} words are too many to type: at most ${LONGEST_TYPED_ANSWER}.`
      : undefined;
  },
};
