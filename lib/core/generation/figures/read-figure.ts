import type { Qualifier } from "@/lib/core/content/fact";
import { CARDINAL_VALUES, ORDINAL_VALUES, SCALE_FACTORS } from "@/lib/core/content/number-words";

/** A number as someone wrote it: "over $12bn" is 12e9 in dollars, "third" is 3 as a place. */
export interface Figure {
  readonly value: number;
  /** The word of scale that was written and is counted in: "bn" of "12bn". A bare "12" may still stand for 12 billion. */
  readonly scale?: { readonly word: string; readonly factor: number };
  readonly sign: "percent" | "USD" | "none";
  readonly isOrdinal: boolean;
  readonly qualifier?: Qualifier;
  /** The words beside the number, without sign, scale and qualifier: "islands", "of GDP". */
  readonly rest: string;
}

const QUALIFIER_WORDS: readonly (readonly [RegExp, Qualifier])[] = [
  [/\b(?:no|not) more than\b|\bat most\b|\bmaximum\b|≤/g, "atMost"],
  [/\b(?:no|not) (?:less|fewer) than\b|\bat least\b|\bminimum\b|≥/g, "atLeast"],
  [/\bup to\b/g, "upTo"],
  [/\bmore than\b|\bgreater than\b|\bin excess of\b|\bover\b|\babove\b|>/g, "over"],
  [/\bless than\b|\bfewer than\b|\bunder\b|\bbelow\b|</g, "under"],
  [/\bnearly\b|\balmost\b/g, "nearly"],
  [/\babout\b|\baround\b|\broughly\b|\bapproximately\b|\bsome\b|\bcirca\b|[~≈]/g, "about"],
];

/** Grouped by commas, spaces or (twice at least) dots; with a decimal point or comma; or bare. */
const FIGURE_PATTERN =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d*[.,]\d+|\d+/g;

/** Reads the one number in a text; undefined where there is none, or more than one. */
export function readFigure(text: string): Figure | undefined {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  const sign = /%|per ?cent|\bpct\b/.test(plain) ? "percent" : /\$|\busd\b|\bdollars?\b/.test(plain) ? "USD" : "none";
  const unsigned = plain.replace(/%|per ?cent\b|\bpct\b|us\$|\$|\bus dollars?\b|\busd\b|\bdollars?\b/g, " ");
  const { text: unqualified, qualifier } = takeQualifier(unsigned);
  const found = [...figuresIn(unqualified), ...wordsIn(unqualified)];
  const only = found[0];
  if (only === undefined || found.length > 1) return undefined;
  const rest = unqualified.slice(0, only.start) + unqualified.slice(only.end);
  return {
    value: only.value,
    ...(only.scale !== undefined && { scale: only.scale }),
    sign,
    isOrdinal: only.isOrdinal,
    ...(qualifier !== undefined && { qualifier }),
    rest: rest
      .replace(/[#+?!.,;:()]/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

interface Found {
  readonly value: number;
  readonly scale?: Figure["scale"];
  readonly isOrdinal: boolean;
  readonly start: number;
  readonly end: number;
}

function takeQualifier(text: string): { readonly text: string; readonly qualifier?: Qualifier } {
  for (const [pattern, qualifier] of QUALIFIER_WORDS) {
    const without = text.replace(pattern, " ");
    if (without !== text) return { text: without, qualifier };
  }
  return { text };
}

function figuresIn(text: string): Found[] {
  return [...text.matchAll(FIGURE_PATTERN)].map((match) => {
    const isNegative = /(?:^|\s)-\s?$/.test(text.slice(0, match.index));
    const after = text.slice(match.index + match[0].length);
    const ordinal = /^(?:st|nd|rd|th)\b/.exec(after)?.[0] ?? "";
    const [scaleText = "", word = ""] = /^ ?([a-z]+)\b/.exec(after.slice(ordinal.length)) ?? [];
    const factor = SCALE_FACTORS.get(word);
    const value = numberOf(match[0]) * (factor ?? 1) * (isNegative ? -1 : 1);
    const end = match.index + match[0].length + ordinal.length + (factor === undefined ? 0 : scaleText.length);
    return {
      value,
      ...(factor !== undefined && { scale: { word, factor } }),
      isOrdinal: ordinal !== "",
      start: match.index,
      end,
    };
  });
}

function numberOf(figure: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.|$)/.test(figure)) return Number(figure.replaceAll(",", ""));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(figure)) return Number(figure.replaceAll(".", ""));
  return Number(figure.replace(/[ '’]/g, "").replace(",", "."));
}

/** Runs of number words: "twenty-five", "a hundred million", "third". */
function wordsIn(text: string): Found[] {
  const found: Found[] = [];
  let run: Run | undefined;
  for (const match of text.matchAll(/[a-z]+/g)) {
    const word = match[0];
    const isContinued = run !== undefined && continues(run, text.slice(run.end, match.index));
    if (isNumberWord(word) || (isContinued && SCALE_FACTORS.has(word) && word.length > 3)) {
      if (run === undefined || !isContinued) run = pushRun(found, run, { words: [], start: match.index, end: 0 });
      run.words.push(word);
      run.end = match.index + word.length;
    }
  }
  pushRun(found, run, undefined);
  return found;
}

type Run = { readonly words: string[]; readonly start: number; end: number };

function pushRun<Next extends Run | undefined>(found: Found[], run: Run | undefined, next: Next): Next {
  if (run !== undefined) {
    const word = run.words.findLast((each) => SCALE_FACTORS.has(each));
    found.push({
      value: valueOfWords(run.words),
      ...(word !== undefined && { scale: { word, factor: SCALE_FACTORS.get(word) ?? 1 } }),
      isOrdinal: ORDINAL_VALUES.has(run.words.at(-1) ?? ""),
      start: run.start,
      end: run.end,
    });
  }
  return next;
}

/** "twenty-five" and "a hundred and five" go on; "four and five" does not. */
function continues(run: Run, gap: string): boolean {
  const last = run.words.at(-1) ?? "";
  return gap === " " || gap === "-" || (gap === " and " && (last === "hundred" || SCALE_FACTORS.has(last)));
}

function isNumberWord(word: string): boolean {
  return word === "hundred" || CARDINAL_VALUES.has(word) || ORDINAL_VALUES.has(word);
}

function valueOfWords(words: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const word of words) {
    const factor = SCALE_FACTORS.get(word);
    if (word === "hundred") group = Math.max(group, 1) * 100;
    else if (factor !== undefined) {
      total += Math.max(group, 1) * factor;
      group = 0;
    } else group += CARDINAL_VALUES.get(word) ?? ORDINAL_VALUES.get(word) ?? 0;
  }
  return total + group;
}
