import { type DataTable, Drawing, Plot, WIDTH } from "@/app/statistics/plot";
import styles from "@/app/statistics/statistics.module.css";
import type { Statistics } from "@/lib/contracts/statistics";
import { groupBy } from "@/lib/core/shared/group-by";
import { layOutCalendar, type Week } from "@/lib/core/statistics/calendar";
import { formatMonth, formatNumber, formatSpent, weekdayName } from "@/lib/words/format";
import { workWords } from "@/lib/words/interface/statistics";

interface CalendarPlotProps {
  readonly calendar: Statistics["calendar"];
  readonly today: string;
  readonly locale: string;
}

/** Half a year is as much as a phone can show with dots that can be told apart; a year takes two of them. */
const WEEKS = 26;

/** A dot for each study day, larger for more answers: weeks from left to right, Monday on top. */
export function CalendarPlot({ calendar, today, locale }: CalendarPlotProps) {
  const most = Math.max(0, ...calendar.map(({ answers }) => answers));
  const total = calendar.reduce((sum, { answers }) => sum + answers, 0);
  const weeks = layOutCalendar(calendar, today, 2 * WEEKS);
  const [older, newer] = [weeks.slice(0, WEEKS), weeks.slice(WEEKS)];
  const halves = older.some(({ days }) => days.some(({ answers }) => answers > 0)) ? [older, newer] : [newer];
  return (
    <Plot
      id="calendar"
      title={workWords.calendar}
      takeaway={workWords.calendarTakeaway(locale, calendar.length, total)}
      table={tableOf(calendar, locale)}
      note={workWords.calendarKey(locale, most)}
    >
      {halves.map((half, index) => (
        <HalfYear
          key={half[0]?.days[0]?.day}
          id={`calendar-${index}`}
          weeks={half}
          most={most}
          today={today}
          locale={locale}
        />
      ))}
    </Plot>
  );
}

/** Room for the weekdays before the first week. */
const LEFT = 32;
const PITCH = (WIDTH - LEFT) / WEEKS;
/** Every other one is named: Monday, Wednesday, Friday and Sunday. */
const NAMED_WEEKDAYS = [0, 2, 4, 6];
const TOP = 18;
const LARGEST = PITCH / 2 - 0.4;

interface HalfYearProps {
  readonly id: string;
  readonly weeks: readonly Week[];
  readonly most: number;
  readonly today: string;
  readonly locale: string;
}

function HalfYear({ id, weeks, most, today, locale }: HalfYearProps) {
  const studied = weeks.flatMap(({ days }) => days).filter(({ answers }) => answers > 0);
  const description = workWords.calendarDescription(locale, studied.length, most);
  return (
    <Drawing id={id} title={workWords.calendar} description={description} height={TOP + 7 * PITCH + 2} hasTips>
      {NAMED_WEEKDAYS.map((weekday) => (
        <text key={weekday} x={0} y={TOP + (weekday + 0.5) * PITCH} dominantBaseline="central">
          {weekdayName(locale, weekday, true)}
        </text>
      ))}
      {weeks.map(({ beginsMonth, days }, week) => (
        <g key={days[0]?.day}>
          {beginsMonth !== undefined && week < WEEKS - 1 ? (
            <text x={LEFT + week * PITCH} y={11}>
              {formatMonth(locale, beginsMonth, true)}
            </text>
          ) : null}
          {days.map(({ day, answers }, weekday) => {
            const centre = { cx: LEFT + (week + 0.5) * PITCH, cy: TOP + (weekday + 0.5) * PITCH };
            return (
              <g key={day}>
                {day === today ? <circle {...centre} r={LARGEST} className={styles.ring} /> : null}
                <circle {...centre} r={radius(answers, most)} className={answers > 0 ? styles.dot : styles.none} />
                <rect
                  x={centre.cx - PITCH / 2}
                  y={centre.cy - PITCH / 2}
                  width={PITCH}
                  height={PITCH}
                  className={styles.part}
                  data-tip={workWords.dayTip(locale, day, answers)}
                />
              </g>
            );
          })}
        </g>
      ))}
    </Drawing>
  );
}

/** The area grows with the answers, from a dot that is still seen. */
function radius(answers: number, most: number): number {
  return answers === 0 ? 1.2 : 2 + (LARGEST - 2) * Math.sqrt(answers / most);
}

function tableOf(calendar: Statistics["calendar"], locale: string): DataTable {
  const months = groupBy(calendar.toReversed(), ({ day }) => formatMonth(locale, day));
  return {
    head: [workWords.month, workWords.daysStudied, workWords.answers, workWords.time],
    rows: [...months].map(([month, days]) => [
      month,
      formatNumber(locale, days.length),
      formatNumber(
        locale,
        days.reduce((sum, { answers }) => sum + answers, 0),
      ),
      formatSpent(
        locale,
        days.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
      ),
    ]),
  };
}
