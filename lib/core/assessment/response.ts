/** What somebody answered: an option by its id, typed words, pairs of the ids of both sides, ids in order, or "I don't know". */
export type Response =
  | { readonly optionId: string }
  | { readonly text: string }
  | { readonly pairs: readonly PlacedPair[] }
  | { readonly order: readonly string[] }
  | { readonly unknown: true };

/** "I don't know", which every question takes: wrong, and never a guess. */
export function isUnknown(response: Response): boolean {
  return "unknown" in response;
}

/** Which choice was put beside which element, by the ids under which they were shown. */
export interface PlacedPair {
  readonly left: string;
  readonly right: string;
}
