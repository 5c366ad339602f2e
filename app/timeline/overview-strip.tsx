import styles from "@/app/timeline/timeline.module.css";
import type { TimelineOverview } from "@/lib/core/content/timeline";
import { timelineWords } from "@/lib/words/interface/provenance";

/** In units of the drawing, which are pixels on a phone. */
const WIDTH = 330;
const HEIGHT = 96;
const BASE = 74;
const TOP = 6;
const MARGIN = 18;
const WIDEST_BAR = 12;
/** Labels nearer to each other than this would overlap. */
const LABEL_ROOM = 32;

/** All years at one glance: a bar for each with entries, its dashed part what is only planned. A table says the same. */
export function OverviewStrip({ overview }: { readonly overview: TimelineOverview }) {
  const { from, to, columns, most } = overview;
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, to - from);
  const bar = Math.max(3, Math.min(WIDEST_BAR, step - 1));
  const x = (year: number) => MARGIN + (year - from) * step;
  const height = (count: number) => (count / most) * (BASE - TOP);
  return (
    <figure>
      <svg
        className={styles.strip}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={timelineWords.overview(from, to)}
      >
        <line className={styles.axis} x1={MARGIN} x2={WIDTH - MARGIN} y1={BASE} y2={BASE} />
        {columns.map(({ year, happened, ahead }) => (
          <g key={year}>
            <rect
              className={styles.happened}
              x={x(year) - bar / 2}
              width={bar}
              y={BASE - height(happened)}
              height={height(happened)}
            />
            {ahead === 0 ? null : (
              <rect
                className={styles.aheadBar}
                x={x(year) - bar / 2}
                width={bar}
                y={BASE - height(happened + ahead)}
                height={height(ahead)}
              />
            )}
          </g>
        ))}
        {labelled(
          columns.map(({ year }) => year),
          x,
        ).map((year) => (
          <text key={year} className={styles.tick} x={x(year)} y={BASE + 16} textAnchor="middle">
            {year}
          </text>
        ))}
      </svg>
      <figcaption>
        <details className="fold small">
          <summary>{timelineWords.table}</summary>
          <OverviewTable overview={overview} />
        </details>
      </figcaption>
    </figure>
  );
}

/** The first and the last year always, of the others those that have room. */
function labelled(years: readonly number[], x: (year: number) => number): readonly number[] {
  const last = years.at(-1);
  if (last === undefined) return [];
  const chosen: number[] = [];
  for (const year of years.slice(0, -1)) {
    const before = chosen.at(-1);
    const hasRoom = before === undefined || x(year) - x(before) >= LABEL_ROOM;
    if (hasRoom && x(last) - x(year) >= LABEL_ROOM) chosen.push(year);
  }
  return [...chosen, last];
}

function OverviewTable({ overview }: { readonly overview: TimelineOverview }) {
  return (
    <table className="table figures">
      <thead>
        <tr>
          <th scope="col">{timelineWords.year}</th>
          <th scope="col">{timelineWords.happened}</th>
          <th scope="col">{timelineWords.ahead}</th>
        </tr>
      </thead>
      <tbody>
        {overview.columns.map(({ year, happened, ahead }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>{happened === 0 ? timelineWords.noneAhead : happened}</td>
            <td>{ahead === 0 ? timelineWords.noneAhead : ahead}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
