import type { Instant } from "@/lib/core/scheduling/review-record";
import { LONGEST_PLAN_DAYS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { zoneOffset } from "@/lib/core/scheduling/time-zone";

/** What does not make sense about a date or the load that comes of it. */
export type LoadWarning =
  | "over" // the seminar is over
  | "opens-late" // less than a day is left between opening and seminar
  | "soon" // less than two days are left from now
  | "far" // no plan runs yet so far ahead
  | "too-much" // more minutes a day than students give
  | "not-reachable" // no amount of time brings most of it into memory
  | "at-night"; // nobody holds a seminar then

/** Students who study in minutes between other things do not give more than this a day to one seminar. */
const MOST_MINUTES_A_DAY = 45;
const DAY_MS = 24 * 60 * 60 * 1000;
const NIGHT = { from: 23, until: 6 } as const;

interface Load {
  readonly opensAt: Instant;
  readonly seminarAt: Instant;
  readonly now: Instant;
  /** Of the course. */
  readonly timeZone: string;
  readonly daysLeft: number;
  /** Minutes a day to know nine in ten; null where no amount of time does. */
  readonly minutesForMost: number | null;
}

/** The warnings that an instructor should see before assigning, the gravest first. */
export function loadWarnings(load: Load): readonly LoadWarning[] {
  const { opensAt, seminarAt, now, timeZone, daysLeft, minutesForMost } = load;
  if (seminarAt <= now) return ["over"];
  const hour = new Date(seminarAt + zoneOffset(timeZone, seminarAt)).getUTCHours();
  const found: readonly (LoadWarning | false)[] = [
    minutesForMost === null && "not-reachable",
    minutesForMost !== null && minutesForMost > MOST_MINUTES_A_DAY && "too-much",
    seminarAt - now < 2 * DAY_MS && "soon",
    opensAt > now && seminarAt - opensAt < DAY_MS && "opens-late",
    daysLeft > LONGEST_PLAN_DAYS && "far",
    (hour >= NIGHT.from || hour < NIGHT.until) && "at-night",
  ];
  return found.filter((warning) => warning !== false);
}
