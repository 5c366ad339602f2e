import type { MemoryView, ScheduleView } from "@/lib/contracts/shared";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import type { Instant, MemoryOutcome } from "@/lib/core/scheduling/review-record";
import type { CardId } from "@/lib/core/shared/ids";

/** A moment as it goes on the wire. */
export function toWireInstant(at: Instant): string {
  return new Date(at).toISOString();
}

/** A schedule as clients see it; a card never seen has that of a new one. */
export function toScheduleView(schedule: CardSchedule | undefined): ScheduleView {
  const { state, due, stability, difficulty, reps, lapses, scheduledDays, suspended, buriedUntil, flagged } =
    schedule ?? freshSchedule("" as CardId);
  return {
    state,
    stability,
    difficulty,
    reps,
    lapses,
    scheduledDays,
    suspended,
    buriedUntil,
    flagged,
    due: due === null ? null : toWireInstant(due),
  };
}

/** What an answer wrote to memory, as clients see it. */
export function toMemoryView(outcome: MemoryOutcome): MemoryView {
  const { cardId, written, rating, reason } = outcome;
  return { cardId, written, reason, ...(rating !== undefined && { rating }) };
}
