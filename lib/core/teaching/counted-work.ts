import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { groupBy } from "@/lib/core/shared/group-by";

/** When an assignment takes work from a student: from its opening until their seminar begins. */
export interface Window {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** An answer as the log has it. */
export interface LoggedAnswer {
  /** When it was given, by the learner's device. */
  readonly reviewedAt: Instant;
  readonly receivedAt: Instant;
  readonly durationMs: number;
  /** How much of its time counts (core/scheduling/credited-time.ts); undefined where nobody has judged it. */
  readonly creditedMs?: number | undefined;
}

/** So long an answer may wait on a device without a net; what is dated earlier could have been made up. */
export const LONGEST_WAIT_MS = 7 * 86_400_000;

/**
 * Whether an answer counts: given in the window, received before its end and within seven days, and its device had the
 * time for it.
 */
export function counts(
  { reviewedAt, receivedAt, creditedMs }: Omit<LoggedAnswer, "durationMs">,
  { opensAt, closesAt }: Window,
): boolean {
  const isInTime = reviewedAt >= opensAt && receivedAt <= closesAt && reviewedAt >= receivedAt - LONGEST_WAIT_MS;
  return isInTime && creditedMs !== 0;
}

/**
 * Milliseconds spent on answers: each from its beginning to its end, with at most a minute before its end, and what
 * overlaps once. Nobody works twice at the same time, on however many devices.
 */
export function timeSpent(answers: readonly LoggedAnswer[]): number {
  const spans = answers
    .map(({ reviewedAt, durationMs, creditedMs }) => ({
      from: reviewedAt - (creditedMs ?? Math.min(Math.max(0, durationMs), LONGEST_ANSWER_MS)),
      to: reviewedAt,
    }))
    .sort((a, b) => a.from - b.from);
  let spent = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    spent += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return spent;
}

/** Answers that waited longer were not sent as they were given. */
const LATE_MS = 5 * 60_000;

/** The answers that came in well after they were given, and when most of them did; undefined where none did. */
export function arrivedLate<Answer extends LoggedAnswer>(
  answers: readonly Answer[],
): { readonly answers: readonly Answer[]; readonly at: Instant } | undefined {
  const late = answers.filter(({ reviewedAt, receivedAt }) => receivedAt - reviewedAt > LATE_MS);
  const [most] = [...groupBy(late, ({ receivedAt }) => receivedAt)].toSorted(([, a], [, b]) => b.length - a.length);
  return most === undefined ? undefined : { answers: late, at: most[0] };
}
