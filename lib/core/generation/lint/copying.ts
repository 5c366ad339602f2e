import { nameWordings } from "@/lib/core/content/answer-wordings";
import type { Article } from "@/lib/core/content/article";
import type { FieldPath, FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import { indexOfWords, outsideQuotations, wordsOf } from "@/lib/core/content/phrase";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { countWords } from "@/lib/core/generation/language/words";
import type { Articles, LintRule } from "@/lib/core/generation/lint/rule";

/** So many words in a row, names apart, are the article's wording and not ours. */
const COPIED_RUN = 7;

/** What may be quoted of an article as evidence. */
const MOST_QUOTED_WORDS = 25;

/**
 * The articles' sentences stay theirs: a quotation has at most 25 words, and outside quotations and names at most six
 * words in a row are an article's. The second can be seen only where the articles are at hand. Items are made of these
 * texts alone. Source: generation.md 5.1; quotation for evidence only.
 */
export const copying: LintRule = {
  code: "copying",
  severity: "hard",
  checkFact: (fact, { bank, articles }) => [...longQuotations(fact), ...copiedTexts(fact, bank, articles)],
};

function longQuotations(fact: Fact): readonly FieldProblem[] {
  return fact.evidence.flatMap(({ quote }, position) => {
    const words = countWords(quote);
    if (words <= MOST_QUOTED_WORDS) return [];
    const message = `The quotation has ${words} words. Shorten it to ${MOST_QUOTED_WORDS}.`;
    return [{ path: ["evidence", position, "quote"], message }];
  });
}

/** Statements and questions that repeat an article's wording outside quotations and names. */
function copiedTexts(fact: Fact, bank: FactBank, articles: Articles): readonly FieldProblem[] {
  if (articles.size === 0) return [];
  const texts: { path: FieldPath; text: string }[] = [
    { path: ["statement"], text: fact.statement },
    ...fact.asks.map((ask, position) => ({ path: ["asks", position, "question"], text: ask.question })),
  ];
  const names = properNames(bank);
  return texts.flatMap(({ path, text }) =>
    [...articles].flatMap(([sourceId, article]) => {
      const run = longestCopiedRun(text, article, names);
      if (run === undefined) return [];
      return [{ path, message: `“${run}” is copied from the article (${sourceId}). Use your own words.` }];
    }),
  );
}

/** Names of someone or something: concepts are ordinary words. */
function properNames(bank: FactBank): readonly (readonly string[])[] {
  return [...bank.entityOf.values()]
    .filter((entity) => entity.type !== "concept")
    .flatMap(nameWordings)
    .map((name) => comparableWords(name));
}

/** American and British spellings of what the articles speak of most are the same words here. */
function comparableWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.replace(/^defence/, "defense").replace(/^favoured$/, "favored"));
}

function longestCopiedRun(text: string, article: Article, names: readonly (readonly string[])[]): string | undefined {
  for (const piece of outsideQuotations(text)) {
    const words = comparableWords(piece);
    const isName = markNames(words, names);
    for (const paragraph of article.map(comparableWords)) {
      const run = commonRun(words, isName, paragraph);
      if (run !== undefined) return run;
    }
  }
  return undefined;
}

function markNames(words: readonly string[], names: readonly (readonly string[])[]): readonly boolean[] {
  const marks = words.map(() => false);
  for (const name of names) {
    for (let at = indexOfWords(words, name); at !== -1; at = indexOfWords(words, name, at + 1)) {
      marks.fill(true, at, at + name.length);
    }
  }
  return marks;
}

function commonRun(
  words: readonly string[],
  isName: readonly boolean[],
  paragraph: readonly string[],
): string | undefined {
  for (let start = 0; start < words.length; start += 1) {
    for (
      let other = paragraph.indexOf(words[start] ?? "");
      other !== -1;
      other = paragraph.indexOf(words[start] ?? "", other + 1)
    ) {
      let length = 0;
      while (start + length < words.length && words[start + length] === paragraph[other + length]) length += 1;
      const own = isName.slice(start, start + length).filter((name) => !name).length;
      if (own >= COPIED_RUN) return words.slice(start, start + length).join(" ");
    }
  }
  return undefined;
}
