import type { Match } from "@/lib/core/assessment/match";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import { allowedSlips, editDistance } from "@/lib/core/generation/language/edit-distance";
import { tokensOf } from "@/lib/core/generation/language/words";

type AcceptedText = Extract<AcceptedAnswer, { type: "text" }>;

/** Words with which people begin an answer, and which say nothing. */
const OPENINGS: ReadonlySet<string> = new Set(["it", "was", "is", "they", "were", "to", "in", "by", "on", "at", "of"]);

/** Words before a name that say who someone is, where the name alone is asked for. */
const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss sir dr prof professor pm prime minister premier president chancellor secretary general former then".split(
    " ",
  ),
);

/** Beginnings that turn a word into its opposite, or one number of partners into another. */
const TURNING_PREFIXES = [
  "in",
  "un",
  "im",
  "il",
  "ir",
  "non",
  "dis",
  "de",
  "anti",
  "mis",
  "bi",
  "tri",
  "uni",
  "multi",
  "over",
  "under",
  "ex",
  "re",
  "pre",
  "post",
];

/** A typed text against the accepted ones: equal after normalisation, or a slip away from one and no nearer to a rival. */
export function matchText(accepted: AcceptedText, typed: string): Match {
  const words = withoutOpening(tokensOf(typed));
  if (words.length === 0) return { verdict: "wrong", reason: "empty" };
  const forms = [accepted.text, ...accepted.variants].map((form) => withoutOpening(tokensOf(form)));
  const named = withoutTitles(words);
  if (
    forms.some((form) => joined(form) === joined(words) || joined(form) === joined(named) || isInitialed(named, form))
  )
    return { verdict: "right", reason: "exact" };
  const nearest = Math.min(...forms.map((form) => slipsBetween(words, form)));
  if (nearest === Infinity) return { verdict: "wrong", reason: "different" };
  const rivals = accepted.rivals.map((rival) => withoutOpening(tokensOf(rival)));
  const isRival = rivals.some((rival) => editDistance(joined(words), joined(rival), nearest) <= nearest);
  return isRival ? { verdict: "wrong", reason: "another-answer" } : { verdict: "near", reason: "typo" };
}

function withoutOpening(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !OPENINGS.has(word));
  return start < 0 ? words : words.slice(start);
}

/** "Prof. Goroku" is "Goroku"; a title alone stays. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !TITLES.has(word));
  return start < 0 ? words : words.slice(start);
}

/** "S. Abe" for "Shinzo Abe". */
function isInitialed([initial = "", surname, ...more]: readonly string[], form: readonly string[]): boolean {
  const isShort = initial.length === 1 && more.length === 0 && form.length === 2;
  return isShort && form[1] === surname && (form[0] ?? "").startsWith(initial);
}

/** Spaces do not count: "G7" is "G-7", "re-interpreted" is "reinterpreted". */
function joined(words: readonly string[]): string {
  return words.join("");
}

/** How many slips lie between what was typed and a form; infinite where it is no slip. */
function slipsBetween(typed: readonly string[], form: readonly string[]): number {
  const whole = joined(form);
  const limit = allowedSlips(whole.length);
  const distance = limit === 0 ? 1 : editDistance(joined(typed), whole, limit);
  if (limit === 0 || distance > limit || digitsOf(typed) !== digitsOf(form)) return Infinity;
  if (typed.length !== form.length) return distance;
  return typed.every((word, index) => isSlip(word, form[index] ?? "")) ? distance : Infinity;
}

function digitsOf(words: readonly string[]): string {
  return words
    .join(" ")
    .replace(/[^\d ]/g, "")
    .trim()
    .replace(/ +/g, " ");
}

/** Each word by its own length, so that "north" for "south" is none; nor is a word turned into its opposite. */
function isSlip(typed: string, word: string): boolean {
  if (typed === word) return true;
  const limit = allowedSlips(Math.min(typed.length, word.length));
  return limit > 0 && editDistance(typed, word, limit) <= limit && !differByPrefix(typed, word);
}

function differByPrefix(a: string, b: string): boolean {
  const stems = (word: string) =>
    ["", ...TURNING_PREFIXES].filter((prefix) => word.startsWith(prefix)).map((prefix) => word.slice(prefix.length));
  const ofB = new Set(stems(b));
  return stems(a).some((stem) => stem.length >= 4 && ofB.has(stem));
}
