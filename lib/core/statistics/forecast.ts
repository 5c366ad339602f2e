import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { addStudyDays, type StudyDayOptions, studyDayOf, studyDaysBetween } from "@/lib/core/scheduling/study-day";

export const FORECAST_DAYS = 30;

/** What comes due when, if nothing is answered and nothing started in the meantime. */
export interface Forecast {
  /** Cards that came due on a study day before today. */
  readonly backlog: number;
  /** Today and the days after it, 30 in all, each with the cards that come due on it. */
  readonly days: readonly { readonly day: StudyDay; readonly due: number }[];
  /** Cards that come due after these days. */
  readonly later: number;
}

/** What the forecast is made from. */
export type Scheduled = Pick<CardSchedule, "state" | "due" | "suspended" | "buriedUntil" | "retired">;

/**
 * Cards by the study day on which they come due. A card that is hidden until a day counts on that day; new cards, and
 * those set aside or retired, are not due at all. Backlog, days and later together are all cards that are scheduled.
 */
export function forecastDue(schedules: readonly Scheduled[], now: Instant, options: StudyDayOptions): Forecast {
  const today = studyDayOf(now, options);
  const due = Array.from({ length: FORECAST_DAYS }, () => 0);
  let backlog = 0;
  let later = 0;
  for (const schedule of schedules) {
    const day = dueDay(schedule, options);
    if (day === undefined) continue;
    const ahead = studyDaysBetween(today, day);
    if (ahead < 0) backlog += 1;
    else if (ahead >= FORECAST_DAYS) later += 1;
    else due[ahead] = (due[ahead] ?? 0) + 1;
  }
  return { backlog, later, days: due.map((count, ahead) => ({ day: addStudyDays(today, ahead), due: count })) };
}

/** The study day on which a card is to be asked; undefined where it is not to be asked. */
export function dueDay(schedule: Scheduled, options: StudyDayOptions): StudyDay | undefined {
  const { due, buriedUntil } = schedule;
  if (due === null || schedule.suspended || schedule.retired) return undefined;
  const day = studyDayOf(due, options);
  return buriedUntil !== null && buriedUntil > day ? buriedUntil : day;
}
