/**
 * How many insertions, deletions, replacements and swaps of neighbours turn one string into the other
 * (Damerau-Levenshtein, optimal string alignment). Stops at `limit + 1`, which means "more than the limit".
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** How many slips a word of this length may have: none below 5 letters, one from 5, two from 9. */
export function allowedSlips(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/** How often each letter and digit occurs: a quick proof that two texts are far apart. */
export type LetterCounts = Uint8Array;

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
const OTHERS = ALPHABET.length;

export function letterCountsOf(text: string): LetterCounts {
  const counts = new Uint8Array(ALPHABET.length + 1);
  for (const letter of text) {
    const place = ALPHABET.indexOf(letter);
    const index = place < 0 ? OTHERS : place;
    counts[index] = Math.min(255, (counts[index] ?? 0) + 1);
  }
  return counts;
}

/** Whether the letters allow for so few edits: each changes at most two counts by one. */
export function lettersAllow(a: LetterCounts, b: LetterCounts, edits: number): boolean {
  let difference = 0;
  for (let index = 0; index <= OTHERS; index += 1) {
    difference += Math.abs((a[index] ?? 0) - (b[index] ?? 0));
    if (difference > edits * 2) return false;
  }
  return true;
}
