import type { Instant } from "@/lib/core/scheduling/review-record";
import { toWireInstant } from "@/lib/server/services/study/views";
import type { Candidate } from "@/lib/server/store/queue";

/** When there is something to do again: a card of today that is in its steps, else the first that comes due. */
export function nextDueOf(today: Instant | null, candidates: readonly Candidate[]): string | null {
  if (today !== null) return toWireInstant(today);
  const dues = candidates.flatMap(({ schedule }) =>
    schedule === undefined || schedule.suspended || schedule.retired || schedule.due === null ? [] : [schedule.due],
  );
  return dues.length === 0 ? null : toWireInstant(Math.min(...dues));
}
