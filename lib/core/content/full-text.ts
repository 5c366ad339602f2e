import { plainText } from "@/lib/core/content/phrase";

/** A piece of a text that search has found, and whether it is what was looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Stand around the words that are found, in texts from the database: characters that mean nothing (Unicode, private use). */
export const MARK_START = "\uE000";
export const MARK_END = "\uE001";

/** From so many letters on, the beginning of a word finds it. */
const BEGINNING_FROM = 4;

/** What there is to look for in a query, word by word, as it was typed. */
export function searchTerms(query: string): readonly string[] {
  return plainText(query)
    .split(/[\s&|!<>():*'"\\,;?]+/)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * A query of PostgreSQL's full-text search (to_tsquery): all words of one of the texts, longer ones by their beginning.
 * Null where there is no word at all.
 */
export function fullTextQuery(texts: readonly string[]): string | null {
  const queries = texts
    .map(searchTerms)
    .filter((terms) => terms.length > 0)
    .map((terms) => `(${terms.map(termQuery).join(" & ")})`);
  return queries.length === 0 ? null : [...new Set(queries)].join(" | ");
}

function termQuery(term: string): string {
  return `'${term.toLowerCase()}'${term.length >= BEGINNING_FROM ? ":*" : ""}`;
}

/** A text with marks in it, in pieces. */
export function markedParts(text: string): readonly MarkedPart[] {
  return text
    .split(MARK_START)
    .flatMap((piece, at) => {
      if (at === 0) return [{ text: piece, marked: false }];
      const [found = "", ...rest] = piece.split(MARK_END);
      return [
        { text: found, marked: true },
        { text: rest.join(""), marked: false },
      ];
    })
    .filter((part) => part.text !== "");
}
