import { nameWordings } from "@/lib/core/content/answer-wordings";
import type { ContentIndex } from "@/lib/core/content/content-index";
import type { FieldPath, FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import { indexOfWords, outsideQuotations, plainText, wordsOf } from "@/lib/core/content/phrase";

/** The paragraphs of an article: its lines that are not blank. */
export type Article = readonly string[];

/** So many words in a row, names apart, are the article's wording and not ours. */
const COPIED_RUN = 7;

export function paragraphsOf(text: string): Article {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** Quotations that don't stand where the fact says so. Sources whose article is not at hand are passed over. */
export function checkQuotations(fact: Fact, articles: ReadonlyMap<string, Article>): readonly FieldProblem[] {
  return fact.evidence.flatMap(({ sourceId, paragraph, quote }, position) => {
    const article = articles.get(sourceId);
    if (article === undefined || holdsQuotation(article[paragraph - 1] ?? "", quote)) return [];
    const elsewhere = article.findIndex((text) => holdsQuotation(text, quote));
    const hint =
      elsewhere === -1 ? "and nowhere else in it: copy it letter by letter" : `but in paragraph ${elsewhere + 1}`;
    const message = `The quotation does not stand in paragraph ${paragraph} of ${sourceId}, ${hint}.`;
    return [{ path: ["evidence", position, "quote"], message }];
  });
}

/** A quotation may leave words out where it has "...": its pieces then stand in their order. */
function holdsQuotation(paragraph: string, quote: string): boolean {
  const text = plainText(paragraph);
  let from = 0;
  return plainText(quote)
    .split(/\s*\.\.\.\s*/)
    .every((piece) => {
      const at = text.indexOf(piece, from);
      from = at + piece.length;
      return at !== -1;
    });
}

/** Statements and questions that repeat an article's wording outside quotations and names. */
export function checkCopying(
  fact: Fact,
  articles: ReadonlyMap<string, Article>,
  index: ContentIndex,
): readonly FieldProblem[] {
  const texts: { path: FieldPath; text: string }[] = [
    { path: ["statement"], text: fact.statement },
    ...fact.asks.map((ask, position) => ({ path: ["asks", position, "question"], text: ask.question })),
  ];
  const names = properNames(index);
  return texts.flatMap(({ path, text }) =>
    [...articles].flatMap(([sourceId, article]) => {
      const run = longestCopiedRun(text, article, names);
      if (run === undefined) return [];
      return [{ path, message: `"${run}" is the wording of ${sourceId}: say it in your own words.` }];
    }),
  );
}

/** Names of somebody or something: concepts are ordinary words. */
function properNames(index: ContentIndex): readonly (readonly string[])[] {
  return [...index.entities.values()]
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
