import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { instantOfWallClock, zoneOffset } from "@/lib/core/scheduling/time-zone";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** What a learner's study day depends on; part of their scheduling options. */
export interface StudyDayOptions {
  /** IANA name, e.g. "Asia/Kathmandu". */
  readonly timeZone: string;
  /** 0 to 23. */
  readonly rolloverHour: number;
}

/** Days since 1970-01-01, which is quicker to count with than text. */
type DayNumber = number;

function toStudyDay(day: DayNumber): StudyDay {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function toDayNumber(day: StudyDay): DayNumber {
  return Math.round(Date.parse(day) / DAY_MS);
}

function startOfDayNumber(day: DayNumber, options: StudyDayOptions): Instant {
  return instantOfWallClock(options.timeZone, day * DAY_MS + options.rolloverHour * HOUR_MS);
}

function dayNumberOf(at: Instant, options: StudyDayOptions): DayNumber {
  const offset = zoneOffset(options.timeZone, at);
  const day = Math.floor((at + offset - options.rolloverHour * HOUR_MS) / DAY_MS);
  // Clocks that were put back over the rollover hour would take the learner back to a day that is over.
  const putBack = zoneOffset(options.timeZone, at - DAY_MS) > offset;
  return putBack && at >= startOfDayNumber(day + 1, options) ? day + 1 : day;
}

/**
 * The learner's calendar day at an instant: the day before until the rollover hour. Never goes back as time goes on,
 * whatever the clocks do.
 * @throws RangeError where there is no such time zone
 */
export function studyDayOf(at: Instant, options: StudyDayOptions): StudyDay {
  return toStudyDay(dayNumberOf(at, options));
}

/** The first instant of a study day. It ends where the next one starts: after 23 or 25 hours when clocks change. */
export function startOfStudyDay(day: StudyDay, options: StudyDayOptions): Instant {
  return startOfDayNumber(toDayNumber(day), options);
}

/** The study day so many days later, or earlier where `days` is negative. */
export function addStudyDays(day: StudyDay, days: number): StudyDay {
  return toStudyDay(toDayNumber(day) + days);
}

/** Study days from one to another: 1 from a day to the next, negative where `to` comes first. */
export function studyDaysBetween(from: StudyDay, to: StudyDay): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** How many times the study day has turned from one instant to another; 0 where `to` comes first. */
export function elapsedStudyDays(from: Instant, to: Instant, options: StudyDayOptions): number {
  return Math.max(0, dayNumberOf(to, options) - dayNumberOf(from, options));
}

/**
 * The same wall-clock time so many study days later. Where the clocks leave that time out, it is the nearest instant
 * that still lies on that study day.
 */
export function sameTimeDaysLater(at: Instant, days: number, options: StudyDayOptions): Instant {
  const wallClock = at + zoneOffset(options.timeZone, at) + days * DAY_MS;
  const day = dayNumberOf(at, options) + days;
  const lastInstant = startOfDayNumber(day + 1, options) - 1;
  const instant = Math.min(instantOfWallClock(options.timeZone, wallClock), lastInstant);
  return Math.max(instant, startOfDayNumber(day, options));
}

/** Whether a text from outside names a time zone that this runtime knows. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
