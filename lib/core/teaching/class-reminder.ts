import type { Instant } from "@/lib/core/scheduling/review-record";
import { type Assignment, phaseOf } from "@/lib/core/teaching/assignment";

/** Students are reminded of an assignment once in so long, in milliseconds. */
export const REMIND_EVERY_MS = 24 * 60 * 60_000;

export type RemindRefusal = "not-open" | "over" | "archived" | "unconfirmed" | "nobody" | "too-soon";

interface ReminderState {
  readonly isArchived: boolean;
  /** Whether the sender's own address is confirmed: the mail is in their name. */
  readonly isConfirmed: boolean;
  /** How many have not started; undefined where that may not be told. */
  readonly waiting: number | undefined;
  readonly sentAt: Instant | undefined;
}

/** Why those who have not started can't be reminded now; null where they can. */
export function remindRefusal(
  assignment: Assignment,
  { isArchived, isConfirmed, waiting, sentAt }: ReminderState,
  now: Instant,
): RemindRefusal | null {
  const phase = phaseOf(assignment, now);
  if (phase !== "open") return phase;
  if (isArchived) return "archived";
  if (!isConfirmed) return "unconfirmed";
  if (sentAt !== undefined && now < sentAt + REMIND_EVERY_MS) return "too-soon";
  return waiting === 0 ? "nobody" : null;
}
