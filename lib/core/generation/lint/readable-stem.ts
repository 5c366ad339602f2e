import type { LintRule } from "@/lib/core/generation/lint/rule";

const FEWEST_WORDS = 5;
const MOST_WORDS = 30;
const HIGHEST_GRADE = 14;

/**
 * A stem has 5 to 30 words and reads at Flesch-Kincaid grade 14 at most, the second year of university. Names and
 * figures count as easy words, as in Dale & Chall 1948: a learner reads "Kishida" at a glance, whatever its syllables.
 * Formula: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid et al. 1975); of one sentence it is coarse.
 */
export const readableStem: LintRule = {
  code: "readable-stem",
  severity: "warning",
  checkItem: (item) => {
    if ("elements" in item) return item.elements.map(({ prompt }) => lengthProblem(prompt, 1)).find(isSaid);
    return lengthProblem(item.stem, FEWEST_WORDS) ?? gradeProblem(item.stem);
  },
};

const isSaid = (problem: string | undefined): boolean => problem !== undefined;

/** What is placed may be a single name: it is no sentence, and has no grade. */
function lengthProblem(text: string, fewest: number): string | undefined {
  const { length } = wordsIn(text);
  if (length >= fewest && length <= MOST_WORDS) return undefined;
  return `The question has ${length} words. Use ${fewest} to ${MOST_WORDS}.`;
}

function gradeProblem(stem: string): string | undefined {
  const grade = gradeOf(wordsIn(stem));
  if (grade <= HIGHEST_GRADE) return undefined;
  return `The question is hard to read (Flesch-Kincaid grade ${grade.toFixed(1)}, at most ${HIGHEST_GRADE}). Use shorter words and sentences.`;
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_][\p{L}\p{N}'’_.-]*/gu) ?? [];
}

/** Of one sentence. */
export function gradeOf(words: readonly string[]): number {
  const syllables = words.reduce((sum, word, index) => sum + (isEasy(word, index) ? 1 : syllablesOf(word)), 0);
  return 0.39 * words.length + 11.8 * (syllables / words.length) - 15.59;
}

function isEasy(word: string, index: number): boolean {
  return /[\d_]/.test(word) || (index > 0 && /^\p{Lu}/u.test(word));
}

/** Groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^l]e|es|ed)$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
