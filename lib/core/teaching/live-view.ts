import type { Instant } from "@/lib/core/scheduling/review-record";

/** Fewer students' answers could be told from the difference between two pictures. */
export const LEAST_NEW_LEARNERS = 3;
/** A picture stands at least so long. */
export const LEAST_STANDING_MS = 60_000;

export type RefreshDecision =
  | { readonly refresh: true }
  | { readonly refresh: false; readonly reason: "too-soon" | "too-few-learners" };

/**
 * Whether what is shown to a room may be drawn anew: at most once a minute, and only when at least three students have
 * answered since, so that no single answer can be read off.
 * @param learners how many students have answered since the picture that is shown
 */
export function mayRefresh(shownSince: Instant, learners: number, now: Instant): RefreshDecision {
  if (now - shownSince < LEAST_STANDING_MS) return { refresh: false, reason: "too-soon" };
  return learners < LEAST_NEW_LEARNERS ? { refresh: false, reason: "too-few-learners" } : { refresh: true };
}
