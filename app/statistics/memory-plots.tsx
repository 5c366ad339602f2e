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
  const takeaway = memoryWords.cardsTakeaway(locale, all - cards.new, all);
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

interface DistributionPlotProps {
  readonly distribution: DistributionView;
  readonly locale: string;
}

export function StabilityPlot({ distribution, locale }: DistributionPlotProps) {
  return (
    <DistributionPlot
      id="stability"
      title={memoryWords.stability}
      unit={memoryWords.stabilityUnit}
      takeaway={memoryWords.stabilityTakeaway}
      value={(days) => formatNumber(locale, days)}
      {...{ distribution, locale }}
    />
  );
}

export function DifficultyPlot({ distribution, locale }: DistributionPlotProps) {
  return (
    <DistributionPlot
      id="difficulty"
      title={memoryWords.difficulty}
      unit={memoryWords.difficultyUnit}
      takeaway={memoryWords.difficultyTakeaway}
      value={(difficulty) => formatNumber(locale, difficulty)}
      {...{ distribution, locale }}
    />
  );
}

export function RecallPlot({ distribution, locale }: DistributionPlotProps) {
  return (
    <DistributionPlot
      id="recall"
      title={memoryWords.recall}
      unit={memoryWords.recallUnit}
      takeaway={memoryWords.recallTakeaway}
      value={(share) => formatPercent(locale, share)}
      {...{ distribution, locale }}
    />
  );
}

interface AnyDistribution extends DistributionPlotProps {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly takeaway: (locale: string, median: number) => string;
  /** An end of a bin as it is written. */
  readonly value: (value: number) => string;
}

/** Nothing is drawn before there is a memory: the plot of the cards says so already. */
function DistributionPlot({ id, title, unit, takeaway, value, distribution, locale }: AnyDistribution) {
  const { median, bins, cards } = distribution;
  if (median === null) return null;
  return (
    <Plot
      id={id}
      title={title}
      takeaway={takeaway(locale, median)}
      table={{
        head: [unit, memoryWords.count],
        rows: bins.map(({ from, to, count }) => [
          to === null ? memoryWords.from(value(from)) : memoryWords.fromTo(value(from), value(to)),
          formatNumber(locale, count),
        ]),
      }}
    >
      <ColumnDrawing
        id={`${id}-drawing`}
        title={title}
        description={`${memoryWords.distributionDescription(locale, cards)} ${takeaway(locale, median)}`}
        columns={bins.map(({ from, to, count }, index) => ({
          key: String(from),
          value: count,
          tick: to === null ? `${value(from)}+` : bins.length > 9 && index % 2 === 1 ? undefined : value(from),
        }))}
        unit={unit}
        locale={locale}
      />
    </Plot>
  );
}
