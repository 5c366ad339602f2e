import { plainText } from "@/lib/core/content/phrase";

/** The paragraphs of an article: its lines that are not blank. */
export type Article = readonly string[];

export function paragraphsOf(text: string): Article {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** Whether a paragraph holds a quotation. It may leave words out where it has "...": its pieces then stand in their order. */
export function holdsQuotation(paragraph: string, quote: string): boolean {
  const text = plainText(paragraph);
  let from = 0;
  return plainText(quote)
    .split(/\s*\.\.\.\s*/)
    .every((piece) => {
      const at = text.indexOf(piece, from);
      from = at + piece.length;
      return at !== -1;
    });
}
