import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { LONGEST_PLAN_DAYS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { type StudyDayOptions, studyDayOf, studyDaysBetween } from "@/lib/core/scheduling/study-day";

/** When a seminar is: a day of the learner's calendar ("2026-11-26"), or an instant in ISO 8601. */
export type SeminarDate = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether it is a day without an hour. */
export function isWholeDay(seminarAt: SeminarDate): boolean {
  return DAY.test(seminarAt);
}

/** The learner's study day on which it falls. */
export function seminarDay(seminarAt: SeminarDate, options: StudyDayOptions): StudyDay {
  return isWholeDay(seminarAt) ? seminarAt : studyDayOf(Date.parse(seminarAt), options);
}

/** Where a learner stands towards a date: only while it is near is there a plan, before and after all is as usual. */
export type SeminarPhase = { readonly phase: "far" | "over" } | { readonly phase: "plan"; readonly daysLeft: number };

/** Days left are study days: 1 on the evening before, 0 on the day itself until the seminar begins or the day ends. */
export function seminarPhase(seminarAt: SeminarDate, now: Instant, options: StudyDayOptions): SeminarPhase {
  const daysLeft = studyDaysBetween(studyDayOf(now, options), seminarDay(seminarAt, options));
  if (daysLeft < 0 || (!isWholeDay(seminarAt) && Date.parse(seminarAt) <= now)) return { phase: "over" };
  return daysLeft > LONGEST_PLAN_DAYS ? { phase: "far" } : { phase: "plan", daysLeft };
}
