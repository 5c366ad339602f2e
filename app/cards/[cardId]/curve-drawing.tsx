import { Drawing, WIDTH } from "@/app/statistics/plot";
import styles from "@/app/statistics/statistics.module.css";
import type { CardHistory } from "@/lib/contracts/statistics";
import { formatDayOf, formatPercent } from "@/lib/words/format";
import { cardWords } from "@/lib/words/interface/statistics";

interface CurveDrawingProps {
  readonly history: CardHistory;
  readonly now: string;
  readonly timeZone: string;
  readonly locale: string;
}

const LEFT = 38;
const RIGHT = WIDTH - 4;
const TOP = 22;
const BASE = 170;

interface Point {
  readonly at: number;
  readonly retrievability: number;
}

/** Recall over time: solid so far, dashed from now on; a mark where each answer found it. */
export function CurveDrawing({ history, now, timeZone, locale }: CurveDrawingProps) {
  const pieces = history.curve.map((piece) => piece.map((point) => ({ ...point, at: Date.parse(point.at) })));
  const points = pieces.flat();
  const [start = 0, end = 1] = [points[0]?.at, points.at(-1)?.at];
  const today = Date.parse(now);
  const from = Math.floor(Math.min(0.8, ...points.map(({ retrievability }) => retrievability)) * 10 + 1e-9) / 10;
  const x = (at: number) => LEFT + ((at - start) / Math.max(1, end - start)) * (RIGHT - LEFT);
  const y = (share: number) => BASE - ((share - from) / (1 - from)) * (BASE - TOP);
  const path = (piece: readonly Point[]) =>
    piece.map(({ at, retrievability }) => `${x(at).toFixed(1)},${y(retrievability).toFixed(1)}`).join(" ");
  const rated = history.answers.filter(({ memory }) => memory.written);
  return (
    <Drawing
      id="curve-drawing"
      title={cardWords.curve}
      description={cardWords.curveDescription(locale, rated.length, history.retrievability)}
      height={BASE + 22}
    >
      {[1, (1 + from) / 2, from].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={RIGHT} y1={y(share)} y2={y(share)} className={styles.grid} />
          <text x={LEFT - 5} y={y(share) + 4} textAnchor="end">
            {formatPercent(locale, share)}
          </text>
        </g>
      ))}
      {history.desiredRetention > from ? (
        <line
          x1={LEFT}
          x2={RIGHT}
          y1={y(history.desiredRetention)}
          y2={y(history.desiredRetention)}
          className={styles.guide}
        />
      ) : null}
      <Today at={x(today)} />
      {pieces.map((piece) => {
        const { past, ahead } = splitAt(piece, today, history.retrievability);
        return (
          <g key={piece[0]?.at}>
            <polyline points={path(past)} className={styles.curve} />
            {ahead.length > 1 ? <polyline points={path(ahead)} className={styles.ahead} /> : null}
          </g>
        );
      })}
      {rated.map(({ id, at, memory, predicted }) => {
        const place = { x: x(Date.parse(at)), y: y(predicted ?? 1) };
        return (
          <g key={id}>
            <line x1={place.x} x2={place.x} y1={place.y} y2={y(1)} className={styles.rise} />
            {memory.rating === "again" ? (
              <path d={`M${place.x - 4} ${place.y - 4}l8 8m0 -8l-8 8`} className={styles.missed} />
            ) : (
              <circle cx={place.x} cy={place.y} r={4} className={styles.observed} />
            )}
          </g>
        );
      })}
      <text x={LEFT} y={BASE + 18}>
        {formatDayOf(locale, timeZone, start)}
      </text>
      <text x={RIGHT} y={BASE + 18} textAnchor="end">
        {formatDayOf(locale, timeZone, end)}
      </text>
    </Drawing>
  );
}

function Today({ at }: { readonly at: number }) {
  const anchor = at > WIDTH - 30 ? "end" : at < LEFT + 30 ? "start" : "middle";
  return (
    <>
      <line x1={at} x2={at} y1={TOP - 6} y2={BASE} className={styles.axis} />
      <text x={at} y={TOP - 10} textAnchor={anchor}>
        {cardWords.today}
      </text>
    </>
  );
}

/** What of a piece lies before a moment and after it; both meet at the recall of that moment. */
function splitAt(piece: readonly Point[], moment: number, recall: number | null) {
  const past = piece.filter(({ at }) => at <= moment);
  const ahead = piece.filter(({ at }) => at > moment);
  if (past.length === 0 || ahead.length === 0 || recall === null) return { past, ahead };
  const meeting = { at: moment, retrievability: recall };
  return { past: [...past, meeting], ahead: [meeting, ...ahead] };
}
