import type { StudyDay } from "@/lib/core/scheduling/review-record";
import { addStudyDays } from "@/lib/core/scheduling/study-day";

/** A week of the calendar, Monday first; the last one ends with today. */
export interface Week {
  readonly days: readonly { readonly day: StudyDay; readonly answers: number }[];
  /** The first day of a month, where one begins in this week. */
  readonly beginsMonth: StudyDay | undefined;
}

/** The last weeks up to the one that today is in, oldest first, with the answers of each day. */
export function layOutCalendar(
  studied: readonly { readonly day: StudyDay; readonly answers: number }[],
  today: StudyDay,
  weeks: number,
): readonly Week[] {
  const answers = new Map(studied.map((one) => [one.day, one.answers]));
  const monday = addStudyDays(today, -weekdayOf(today));
  return Array.from({ length: weeks }, (_, index) => {
    const first = addStudyDays(monday, (index + 1 - weeks) * 7);
    const days = Array.from({ length: 7 }, (_, weekday) => addStudyDays(first, weekday)).filter((day) => day <= today);
    return {
      days: days.map((day) => ({ day, answers: answers.get(day) ?? 0 })),
      beginsMonth: days.find((day) => day.endsWith("-01")),
    };
  });
}

/** 0 for a Monday, 6 for a Sunday. */
function weekdayOf(day: StudyDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
