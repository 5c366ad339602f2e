import type { ReactNode } from "react";
import { Quotation } from "@/app/_components/quotation";
import styles from "@/app/_components/source-line.module.css";
import type { SourceView } from "@/lib/contracts/shared";
import { statementWords } from "@/lib/words/interface/statement";

interface SourceLineProps {
  readonly sources: readonly SourceView[];
  /** Who says so, as of when, where it is known as a line: "NBR interview, as of 2024". */
  readonly line?: string;
  /** "March 2022": as of when the statement holds; the line is made from it. */
  readonly asOf?: string;
  /** How the date is known, where the source does not print it. */
  readonly dateNote?: string | null;
  /** What else opens with it, and the word for all of it. */
  readonly children?: ReactNode;
  readonly more?: string;
}

/** "NBR, as of 2024": opens on the quotation, the article and its place in it. */
export function SourceLine({ sources, line, asOf, dateNote, children, more = statementWords.source }: SourceLineProps) {
  return (
    <details className={styles.source}>
      <summary className={`spread ${styles.summary}`}>
        <span>{line ?? lineOf(sources, asOf)}</span>
        <span className={styles.more}>{more}</span>
      </summary>
      <div className="stack-3">
        {sources.map((source) => (
          <Quotation key={`${source.sourceId}-${source.paragraph}-${source.quote}`} source={source} />
        ))}
        {dateNote ? <p>{statementWords.dateNote(dateNote)}</p> : null}
        {children}
      </div>
    </details>
  );
}

function lineOf(sources: readonly SourceView[], asOf: string | undefined): string {
  const names = [...new Set(sources.map((source) => source.shortName))];
  return [...names, ...(asOf === undefined ? [] : [statementWords.asOf(asOf)])].join(", ");
}
