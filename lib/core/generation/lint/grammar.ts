import { CLOZE_BLANK } from "@/lib/core/generation/item";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/** How an answer in words begins or ends, where the form itself can tell it from the others. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ["an infinitive", /^to (?!the |a |an |its |their )\p{Ll}+/u],
  ["a clause", /^(?:that|because|since|if|when|whether|after|before|as) /i],
  ["a means", /^(?:by|through|with|without) /i],
  ["a place", /^(?:in|on|at|from|under|near|off) /i],
  ["a full sentence", /[.!]$/],
  ["a phrase with an indefinite article", /^an? /i],
];

/**
 * Key and distractors have one grammatical form, and the words before a gap fit the key: else grammar gives it away.
 * Source: Haladyna, Downing & Rodriguez 2002 (options homogeneous in grammar); NBME (grammatical cues).
 */
export const grammar: LintRule = {
  code: "grammar",
  severity: "hard",
  checkItem: (item, { ask }) => {
    if (item.type === "cloze") return articleProblem(item.stem, item.key);
    if (item.type === "trueFalse") return wrongArticle(item.stem);
    if (!("options" in item) || ask?.answer.type !== "text") return undefined;
    const wrong = item.options.filter(({ isKey }) => !isKey).map(({ text }) => text);
    const shape = SHAPES.find(([, form]) => {
      const has = form.test(item.key);
      return wrong.every((text) => form.test(text) !== has);
    });
    return shape === undefined
      ? undefined
      : `Only the correct answer is or isn’t ${shape[0]}. Give all options the same form.`;
  },
};

/** "a _____" for "earthquake". */
function articleProblem(stem: string, key: string): string | undefined {
  const [before = ""] = stem.split(CLOZE_BLANK);
  const article = /\b(an?)\s$/i.exec(before)?.[1]?.toLowerCase();
  if (article === undefined || !/^\p{L}/u.test(key)) return undefined;
  return article === articleFor(key) ? undefined : `“${article}” doesn’t go with “${key}”.`;
}

/** "a attack", "an report", but for words whose letters and sounds differ. */
function wrongArticle(statement: string): string | undefined {
  for (const [, article = "", word = ""] of statement.matchAll(/\b(an?) ([a-z]+)/gi)) {
    if (article === "A" && /^\p{Lu}/u.test(word)) continue;
    if (article.toLowerCase() !== articleFor(word)) return `“${article}” doesn’t go with “${word}”.`;
  }
  return undefined;
}

function articleFor(text: string): "a" | "an" {
  const [word = ""] = text.split(/[\s-]/);
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return "an";
  if (/^(?:eu|uni(?!n|m)|us[aeu]|one\b|once|ukr|uk\b)/i.test(word) || /^(?:US|UN|UK)/.test(word)) return "a";
  if (/^\p{Lu}{2,}$/u.test(word)) return /^[AEFHILMNORSX]/.test(word) && !/^(?:NATO|NASA)/.test(word) ? "an" : "a";
  return /^[aeiou]/i.test(word) ? "an" : "a";
}
