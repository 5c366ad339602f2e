/** Straight quotes and hyphens for all their relatives, single spaces: texts that look alike become equal. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words and figures of a text in lower case, possessive endings apart: "Japan's 2%" is [japan, 2]. */
export function wordsOf(text: string): readonly string[] {
  const words =
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
  return words.map((word) => word.replace(/'s$/, ""));
}

/** Whether the words of the phrase stand in the text, whole, in their order and side by side. */
export function containsPhrase(text: string, phrase: string): boolean {
  return indexOfWords(wordsOf(text), wordsOf(phrase)) !== -1;
}

/** Where the part begins in the whole, from `from` on; -1 where it doesn't, or is empty. */
export function indexOfWords(whole: readonly string[], part: readonly string[], from = 0): number {
  if (part.length === 0) return -1;
  for (let start = from; start + part.length <= whole.length; start += 1) {
    if (part.every((word, offset) => whole[start + offset] === word)) return start;
  }
  return -1;
}

/** The words of both are the same: case, punctuation and a leading "the" or "a" apart. */
export function sameWords(a: string, b: string): boolean {
  return withoutArticle(wordsOf(a)).join(" ") === withoutArticle(wordsOf(b)).join(" ");
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && ["the", "a", "an"].includes(words[0] ?? "") ? words.slice(1) : words;
}

/** How often the exact characters stand in the text without being part of a longer word or number. */
export function countSpan(text: string, span: string): number {
  let count = 0;
  for (let start = text.indexOf(span); start !== -1; start = text.indexOf(span, start + 1)) {
    const before = text.slice(0, start);
    const after = text.slice(start + span.length);
    const isCutOff = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(span);
    const goesOn = /[\p{L}\p{N}]$/u.test(span) && /^[\p{L}\p{N}]/u.test(after);
    const isDecimalPart = /\d[.,]$/.test(before) && /^\d/.test(span);
    if (!isCutOff && !goesOn && !isDecimalPart) count += 1;
  }
  return count;
}

/** The text without what stands between double quotation marks, in pieces, otherwise as it is. */
export function outsideQuotations(text: string): readonly string[] {
  return text.includes('"') || text.includes("“") ? text.split(/["“][^"“”]*["”]/) : [text];
}
