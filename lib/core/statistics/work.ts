import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { addStudyDays, type StudyDayOptions, studyDayOf, studyDaysBetween } from "@/lib/core/scheduling/study-day";

/** How many answers were given and how long they took. */
export interface Work {
  readonly answers: number;
  /** Each answer with at most a minute. */
  readonly milliseconds: number;
}

/** Work that began at a moment; one answer, or those of a short while together. */
export interface WorkAt extends Work {
  readonly at: Instant;
}

export interface WorkOfDay extends Work {
  readonly day: StudyDay;
}

export interface WorkOfSpan extends Work {
  readonly from: StudyDay;
  /** The last day of it. */
  readonly to: StudyDay;
}

/** Work by the study day on which it was done, in the learner's time zone as it is now; days without any are missing. */
export function workByDay(work: readonly WorkAt[], options: StudyDayOptions): readonly WorkOfDay[] {
  const days = new Map<StudyDay, Work>();
  for (const { at, answers, milliseconds } of work) {
    const day = studyDayOf(at, options);
    const before = days.get(day) ?? { answers: 0, milliseconds: 0 };
    days.set(day, { answers: before.answers + answers, milliseconds: before.milliseconds + milliseconds });
  }
  return [...days].map(([day, done]) => ({ day, ...done })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The work of some days put together. */
export function sumWork(days: readonly Work[]): Work {
  return {
    answers: days.reduce((sum, day) => sum + day.answers, 0),
    milliseconds: days.reduce((sum, day) => sum + day.milliseconds, 0),
  };
}

/** A day, a week, four weeks and so on: what one column of a plot can stand for. */
const SPAN_DAYS = [1, 7, 28, 84, 364] as const;
/** More columns than these are too narrow on a phone. */
const MOST_SPANS = 31;

/**
 * The work from one study day to another, both included, in at most 31 spans of equal length, of which the first may
 * reach back before `from`: each has a day, a week, four weeks ... and the last ends with `to`.
 */
export function workBySpan(days: readonly WorkOfDay[], from: StudyDay, to: StudyDay): readonly WorkOfSpan[] {
  const length = studyDaysBetween(from, to) + 1;
  const size = SPAN_DAYS.find((span) => length / span <= MOST_SPANS) ?? Math.ceil(length / MOST_SPANS);
  const count = Math.ceil(length / size);
  const sums = Array.from({ length: count }, () => ({ answers: 0, milliseconds: 0 }));
  for (const { day, answers, milliseconds } of days) {
    const sum = day < from ? undefined : sums[count - 1 - Math.floor(studyDaysBetween(day, to) / size)];
    if (sum === undefined) continue;
    sum.answers += answers;
    sum.milliseconds += milliseconds;
  }
  return sums.map((sum, index) => {
    const last = addStudyDays(to, -(count - 1 - index) * size);
    return { from: addStudyDays(last, 1 - size), to: last, ...sum };
  });
}
