import { ColumnDrawing } from "@/app/statistics/column-drawing";
import { Drawing, Plot, WIDTH } from "@/app/statistics/plot";
import styles from "@/app/statistics/statistics.module.css";
import type { DistributionView, Statistics } from "@/lib/contracts/statistics";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { memoryWords } from "@/lib/words/interface/statistics";

const STATES = ["new", "learning", "young", "mature", "suspended"] as const;
const ROW = 40;
const BAR = 12;

/** Cards by how far they have come, a bar for each. */
export function CardsPlot({ cards, locale }: { readonly cards: Statistics["cards"]; readonly locale: string }) {
  const rows = STATES.map((state) => ({ state, count: cards[state] }));
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const takeaway = memoryWords.cardsTakeaway(locale, all - cards.new);
  return (
    <Plot
      id="cards"
      title={memoryWords.cards}
      takeaway={takeaway}
      table={{
        head: [memoryWords.stateColumn, memoryWords.count],
        rows: rows.map(({ state, count }) => [memoryWords.state(state), formatNumber(locale, count)]),
      }}
    >
      <Drawing id="cards-drawing" title={memoryWords.cards} description={takeaway} height={rows.length * ROW}>
        {rows.map(({ state, count }, index) => (
          <g key={state}>
            <text x={0} y={index * ROW + 14} className={styles.strong}>
              {memoryWords.state(state)}
            </text>
            <text x={WIDTH} y={index * ROW + 14} textAnchor="end">
              {formatNumber(locale, count)}
            </text>
            <rect x={0} y={index * ROW + 20} width={WIDTH} height={BAR} rx={3} className={styles.track} />
            <rect
              x={0}
              y={index * ROW + 20}
              width={(count / most) * WIDTH}
              height={BAR}
              rx={Math.min(3, (count / most) * WIDTH)}
              className={state === "new" || state === "suspended" ? `${styles.bar} ${styles.pale}` : styles.bar}
            />
          </g>
        ))}
      </Drawing>
    </Plot>
  );
}

/** What is told of every card in memory, each with how an end of a bin is written. */
const TOLD = [
  ["retrievability", "recall", memoryWords.recall, memoryWords.recallUnit, memoryWords.recallTakeaway, formatPercent],
  [
    "stability",
    "stability",
    memoryWords.stability,
    memoryWords.stabilityUnit,
    memoryWords.stabilityTakeaway,
    formatNumber,
  ],
  [
    "difficulty",
    "difficulty",
    memoryWords.difficulty,
    memoryWords.difficultyUnit,
    memoryWords.difficultyTakeaway,
    formatNumber,
  ],
] as const;

/** How well, for how long and how hard the cards are remembered. */
export function DistributionPlots({
  statistics,
  locale,
}: {
  readonly statistics: Statistics;
  readonly locale: string;
}) {
  return TOLD.map(([key, id, title, unit, takeaway, format]) => (
    <DistributionPlot
      key={id}
      value={(value) => format(locale, value)}
      {...{ id, title, unit, takeaway, locale, distribution: statistics[key] }}
    />
  ));
}

interface DistributionPlotProps {
  readonly distribution: DistributionView;
  readonly locale: string;
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly takeaway: (locale: string, median: number) => string;
  /** An end of a bin as it is written. */
  readonly value: (value: number) => string;
}

/** Nothing is drawn before there is a memory: the plot of the cards says so already. */
function DistributionPlot({ id, title, unit, takeaway, value, distribution, locale }: DistributionPlotProps) {
  const { median, bins, cards } = distribution;
  if (median === null) return null;
  const rows = bins.map(({ from, to, count }) => [
    to === null ? memoryWords.from(value(from)) : memoryWords.fromTo(value(from), value(to)),
    formatNumber(locale, count),
  ]);
  return (
    <Plot
      id={id}
      title={title}
      takeaway={takeaway(locale, median)}
      table={{
        head: [unit, memoryWords.count],
        rows,
      }}
    >
      <ColumnDrawing
        id={`${id}-drawing`}
        title={title}
        description={`${memoryWords.distributionDescription(locale, cards)} ${takeaway(locale, median)}`}
        columns={bins.map(({ from, to, count }, index) => ({
          key: String(from),
          value: count,
          tip: rows[index]?.join(": ") ?? "",
          tick: to === null ? `${value(from)}+` : bins.length > 9 && index % 2 === 1 ? undefined : value(from),
        }))}
        unit={unit}
        locale={locale}
      />
    </Plot>
  );
}
