import type { NewOrder, ReviewOrder } from "@/lib/core/scheduling/card-order";
import type { LeechOptions } from "@/lib/core/scheduling/leech";
import { type QueueOrder, USUAL_ORDER } from "@/lib/core/scheduling/review-queue";
import type { SeminarDate } from "@/lib/core/scheduling/seminar-plan/seminar-date";

/** What a learner chose for one deck; none of it enters replay. Absent follows the account, or what is usual. */
export interface DeckOptions extends LeechOptions {
  readonly newPerDay?: number | undefined;
  readonly reviewsPerDay?: number | undefined;
  readonly newOrder?: NewOrder | undefined;
  readonly reviewOrder?: ReviewOrder | undefined;
  readonly buttons?: 2 | 4 | undefined;
  readonly burySiblings?: boolean | undefined;
  /** When the seminar is that the deck is studied for. */
  readonly seminarAt?: SeminarDate | undefined;
  /** Readiness at which work for it may stop, 0.70 to 0.97. */
  readonly targetReadiness?: number | undefined;
}

/** The order of a deck's queue. @param seed whose chance it is */
export function queueOrderOf(options: DeckOptions, seed: string): QueueOrder {
  return {
    newOrder: options.newOrder ?? USUAL_ORDER.newOrder,
    reviewOrder: options.reviewOrder ?? USUAL_ORDER.reviewOrder,
    burySiblings: options.burySiblings ?? USUAL_ORDER.burySiblings,
    seed,
  };
}
