/** What someone answered: an option by its id, typed words, pairs of the ids of both sides, or ids in order. */
export type Response =
  | { readonly optionId: string }
  | { readonly text: string }
  | { readonly pairs: readonly PlacedPair[] }
  | { readonly order: readonly string[] };

/** Which choice was put beside which element, by the ids under which they were shown. */
export interface PlacedPair {
  readonly left: string;
  readonly right: string;
}
