import { outsideQuotations } from "@/lib/core/content/phrase";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { asksQuestion } from "@/lib/core/generation/lint/shown-texts";

const NEGATION = /\b(not|never|except|(?<!\bat )least|\w+n['’]t)\b/i;

/**
 * A question asks for what is so: a "not" is easily overlooked, and to know what is not so is not to know what is.
 * Statements may deny, since what someone denied is worth knowing. Source: Haladyna, Downing & Rodriguez 2002.
 */
export const negativeStem: LintRule = {
  code: "negative-stem",
  severity: "hard",
  checkFact: (fact) =>
    fact.asks.flatMap(({ question }, position) => {
      const message = negationIn(question);
      return message === undefined ? [] : [{ path: ["asks", position, "question"], message }];
    }),
  checkItem: (item) => (asksQuestion(item) ? negationIn(item.stem) : undefined),
};

function negationIn(question: string): string | undefined {
  const word = outsideQuotations(question)
    .map((piece) => NEGATION.exec(piece)?.[1])
    .find((found) => found !== undefined);
  return word === undefined ? undefined : `Avoid negative questions: “${word}” is easily missed.`;
}
