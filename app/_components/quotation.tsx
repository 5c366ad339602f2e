import type { ReactNode } from "react";
import type { SourceView } from "@/lib/contracts/shared";
import { quoted } from "@/lib/words/format";
import { statementWords } from "@/lib/words/interface/statement";

interface QuotationProps {
  readonly source: SourceView;
  /** What comes after the words and their place. */
  readonly children?: ReactNode;
}

/** The words of the article, and where in it they stand. */
export function Quotation({ source, children }: QuotationProps) {
  const place = [source.author, source.outlet, source.published, statementWords.paragraph(source.paragraph)];
  return (
    <figure className="quote">
      <blockquote className="reading">{quoted(source.quote)}</blockquote>
      <figcaption>
        <cite>{source.title}</cite>. {place.filter((part) => part !== null).join(", ")}.{children}
      </figcaption>
    </figure>
  );
}
