import { Drawing, WIDTH } from "@/app/statistics/plot";
import styles from "@/app/statistics/statistics.module.css";
import { formatNumber } from "@/lib/words/format";

export interface Column {
  readonly key: string;
  readonly value: number;
  /** What stands below it; few are named where there are many. */
  readonly tick?: string | undefined;
  /** What it stands for, in words. */
  readonly tip?: string;
  /** Hatched, to stand apart from the others without colour. */
  readonly apart?: boolean;
}

interface ColumnDrawingProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** What the figures below count: "days". */
  readonly unit?: string | undefined;
  readonly locale: string;
}

const TOP = 18;
const BASE = 118;
const TICKS = BASE + 15;
const LEFT = 2;

/** So many columns have room for a value over each; of more only the highest has one. */
const MOST_VALUES = 12;

/** Columns side by side over one line, with their values. */
export function ColumnDrawing({ id, title, description, columns, unit, locale }: ColumnDrawingProps) {
  const most = Math.max(...columns.map(({ value }) => value));
  const pitch = (WIDTH - 2 * LEFT) / columns.length;
  const gap = Math.min(6, pitch * 0.22);
  const height = (value: number) => (most === 0 ? 0 : Math.max(value > 0 ? 1.5 : 0, (value / most) * (BASE - TOP)));
  const highest = columns.findIndex(({ value }) => value === most);
  return (
    <Drawing
      id={id}
      title={title}
      description={description}
      height={unit === undefined ? TICKS + 4 : TICKS + 20}
      hasTips={columns.some(({ tip }) => tip !== undefined)}
    >
      <Hatching id={id} />
      {columns.map(({ key, value, apart = false }, index) => (
        <rect
          key={key}
          x={LEFT + index * pitch + gap / 2}
          y={BASE - height(value)}
          width={pitch - gap}
          height={height(value)}
          rx={Math.min(2, (pitch - gap) / 3)}
          className={styles.bar}
          {...(apart && { fill: `url(#${id}-hatching)`, className: undefined })}
        />
      ))}
      <line x1={0} x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} className={styles.axis} />
      {columns.map(({ key, value }, index) =>
        value > 0 && (columns.length <= MOST_VALUES || index === highest) ? (
          <text
            key={key}
            {...anchored(LEFT + (index + 0.5) * pitch, formatNumber(locale, value))}
            y={BASE - height(value) - 5}
            className={styles.strong}
          >
            {formatNumber(locale, value)}
          </text>
        ) : null,
      )}
      {columns.map(({ key, tick }, index) =>
        tick === undefined ? null : (
          <text key={key} {...anchored(LEFT + (index + 0.5) * pitch, tick)} y={TICKS}>
            {tick}
          </text>
        ),
      )}
      {columns.map(({ key, tip }, index) =>
        tip === undefined ? null : (
          <rect key={key} x={LEFT + index * pitch} width={pitch} height={BASE} className={styles.part} data-tip={tip} />
        ),
      )}
      {unit === undefined ? null : (
        <text x={WIDTH / 2} y={TICKS + 16} textAnchor="middle">
          {unit}
        </text>
      )}
    </Drawing>
  );
}

/** Half the width of a letter, about. */
const HALF_LETTER = 3.6;

/** In the middle of its column, but inside the drawing. */
function anchored(x: number, text: string) {
  const half = text.length * HALF_LETTER;
  if (x < half) return { x: 0, textAnchor: "start" } as const;
  return x > WIDTH - half ? ({ x: WIDTH, textAnchor: "end" } as const) : ({ x, textAnchor: "middle" } as const);
}

function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatching`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} className={styles.hatchGround} />
        <line x1={0} x2={0} y1={0} y2={5} className={styles.hatchLine} />
      </pattern>
    </defs>
  );
}
