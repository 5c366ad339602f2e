/** Line breaks and tabs, which a line has no place for. */
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters, and those that turn the direction of all that follows (Unicode, UAX #9: embeddings, overrides, isolates). */
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A text as one line that stands by itself: a name cannot turn round or break up the words that it is shown among. */
export function withoutControls(text: string): string {
  return text.replace(SPACES, " ").replace(CONTROLS, "");
}
