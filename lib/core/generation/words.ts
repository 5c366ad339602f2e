import { CARDINAL_VALUES, ORDINAL_VALUES, ordinalFigure } from "@/lib/core/generation/number-words";

const ARTICLES = new Set(["a", "an", "the"]);

/** Words that carry no content of their own, so that they neither make a context nor give an answer away. */
const FUNCTION_WORDS = new Set(
  (
    "a an the and or but nor so yet of in on at by to for from with without as into over under about after before since " +
    "until than that which who whom whose what when where why how is are was were be been being am do does did has have " +
    "had will would shall should can could may might must not no it its he his him she her they their them this these " +
    "those there here if then also both either such while during against between among more most less least up out off"
  ).split(" "),
);

/** The rare words that differ between British and American spelling without following a rule of endings. */
const AMERICAN: Readonly<Record<string, string>> = {
  defence: "defense",
  offence: "offense",
  licence: "license",
  programme: "program",
  programmes: "programs",
  centre: "center",
  centres: "centers",
  grey: "gray",
};

/**
 * The form in which texts are compared: NFKC, lower case, without articles, punctuation, diacritics and possessive
 * "'s"; numbers as figures ("twenty-five" is "25", "third" is "3rd"), "%" as "percent", British spelling as American.
 */
export function normaliseText(text: string): string {
  return tokensOf(text).join(" ");
}

/** The same names, questions and statements are compared thousands of times while a bank is made. */
const KEPT_TEXTS = 5000;
const kept = new Map<string, readonly string[]>();

/** The words of the normalised form. */
export function tokensOf(text: string): readonly string[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const tokens = tokenise(text);
  if (kept.size >= KEPT_TEXTS) kept.clear();
  kept.set(text, tokens);
  return tokens;
}

function tokenise(text: string): readonly string[] {
  const words = withoutMarks(text)
    .split(" ")
    .filter((word) => word !== "" && !ARTICLES.has(word));
  return joinNumberWords(words).map(americanSpelling);
}

function withoutMarks(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘ʼ`´]s(?![\p{L}\p{N}])/gu, "")
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?/gu, (acronym) => acronym.replaceAll(".", ""))
    .replace(/per cent/g, "percent")
    .replace(/%/g, " percent ")
    .replace(/\$/g, " usd ")
    .replace(/&/g, " and ")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/(?<!\d)\.|\.(?!\d)/g, " ")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();
}

function joinNumberWords(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const next = words[index + 1] ?? "";
    const value = CARDINAL_VALUES.get(word);
    if (value === undefined) {
      const place = ORDINAL_VALUES.get(word);
      joined.push(place === undefined ? word : ordinalFigure(place));
      continue;
    }
    const unit = CARDINAL_VALUES.get(next) ?? 0;
    const unitPlace = ORDINAL_VALUES.get(next) ?? 0;
    const isTens = value >= 20;
    if (isTens && unit > 0 && unit < 10) {
      joined.push(String(value + unit));
      index += 1;
    } else if (isTens && unitPlace > 0 && unitPlace < 10) {
      joined.push(ordinalFigure(value + unitPlace));
      index += 1;
    } else joined.push(String(value));
  }
  return joined;
}

function americanSpelling(word: string): string {
  const fixed = AMERICAN[word];
  if (fixed !== undefined) return fixed;
  return word
    .replace(/isation(s?)$/, "ization$1")
    .replace(/(?<=\p{L}{3})is(e|es|ed|ing|er|ers)$/u, "iz$1")
    .replace(/(?<=\p{L}{2})our(?=(s|ed|ing|ite|able|hood)?$)/u, "or");
}

/** Whether the words of `part` stand in `whole` one after the other, as whole words: "2" does not stand in "2027". */
export function containsWords(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false;
  return whole.some((_, start) => part.every((word, offset) => whole[start + offset] === word));
}

/** Words that carry content, in the normalised form. */
export function contentWordsOf(text: string): readonly string[] {
  return tokensOf(text).filter((word) => !FUNCTION_WORDS.has(word));
}

/** How many words a reader counts. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Shared share of two sets of words, 0 to 1 (Jaccard). */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const total = a.size + b.size - shared;
  return total === 0 ? 0 : shared / total;
}
