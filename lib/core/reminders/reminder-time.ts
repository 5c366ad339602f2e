import type { Instant } from "@/lib/core/scheduling/review-record";
import { instantOfWallClock, zoneOffset } from "@/lib/core/scheduling/time-zone";

/** Minutes since midnight on the learner's clock, 0 to 1439. */
export type TimeOfDay = number;

/** When someone wants to be reminded, and when never. */
export interface ReminderTimes {
  /** IANA name, e.g. "Asia/Tokyo". */
  readonly timeZone: string;
  readonly timeOfDay: TimeOfDay;
  /** Quiet from here until there, over midnight where it ends before it begins; none where both are the same. */
  readonly quietFrom: TimeOfDay;
  readonly quietUntil: TimeOfDay;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

/** Someone reminded hours late would rather not be: a server that was away leaves the day out. */
export const LATEST_MS = 2 * 60 * MINUTE_MS;

/** Whether a time of day is a quiet one. */
export function isQuiet(time: TimeOfDay, { quietFrom, quietUntil }: ReminderTimes): boolean {
  if (quietFrom <= quietUntil) return time >= quietFrom && time < quietUntil;
  return time >= quietFrom || time < quietUntil;
}

/** The next moment to remind at, after `after`: the time that was chosen, or the end of the quiet hours that it is in. */
export function nextReminder(times: ReminderTimes, after: Instant): Instant {
  const time = isQuiet(times.timeOfDay, times) ? times.quietUntil : times.timeOfDay;
  const today = Math.floor((after + zoneOffset(times.timeZone, after)) / DAY_MS);
  for (let day = today; ; day += 1) {
    const at = instantOfWallClock(times.timeZone, day * DAY_MS + time * MINUTE_MS);
    if (at > after) return at;
  }
}

/** Whether a reminder that was due at a moment may still be given now. */
export function mayRemind(times: ReminderTimes, dueAt: Instant, now: Instant): boolean {
  return now - dueAt <= LATEST_MS && !isQuiet(timeOfDayAt(times.timeZone, now), times);
}

function timeOfDayAt(timeZone: string, at: Instant): TimeOfDay {
  const minutes = Math.floor((at + zoneOffset(timeZone, at)) / MINUTE_MS);
  return ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}
