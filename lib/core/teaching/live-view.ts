import type { Instant } from "@/lib/core/scheduling/review-record";
import { LEAST_STUDENTS } from "@/lib/core/teaching/readiness";

/** Fewer students' answers could be told from the difference between two pictures. */
export const LEAST_NEW_LEARNERS = 3;
/** A picture stands at least so long. */
export const LEAST_STANDING_MS = 60_000;

/** What a class has done since a picture of it was drawn. */
export interface ChangesSince {
  /** How many students with accounts have answered or taken something back. */
  readonly learners: number;
  /** Whether nobody has done anything, guests included, and the students are the same: then only time has gone by. */
  readonly isQuiet: boolean;
}

export type RefreshDecision =
  | { readonly refresh: true }
  | { readonly refresh: false; readonly reason: "too-soon" | "too-few-learners" };

/** Where nobody has done anything a picture is drawn again after this, since time goes on and dates are changed. */
const QUIET_STANDING_MS = 10 * 60_000;

/**
 * Whether what is shown of a class may be drawn again: at most once a minute, and only when at least three students have
 * answered since, so that no single answer can be read off; or where nobody has done anything.
 */
export function mayRefresh(shownSince: Instant, { learners, isQuiet }: ChangesSince, now: Instant): RefreshDecision {
  const stood = now - shownSince;
  if (stood < LEAST_STANDING_MS) return { refresh: false, reason: "too-soon" };
  if (learners >= LEAST_NEW_LEARNERS || (isQuiet && stood >= QUIET_STANDING_MS)) return { refresh: true };
  return { refresh: false, reason: "too-few-learners" };
}

/**
 * Until when quizzes that were submitted may be given away without names: the first five students together, then always
 * at least three, so that from two exports no single student can be told. Undefined while there are fewer than five.
 */
export function releasedUntil(
  runs: readonly { readonly userId: string; readonly closedAt: Instant }[],
): Instant | undefined {
  let until: Instant | undefined;
  let batch = new Set<string>();
  for (const { userId, closedAt } of runs.toSorted((a, b) => a.closedAt - b.closedAt)) {
    batch.add(userId);
    if (batch.size < (until === undefined ? LEAST_STUDENTS : LEAST_NEW_LEARNERS)) continue;
    until = closedAt;
    batch = new Set();
  }
  return until;
}
