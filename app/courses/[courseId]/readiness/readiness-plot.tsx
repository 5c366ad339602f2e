import { Drawing, Plot, WIDTH } from "@/app/statistics/plot";
import styles from "@/app/statistics/statistics.module.css";
import type { Readiness } from "@/lib/contracts/readiness";
import { formatDayOf, formatPercent } from "@/lib/words/format";
import { classWords } from "@/lib/words/interface/class-results";

interface ReadinessPlotProps {
  readonly history: Readiness["history"];
  readonly target: number;
  readonly timeZone: string;
  readonly locale: string;
}

const TOP = 16;
const BASE = 116;
/** Room for the figures at the side. */
const LEFT = 40;
const RIGHT = WIDTH - 16;
const GRID = [0, 0.5, 1];

/** How a class's readiness has gone, day by day; nothing before the second day. */
export function ReadinessPlot({ history, target, timeZone, locale }: ReadinessPlotProps) {
  const [first] = history;
  const last = history.at(-1);
  if (first === undefined || last === undefined || history.length < 2) return null;
  const dayOf = (at: string) => formatDayOf(locale, timeZone, Date.parse(at));
  const [from, to] = [Date.parse(first.at), Date.parse(last.at)];
  const x = (at: string) => LEFT + ((Date.parse(at) - from) / (to - from)) * (RIGHT - LEFT);
  const y = (share: number) => BASE - share * (BASE - TOP);
  return (
    <Plot
      id="history"
      title={classWords.history}
      takeaway={classWords.historyTakeaway(locale, first.readiness, last.readiness, dayOf(first.at))}
      table={{
        head: [classWords.day, classWords.readiness],
        rows: history.map(({ at, readiness }) => [dayOf(at), formatPercent(locale, readiness)]),
        keys: history.map(({ at }) => at),
      }}
    >
      <Drawing
        id="history-drawing"
        title={classWords.history}
        description={classWords.historyDescription(locale, history.length, target)}
        height={BASE + 20}
        hasTips
      >
        {GRID.map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={WIDTH} y1={y(share)} y2={y(share)} className={styles.grid} />
            <text x={LEFT - 6} y={y(share)} textAnchor="end" dominantBaseline="central">
              {formatPercent(locale, share)}
            </text>
          </g>
        ))}
        <line x1={LEFT} x2={WIDTH} y1={y(target)} y2={y(target)} className={styles.guide} />
        <text x={WIDTH} y={y(target) + 13} textAnchor="end">
          {classWords.historyTarget}
        </text>
        <polyline
          points={history.map(({ at, readiness }) => `${x(at)},${y(readiness)}`).join(" ")}
          className={styles.curve}
        />
        {history.map(({ at, readiness }) => (
          <circle key={at} cx={x(at)} cy={y(readiness)} r={3.5} className={styles.dot} />
        ))}
        {history.map(({ at, readiness }) => (
          <circle
            key={at}
            cx={x(at)}
            cy={y(readiness)}
            r={12}
            className={styles.part}
            data-tip={`${dayOf(at)}: ${formatPercent(locale, readiness)}`}
          />
        ))}
        {[first, last].map(({ at, readiness }) => (
          <text key={at} x={x(at)} y={y(readiness) - 8} textAnchor="middle" className={styles.strong}>
            {formatPercent(locale, readiness)}
          </text>
        ))}
        <text x={LEFT} y={BASE + 16}>
          {dayOf(first.at)}
        </text>
        <text x={WIDTH} y={BASE + 16} textAnchor="end">
          {dayOf(last.at)}
        </text>
      </Drawing>
    </Plot>
  );
}
