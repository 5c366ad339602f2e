/** A key much longer than every distractor is guessed by its length. */
const LONGEST_KEY = 1.25;
const LONGEST_SPREAD = 2;

/** Below this many characters a difference in length is one of words, not of care. */
const SHORT_OPTION = 20;

/** Whether a key and its distractors are of like length, in characters. */
export function haveLikeLengths(key: string, distractors: readonly string[]): boolean {
  const lengths = [key, ...distractors].map((text) => text.length);
  const longest = Math.max(...lengths);
  if (longest <= SHORT_OPTION) return true;
  const isKeyLongest = key.length > Math.max(...distractors.map((text) => text.length)) * LONGEST_KEY;
  return !isKeyLongest && longest / Math.min(...lengths) <= LONGEST_SPREAD;
}
