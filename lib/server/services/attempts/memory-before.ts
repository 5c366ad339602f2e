import type { Instant } from "@/lib/core/scheduling/review-record";
import { retrievability } from "@/lib/core/scheduling/scheduler";
import type { CardId } from "@/lib/core/shared/ids";
import type { MemoryBefore } from "@/lib/server/store/attempts";
import type { AnswerContext, AnsweredCard } from "@/lib/server/store/reviews";

/**
 * What was expected of a learner just before an answer, from the schedules on which it was decided. Kept with the
 * answer: later, it could be told only by replaying everything, and knowing what came after.
 */
export function memoryBefore(
  { cards, options }: Pick<AnswerContext, "cards" | "options">,
  cardIds: readonly CardId[],
  at: Instant,
): MemoryBefore {
  const asked = cardIds.map((cardId) => cards.get(cardId));
  const [only, ...others] = asked;
  const schedule = others.length === 0 && only !== undefined && isCurrent(only) ? only.schedule : undefined;
  const isRemembered = schedule !== undefined && schedule.state !== "new";
  return {
    recallBefore: isRemembered ? retrievability(schedule, at, options) : null,
    firstSight: asked.length > 0 && asked.every((card) => card?.schedule === undefined),
  };
}

/** A card that was corrected since may be remembered as it was, or not at all: the schedule does not tell. */
function isCurrent({ contentEvents, schedule }: AnsweredCard): boolean {
  return schedule?.contentEvents === contentEvents;
}
