import { CARDINAL_VALUES, ORDINAL_VALUES, ordinalFigure } from "@/lib/core/content/number-words";
import { type Letters, lettersOf } from "@/lib/core/generation/language/edit-distance";

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
 * A text in the form in which texts are compared: NFKC, lower case, without articles, punctuation, diacritics and
 * possessive "'s"; numbers as figures ("twenty-five" is "25", "third" is "3rd"), "%" as "percent", British spelling as
 * American. Everything that is asked of a text's words is found here, and each text is read once.
 */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly string[];
  /** The tokens that carry content. */
  readonly content: readonly string[];
  /** The tokens with a space between two. */
  readonly normal: string;
  /** With a space before and after each token, so that words are found by looking for characters. */
  readonly padded: string;
  readonly letters: Letters;
  /** What begins with a capital, and the figures, in the order of their letters: "Mill Bridge" and "Market Bridge" differ in it. */
  readonly names: string;
}

/** The same names, questions and statements are compared thousands of times while a bank is made. */
const KEPT_TEXTS = 50_000;
const kept = new Map<string, Reading>();

/** Reads a text, or gives what was read of it before. */
export function readText(text: string): Reading {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const tokens = tokenise(text);
  const normal = tokens.join(" ");
  const content = tokens.filter((word) => !FUNCTION_WORDS.has(word));
  const read = {
    text,
    tokens,
    content,
    normal,
    padded: ` ${normal} `,
    letters: lettersOf(normal),
    names: namesIn(text),
  };
  if (kept.size >= KEPT_TEXTS) kept.clear();
  kept.set(text, read);
  return read;
}

/** The text in the form in which it is compared. */
export function normaliseText(text: string): string {
  return readText(text).normal;
}

/** The words of the normalised form. */
export function tokensOf(text: string): readonly string[] {
  return readText(text).tokens;
}

/** Words that carry content, in the normalised form. */
export function contentWordsOf(text: string): readonly string[] {
  return readText(text).content;
}

/** Whether the words of the part stand in the whole one after the other, as whole words: "2" does not stand in "2027". */
export function holds(whole: Reading, part: Reading): boolean {
  return part.normal !== "" && whole.padded.includes(part.padded);
}

/** Whether the words of one text stand in another, as in `holds`. */
export function containsWords(whole: string, part: string): boolean {
  return holds(readText(whole), readText(part));
}

function namesIn(text: string): string {
  return (text.match(/\p{Lu}[\p{L}'’-]*|\d+/gu) ?? []).sort().join(" ");
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
