import type { ReactNode } from "react";
import styles from "@/app/statistics/statistics.module.css";
import { Tips } from "@/app/statistics/tips";
import { statisticsWords } from "@/lib/words/interface/statistics";

/** What a plot shows, in words and figures: for anyone who does not see it, or wants to know exactly. */
export interface DataTable {
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
  /** What tells the rows apart, where their first cells do not. */
  readonly keys?: readonly string[];
}

interface PlotProps {
  readonly id: string;
  readonly title: string;
  /** What there is to see, in a sentence. */
  readonly takeaway: string;
  readonly table?: DataTable | undefined;
  readonly note?: string | undefined;
  readonly children?: ReactNode;
}

/** A plot with its name, what it says, and its figures as a table behind it. */
export function Plot({ id, title, takeaway, table, note, children }: PlotProps) {
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id} className="kicker">
        {title}
      </h3>
      <p className="reading">{takeaway}</p>
      {children}
      {note === undefined ? null : <p className="small">{note}</p>}
      {table === undefined ? null : (
        <details className="unfold small">
          <summary>{statisticsWords.table}</summary>
          <Figures name={title} table={table} />
        </details>
      )}
    </section>
  );
}

export function Figures({ name, table }: { readonly name: string; readonly table: DataTable }) {
  return (
    <table className="table figures" aria-label={name}>
      <thead>
        <tr>
          {table.head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...others], place) => (
          <tr key={table.keys?.[place] ?? first}>
            <th scope="row">{first}</th>
            {others.map((text, index) => (
              <td key={table.head[index + 1]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Width of every drawing in its own units: those of a phone of 360 pixels, so that letters have their size there. */
export const WIDTH = 296;

interface DrawingProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly height: number;
  /** Whether its parts say what they stand for. */
  readonly hasTips?: boolean;
  readonly children: ReactNode;
}

/** A drawing that is one picture to whoever hears it: its name, and what is to be seen. */
export function Drawing({ id, title, description, height, hasTips = false, children }: DrawingProps) {
  const drawing = (
    <div className={styles.drawing}>
      <svg
        className={styles.figure}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-name`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children}
      </svg>
    </div>
  );
  return hasTips ? <Tips title={title}>{drawing}</Tips> : drawing;
}
