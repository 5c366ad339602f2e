import { Section } from "@/app/_components/section";
import { Bar, Figure } from "@/app/courses/_components/meter";
import { ColumnDrawing } from "@/app/statistics/column-drawing";
import { Plot } from "@/app/statistics/plot";
import type { ClassForecastView, Readiness } from "@/lib/contracts/readiness";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { classWords } from "@/lib/words/interface/class-results";

interface InShortProps {
  readonly assignment: NonNullable<Readiness["assignment"]>;
  readonly forecast: ClassForecastView;
  readonly students: number;
  readonly locale: string;
}

/** The class at a glance: what it will know, who has started, who is at the target. */
export function InShort({ assignment, forecast, students, locale }: InShortProps) {
  const { targetReadiness, over } = assignment;
  const { readiness, started, atTarget } = forecast;
  return (
    <dl className="columns" aria-label={classWords.figures}>
      <Figure value={formatPercent(locale, readiness)} name={over ? classWords.readyToday : classWords.ready} />
      <Figure value={classWords.startedOf(locale, started, students)} name={classWords.started} />
      <Figure value={formatNumber(locale, atTarget)} name={classWords.atTarget(locale, targetReadiness)} />
    </dl>
  );
}

interface DistributionPlotProps extends Omit<InShortProps, "assignment"> {
  readonly target: number;
}

/** How far apart the students are. */
export function DistributionPlot({ target, forecast, students, locale }: DistributionPlotProps) {
  const { atTarget, distribution } = forecast;
  const rows = distribution.map(({ from, to, count }) => [
    classWords.fromTo(formatPercent(locale, from), formatPercent(locale, to ?? 1)),
    formatNumber(locale, count),
  ]);
  return (
    <Plot
      id="distribution"
      title={classWords.distribution}
      takeaway={classWords.distributionTakeaway(locale, atTarget, students, target)}
      table={{
        head: [classWords.knows, classWords.studentsColumn],
        rows,
      }}
    >
      <ColumnDrawing
        id="distribution-drawing"
        title={classWords.distribution}
        description={classWords.distributionDescription(locale, students)}
        columns={distribution.map(({ from, count }, index) => ({
          key: String(from),
          value: count,
          tip: rows[index]?.join(": ") ?? "",
          tick: formatNumber(locale, Math.round(from * 100)),
        }))}
        unit={classWords.distributionUnit}
        locale={locale}
      />
    </Plot>
  );
}

/** What the class will be able to do, the weakest first. */
export function Objectives({ forecast, locale }: { readonly forecast: ClassForecastView; readonly locale: string }) {
  return (
    <Section id="objectives" title={classWords.objectives}>
      <ul className="stack-3">
        {weakestFirst(forecast.objectives).map(({ objectiveId, text, readiness }) => (
          <Bar key={objectiveId ?? ""} name={text} share={readiness} locale={locale} />
        ))}
      </ul>
    </Section>
  );
}

function weakestFirst(objectives: ClassForecastView["objectives"]): ClassForecastView["objectives"] {
  return objectives.toSorted((a, b) => a.readiness - b.readiness);
}
