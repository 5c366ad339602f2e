import type { ContentIndex } from "@/lib/core/content/content-index";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";

/** What may be quoted of an article as evidence. */
const MAXIMUM_QUOTE_WORDS = 25;

export function countQuotedWords(quote: string): number {
  return quote.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Paragraphs that the source has not got, quotations that are too long, and statements with nobody to answer for them. */
export function checkEvidence(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  fact.evidence.forEach(({ sourceId, paragraph, quote }, position) => {
    const words = countQuotedWords(quote);
    if (words > MAXIMUM_QUOTE_WORDS) {
      const message = `The quotation has ${words} words: shorten it to ${MAXIMUM_QUOTE_WORDS}.`;
      problems.push({ path: ["evidence", position, "quote"], message });
    }
    const source = index.sources.get(sourceId);
    if (source !== undefined && paragraph > source.paragraphs) {
      const message = `${sourceId} has ${source.paragraphs} paragraphs, so there is no paragraph ${paragraph}.`;
      problems.push({ path: ["evidence", position, "paragraph"], message });
    }
  });
  if (fact.epistemic !== "fact" && fact.attribution === undefined) {
    const message = `A ${fact.epistemic} needs an attribution: say who is speaking.`;
    problems.push({ path: ["epistemic"], message });
  }
  return problems;
}
