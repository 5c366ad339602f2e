import { type Column, ColumnDrawing } from "@/app/statistics/column-drawing";
import { Plot } from "@/app/statistics/plot";
import type { Statistics } from "@/lib/contracts/statistics";
import { formatNumber, formatShortDay, formatSpent } from "@/lib/words/format";
import { statisticsWords, workWords } from "@/lib/words/interface/statistics";

const MINUTE_MS = 60_000;

/** Minutes by day or week, in the period. */
export function SpentPlot({ time, locale }: { readonly time: Statistics["time"]; readonly locale: string }) {
  const { answers, milliseconds, daysStudied, spans } = time;
  if (answers === 0) return <Plot id="spent" title={workWords.spent} takeaway={statisticsWords.nothingInPeriod} />;
  const columns = spans.map(({ from, to, milliseconds: spent }, index) => ({
    key: from,
    tip: `${workWords.spanName(locale, from, to)}: ${formatSpent(locale, spent)}`,
    value: Math.round((spent / MINUTE_MS) * 10) / 10,
    tick: isNamed(index, spans.length) ? formatShortDay(locale, from) : undefined,
  }));
  const takeaway = workWords.spentTakeaway(locale, milliseconds, daysStudied);
  return (
    <Plot
      id="spent"
      title={workWords.spent}
      takeaway={takeaway}
      table={{
        head: [workWords.span, workWords.answers, workWords.time],
        rows: spans.map((span) => [
          workWords.spanName(locale, span.from, span.to),
          formatNumber(locale, span.answers),
          formatSpent(locale, span.milliseconds),
        ]),
      }}
    >
      <ColumnDrawing
        id="spent-drawing"
        title={workWords.spent}
        description={takeaway}
        columns={columns}
        unit={workWords.spentUnit}
        locale={locale}
      />
    </Plot>
  );
}

/** Names of days need the room of several columns: the first, the last and some between them. */
function isNamed(index: number, count: number): boolean {
  const every = Math.max(1, Math.ceil(count / 4));
  return (count - 1 - index) % every === 0;
}

/** Cards by the day on which they come due, what is late in front. */
export function ForecastPlot({
  forecast,
  locale,
}: {
  readonly forecast: Statistics["forecast"];
  readonly locale: string;
}) {
  const { backlog, days, later } = forecast;
  const due = days.reduce((sum, day) => sum + day.due, 0);
  if (due + backlog + later === 0)
    return <Plot id="forecast" title={workWords.forecast} takeaway={workWords.nothingScheduled} />;
  const takeaway = workWords.forecastTakeaway(locale, due, backlog);
  const late: Column[] =
    backlog > 0
      ? [
          {
            key: "late",
            value: backlog,
            tick: workWords.overdueShort,
            tip: workWords.dueTip(locale, workWords.overdue, backlog),
            apart: true,
          },
        ]
      : [];
  const columns = days.map(({ day, due: value }, index) => ({
    ...{ key: day, value, tick: tickOf(index, day) },
    tip: workWords.dueTip(locale, formatShortDay(locale, day), value),
  }));
  function tickOf(index: number, day: string): string | undefined {
    if (index === 0) return backlog > 0 ? undefined : workWords.today;
    return index % 7 === 0 ? formatShortDay(locale, day) : undefined;
  }
  return (
    <Plot
      id="forecast"
      title={workWords.forecast}
      takeaway={takeaway}
      note={[later > 0 ? workWords.later(locale, later) : "", workWords.forecastNote].filter(Boolean).join(" ")}
      table={{
        head: [workWords.day, workWords.due],
        rows: [
          ...(backlog > 0 ? [[workWords.overdue, formatNumber(locale, backlog)]] : []),
          ...days.map(({ day, due: value }) => [formatShortDay(locale, day), formatNumber(locale, value)]),
        ],
      }}
    >
      <ColumnDrawing
        id="forecast-drawing"
        title={workWords.forecast}
        description={takeaway}
        columns={[...late, ...columns]}
        locale={locale}
      />
    </Plot>
  );
}
