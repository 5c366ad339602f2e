import { ROLES, teaches } from "@/lib/core/shared/actor";

/** How long a session lasts without being used, and at the most, in milliseconds. */
export interface SessionLifetime {
  readonly idleMs: number;
  readonly mostMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * By who signs in. Guests have no way to sign in again: their session is all they have. Learners study on their own
 * phones, for weeks offline or between two seminars. Whoever sees the work of others, or changes what others
 * learn, is asked again every week, and after a day and a half away.
 */
export const SESSION_LIFETIMES = {
  guest: { idleMs: 180 * DAY_MS, mostMs: 180 * DAY_MS },
  learner: { idleMs: 30 * DAY_MS, mostMs: 180 * DAY_MS },
  staff: { idleMs: 36 * HOUR_MS, mostMs: 7 * DAY_MS },
} as const satisfies Readonly<Record<string, SessionLifetime>>;

/** The roles of staff; so is, whatever the role, who assists in a course or leads one. */
export const STAFF_ROLES = ROLES.filter((role) => teaches({ role }));

/** No session lasts longer. */
export const LONGEST_SESSION_MS = 180 * DAY_MS;
