import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { type StudyDayOptions, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";

/** Whether a card is in its learning or relearning steps, which are minutes and hours rather than days. */
export function isInSteps(schedule: Pick<CardSchedule, "state">): boolean {
  return schedule.state === "learning" || schedule.state === "relearning";
}

/**
 * Whether a card may be asked: one in review from the beginning of the study day on which it comes due, one in its
 * steps from the very moment, a new one always.
 */
export function isDue(schedule: CardSchedule, at: Instant, options: StudyDayOptions): boolean {
  if (schedule.due === null || schedule.due <= at) return true;
  if (isInSteps(schedule)) return false;
  return startOfStudyDay(studyDayOf(schedule.due, options), options) <= at;
}
