import type { Fact } from "@/lib/core/content/fact";
import { containsWords } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * What the world can change is asked as of its year: without it the right answer of one year is wrong in the next.
 * Where the date itself is asked for, it is the answer. Source: Wozniak 1999 ("date-stamp volatile knowledge").
 */
export const yearNamed: LintRule = {
  code: "year-named",
  severity: "hard",
  checkFact: (fact) =>
    fact.asks.flatMap(({ question }, position) => {
      if (!fact.volatile || namesYear(question, fact)) return [];
      const message = `This is likely to change, so the question must name the year (${yearsOf(fact).join(" or ")}).`;
      return [{ path: ["asks", position, "question"], message }];
    }),
  checkItem: (item, { fact, ask }) => {
    if (!fact.volatile || ask === undefined || ask.answer.type === "date") return undefined;
    if (namesYear(item.stem, fact)) return undefined;
    return `This is likely to change, but the question doesn’t name the year (${yearsOf(fact).join(" or ")}).`;
  },
};

function namesYear(text: string, fact: Fact): boolean {
  return yearsOf(fact).some((year) => containsWords(text, String(year)));
}

/** The years that date a fact: when it was so or was said, and those that its statement names. */
function yearsOf(fact: Fact): readonly number[] {
  const named = fact.statement.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return [...new Set([fact.asOf.year, ...named.map(Number)])];
}
