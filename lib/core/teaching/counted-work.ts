import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import type { Instant } from "@/lib/core/scheduling/review-record";

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
}

/** So long an answer may wait on a device without a net; what is dated earlier could have been made up. */
export const LONGEST_WAIT_MS = 7 * 86_400_000;

/** Whether an answer counts: received in the window, and dated at most seven days before it was received. */
export function counts({ reviewedAt, receivedAt }: LoggedAnswer, { opensAt, closesAt }: Window): boolean {
  return receivedAt >= opensAt && receivedAt <= closesAt && reviewedAt >= receivedAt - LONGEST_WAIT_MS;
}

/**
 * Milliseconds spent on answers: each from its beginning to its end, with at most a minute before its end, and what
 * overlaps once. Nobody works twice at the same time, on however many devices.
 */
export function timeSpent(answers: readonly LoggedAnswer[]): number {
  const spans = answers
    .map(({ reviewedAt, durationMs }) => ({
      from: reviewedAt - Math.min(Math.max(0, durationMs), LONGEST_ANSWER_MS),
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
