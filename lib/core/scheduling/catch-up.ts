import { lossOfWaiting } from "@/lib/core/scheduling/card-order";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { addStudyDays, startOfStudyDay, studyDayOf, studyDaysBetween } from "@/lib/core/scheduling/study-day";
import type { CardId } from "@/lib/core/shared/ids";

/** A break is spread over a month at the most: what waits longer is better learned again. */
export const MOST_CATCH_UP_DAYS = 30;

/** A card of the backlog with the study day on which it is to come. */
export interface CatchUpCard {
  readonly cardId: CardId;
  readonly day: StudyDay;
  /** When it then comes due: the beginning of that day. */
  readonly due: Instant;
}

/** A backlog that is being worked off. */
export interface RunningCatchUp {
  readonly id: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly days: number;
  readonly cards: number;
  /** The last day of it. */
  readonly until: StudyDay;
}

export interface CatchUpDay {
  readonly day: StudyDay;
  /** Of the backlog. */
  readonly backlog: number;
  /** Due on that day anyway. */
  readonly ordinary: number;
}

export interface CatchUpPlan {
  readonly days: readonly CatchUpDay[];
  /** The cards that are put off; those of today stay as they are. */
  readonly moved: readonly CatchUpCard[];
}

function isAsked({ state, suspended, retired, due }: CardSchedule): boolean {
  return state === "review" && !suspended && !retired && due !== null;
}

/** The cards in review that came due before today: what a break has left behind. */
export function backlogOf(
  schedules: readonly CardSchedule[],
  now: Instant,
  options: SchedulingOptions,
): readonly CardSchedule[] {
  const start = startOfStudyDay(studyDayOf(now, options), options);
  return schedules.filter((schedule) => isAsked(schedule) && (schedule.due ?? start) < start);
}

/**
 * Spreads the backlog over so many days, today the first: those with most to lose come first, and each day takes so
 * many that all days are as even as can be together with what is due on them anyway.
 */
export function planCatchUp(
  schedules: readonly CardSchedule[],
  days: number,
  now: Instant,
  options: SchedulingOptions,
): CatchUpPlan {
  const today = studyDayOf(now, options);
  const backlog = backlogOf(schedules, now, options)
    .map((schedule) => ({ schedule, loss: lossOfWaiting(schedule, now, options) }))
    .sort((a, b) => b.loss - a.loss || (a.schedule.cardId < b.schedule.cardId ? -1 : 1));
  const ordinary = countByDay(schedules, today, days, options);
  const shares = evenShares(backlog.length, ordinary);
  const moved: CatchUpCard[] = [];
  let next = 0;
  shares.forEach((share, index) => {
    const day = addStudyDays(today, index);
    const due = startOfStudyDay(day, options);
    for (const { schedule } of backlog.slice(next, next + share)) {
      if (index > 0) moved.push({ cardId: schedule.cardId, day, due });
    }
    next += share;
  });
  const planned = shares.map((share, index) => ({
    day: addStudyDays(today, index),
    backlog: share,
    ordinary: ordinary[index] ?? 0,
  }));
  return { days: planned, moved };
}

/** How many cards are due on each day anyway. */
function countByDay(
  schedules: readonly CardSchedule[],
  today: StudyDay,
  days: number,
  options: SchedulingOptions,
): readonly number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const schedule of schedules) {
    if (!isAsked(schedule) || schedule.due === null) continue;
    const index = studyDaysBetween(today, studyDayOf(schedule.due, options));
    if (index >= 0 && index < days) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** Shares of a whole that make the sums with what is there as even as can be; earlier days take what does not divide. */
function evenShares(total: number, there: readonly number[]): readonly number[] {
  const shares = there.map(() => 0);
  const levels = [...there];
  for (let left = total; left > 0; left--) {
    const lowest = levels.indexOf(Math.min(...levels));
    shares[lowest] = (shares[lowest] ?? 0) + 1;
    levels[lowest] = (levels[lowest] ?? 0) + 1;
  }
  return shares;
}
