import { Drawing, Plot, WIDTH } from "@/app/statistics/plot";
import styles from "@/app/statistics/statistics.module.css";
import type { RetentionView, Statistics } from "@/lib/contracts/statistics";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { memoryWords } from "@/lib/words/interface/statistics";

const ROWS = ["all", "young", "mature", "typed"] as const;

/** A retention that has been observed. */
interface Observed {
  readonly name: string;
  readonly answers: number;
  readonly observed: number;
  readonly predicted: number;
}

/** What was recalled and what was expected, on one line each. */
export function RetentionPlot({
  retention,
  locale,
}: {
  readonly retention: Statistics["retention"];
  readonly locale: string;
}) {
  const rows = ROWS.flatMap((key) => observedRow(memoryWords.retentionRow[key], retention[key]));
  const takeaway = takeawayOf(retention.all, rows.length, locale);
  if (rows.length === 0)
    return <Plot id="retention" title={memoryWords.retention} takeaway={takeaway} note={memoryWords.retentionNote} />;
  return (
    <Plot
      id="retention"
      title={memoryWords.retention}
      takeaway={takeaway}
      note={memoryWords.retentionNote}
      table={{
        head: [memoryWords.who, memoryWords.recalled, memoryWords.expected, "n"],
        rows: rows.map((row) => [
          row.name,
          formatPercent(locale, row.observed),
          formatPercent(locale, row.predicted),
          formatNumber(locale, row.answers),
        ]),
      }}
    >
      <RetentionDrawing rows={rows} takeaway={takeaway} locale={locale} />
    </Plot>
  );
}

function takeawayOf({ observed, predicted }: RetentionView, rows: number, locale: string): string {
  if (observed !== null && predicted !== null) return memoryWords.retentionTakeaway(locale, observed, predicted);
  return rows > 0 ? memoryWords.onlyTyped : memoryWords.untested;
}

function observedRow(name: string, { answers, observed, predicted }: RetentionView): readonly Observed[] {
  return observed === null || predicted === null ? [] : [{ name, answers, observed, predicted }];
}

const LEFT = 6;
const RIGHT = WIDTH - 6;
const ROW = 44;
const KEY = 22;

function RetentionDrawing({
  rows,
  takeaway,
  locale,
}: {
  readonly rows: readonly Observed[];
  readonly takeaway: string;
  readonly locale: string;
}) {
  const least = Math.min(0.7, ...rows.flatMap(({ observed, predicted }) => [observed, predicted]));
  const from = Math.floor(least * 10) / 10;
  const x = (share: number) => LEFT + ((share - from) / (1 - from)) * (RIGHT - LEFT);
  const height = KEY + rows.length * ROW + 14;
  return (
    <Drawing id="retention-drawing" title={memoryWords.retention} description={takeaway} height={height}>
      <circle cx={LEFT + 5} cy={8} r={5} className={styles.observed} />
      <text x={LEFT + 15} y={12}>
        {memoryWords.recalled}
      </text>
      <circle cx={LEFT + 95} cy={8} r={5} className={styles.expected} />
      <text x={LEFT + 105} y={12}>
        {memoryWords.expected}
      </text>
      {rows.map(({ name, observed, predicted }, index) => {
        const y = KEY + index * ROW + 30;
        return (
          <g key={name}>
            <text x={0} y={y - 12} className={styles.strong}>
              {name}
            </text>
            <text x={WIDTH} y={y - 12} textAnchor="end">
              {formatPercent(locale, observed)}
            </text>
            <line x1={LEFT} x2={RIGHT} y1={y} y2={y} className={styles.grid} />
            <line x1={x(observed)} x2={x(predicted)} y1={y} y2={y} className={styles.between} />
            <circle cx={x(predicted)} cy={y} r={5} className={styles.expected} />
            <circle cx={x(observed)} cy={y} r={5} className={styles.observed} />
          </g>
        );
      })}
      <text x={0} y={height - 1}>
        {formatPercent(locale, from)}
      </text>
      <text x={WIDTH} y={height - 1} textAnchor="end">
        {formatPercent(locale, 1)}
      </text>
    </Drawing>
  );
}
