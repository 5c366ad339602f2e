import type { StudyDay } from "@/lib/core/scheduling/review-record";
import { addStudyDays } from "@/lib/core/scheduling/study-day";
import { seededNumber } from "@/lib/core/shared/seeded-random";

/** Monday to Sunday. */
export const DAYS_OF_WEEK = 7;

/** Days, both included, among which fuzz chooses. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Whether some weekdays take less than others; seven alike ask for nothing. */
export function hasEasyDays(weights: readonly number[] | undefined): weights is readonly number[] {
  return weights?.some((weight) => weight !== weights[0]) ?? false;
}

/** The place of a study day in the week: 0 is Monday. */
function weekdayOf(day: StudyDay): number {
  return (new Date(day).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
}

/**
 * The interval within a range by which a card comes due: each day with a chance in proportion to the weight of its
 * weekday, all alike where none has any. It depends on this one card alone, never on what else is due: so replay gives
 * the same whenever it is done.
 * @param weights of the weekdays, Monday first
 */
export function chooseInterval(
  range: DayRange,
  answeredOn: StudyDay,
  weights: readonly number[],
  seed: string,
): number {
  const intervals = Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
  const given = intervals.map((days) => weights[weekdayOf(addStudyDays(answeredOn, days))] ?? 1);
  const chances = given.some((weight) => weight > 0) ? given : given.map(() => 1);
  let left = seededNumber(`easy ${seed}`) * chances.reduce((sum, chance) => sum + chance, 0);
  for (const [index, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return range.from + index;
  }
  return range.to;
}
