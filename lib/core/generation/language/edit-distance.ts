/**
 * How many insertions, deletions, replacements and swaps of neighbours turn one string into the other
 * (Damerau-Levenshtein, optimal string alignment). Stops at `limit + 1`, which means "more than the limit"; so only the
 * cells within the limit of the diagonal are worked out (Ukkonen 1985).
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let beforeLast: number[] = [];
  let last: number[] = [];
  let current: number[] = [];
  for (let column = 0; column <= b.length; column += 1) last.push(column);
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    current[from - 1] = from === 1 ? row : tooFar;
    current[to + 1] = tooFar;
    let least = from === 1 ? row : tooFar;
    for (let column = from; column <= to; column += 1) {
      const cost = letter === b.charCodeAt(column - 1) ? 0 : 1;
      let best = Math.min(
        (last[column] ?? tooFar) + 1,
        (current[column - 1] ?? tooFar) + 1,
        (last[column - 1] ?? tooFar) + cost,
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (isSwap) best = Math.min(best, (beforeLast[column - 2] ?? tooFar) + 1);
      current[column] = best;
      if (best < least) least = best;
    }
    if (least > limit) return tooFar;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] ?? tooFar, tooFar);
}

/** How many slips a word of this length may have: none below 5 letters, one from 5, two from 9. */
export function allowedSlips(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/** Which letters occur, and which more than once: one bit for each letter, which it shares with a digit. */
export interface Letters {
  readonly once: number;
  readonly twice: number;
}

export function lettersOf(text: string): Letters {
  let once = 0;
  let twice = 0;
  for (let place = 0; place < text.length; place += 1) {
    const bit = 1 << (text.charCodeAt(place) & 31);
    twice |= once & bit;
    once |= bit;
  }
  return { once, twice };
}

/**
 * Whether the letters allow for so few edits, which they nearly never do: far quicker than to measure the distance.
 * Each edit takes at most one letter away and brings at most one, and each of these changes one bit at most.
 */
export function lettersAllow(a: Letters, b: Letters, edits: number): boolean {
  const left = edits * 2 - bitsIn(a.once ^ b.once);
  return left >= 0 && bitsIn(a.twice ^ b.twice) <= left;
}

/** How many bits of a number are set: pairs, then fours, then bytes are added up (Warren 2012, Hacker's Delight, 5-1). */
function bitsIn(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
