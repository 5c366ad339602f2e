import type { Instant } from "@/lib/core/scheduling/review-record";

/** A smaller difference may be the time that the batch was on its way, and is left alone. */
const TOLERANCE_MS = 2 * 60_000;

/** What a client says about when things happened, and the server's clock at receipt. */
export interface ClockReading {
  /** The client's clock when it sent the batch. */
  readonly sentAt?: Instant;
  readonly now: Instant;
  readonly times: readonly Instant[];
}

/**
 * The times of a batch by the server's clock, in their order. Where the client's clock is off by more than two minutes,
 * all are shifted by the difference; then none lies in the future. Any time in the past is taken as it is.
 */
export function correctClock({ sentAt, now, times }: ClockReading): Instant[] {
  const difference = sentAt === undefined ? 0 : now - sentAt;
  const shift = Math.abs(difference) > TOLERANCE_MS ? difference : 0;
  return times.map((time) => Math.min(time + shift, now));
}
