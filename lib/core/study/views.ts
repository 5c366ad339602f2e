import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { type Instant, RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import type { RatingPreview } from "@/lib/core/scheduling/scheduler";
import type { CardId } from "@/lib/core/shared/ids";

/** A moment as it goes on the wire. */
export function toWireInstant(at: Instant): string {
  return new Date(at).toISOString();
}

/** What a learner sees of a schedule. */
type ShownSchedule = Pick<
  CardSchedule,
  "state" | "stability" | "difficulty" | "reps" | "lapses" | "scheduledDays" | "suspended" | "buriedUntil" | "flagged"
> & { readonly due: string | null };

/** A schedule as clients see it; a card never seen has that of a new one. */
export function toScheduleView(schedule: CardSchedule | undefined): ShownSchedule {
  const { state, due, stability, difficulty, reps, lapses, scheduledDays, suspended, buriedUntil, flagged } =
    schedule ?? freshSchedule("" as CardId);
  return {
    ...{ state, stability, difficulty, reps, lapses, scheduledDays, suspended, buriedUntil, flagged },
    due: due === null ? null : toWireInstant(due),
  };
}

type ShownPreview = Record<Rating, { readonly due: string; readonly intervalDays: number }>;

/** What each answer would do. @param behindMs how far the reader's clock is behind */
export function toPreviewView(preview: Record<Rating, RatingPreview>, behindMs = 0): ShownPreview {
  const shown = ({ due, intervalDays }: RatingPreview) => ({ due: toWireInstant(due - behindMs), intervalDays });
  return Object.fromEntries(RATINGS.map((rating) => [rating, shown(preview[rating])])) as ShownPreview;
}
