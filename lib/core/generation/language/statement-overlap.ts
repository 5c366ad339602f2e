import type { Fact } from "@/lib/core/content/fact";
import { contentWordsOf } from "@/lib/core/generation/language/words";
import type { FactId } from "@/lib/core/shared/ids";

/**
 * How much of their content words the statements of two facts share, 0 to 1 (Jaccard). Found by the word, and for one
 * fact with all others at once, since nearly all pairs have nothing in common.
 */
export interface StatementOverlaps {
  readonly between: (one: FactId, other: FactId) => number;
  /** The facts with at least so much in common, itself among them. */
  readonly near: (one: FactId, least: number) => readonly Fact[];
}

/** Indexes the words; what is asked of a fact is worked out when it is first asked. */
export function toStatementOverlaps(facts: readonly Fact[]): StatementOverlaps {
  const words = facts.map(({ statement }) => new Set(contentWordsOf(statement)));
  const placeOf = new Map(facts.map(({ id }, place) => [id, place]));
  const placesWith = indexWords(words);
  const rows = new Map<number, Uint8Array>();
  /** How many words each fact shares with one, by their places. */
  const rowOf = (place: number) => {
    const known = rows.get(place);
    if (known !== undefined) return known;
    const shared = new Uint8Array(facts.length);
    for (const word of words[place] ?? [])
      for (const other of placesWith.get(word) ?? []) shared[other] = (shared[other] ?? 0) + 1;
    rows.set(place, shared);
    return shared;
  };
  const shareOf = (place: number, other: number) => {
    const shared = rowOf(place)[other] ?? 0;
    return shared === 0 ? 0 : shared / ((words[place]?.size ?? 0) + (words[other]?.size ?? 0) - shared);
  };
  return {
    between: (one, other) => shareOf(placeOf.get(one) ?? -1, placeOf.get(other) ?? -1),
    near: (one, least) => {
      const place = placeOf.get(one) ?? -1;
      return facts.filter((_, other) => shareOf(place, other) >= least);
    },
  };
}

function indexWords(words: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const placesWith = new Map<string, number[]>();
  for (const [place, ofOne] of words.entries()) {
    for (const word of ofOne) {
      const places = placesWith.get(word);
      if (places === undefined) placesWith.set(word, [place]);
      else places.push(place);
    }
  }
  return placesWith;
}
