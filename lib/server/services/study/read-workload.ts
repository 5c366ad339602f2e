import { secondsFor } from "@/lib/core/scheduling/pace";
import { OWN_CARDS_FROM, typicalCards, type WorkloadCard, workloads } from "@/lib/core/scheduling/workload";
import type { Workload } from "@/lib/core/scheduling/workload-at";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { loadMedianSeconds, loadMemories } from "@/lib/server/store/queue";

/** What each desired retention means in work: by the learner's own cards, or by a typical deck where they are few. */
export interface WorkloadView {
  readonly own: boolean;
  readonly cards: number;
  readonly workloads: readonly Workload[];
  readonly secondsPerReview: number;
}

const DAY_MS = 86_400_000;

/** Reckons it from the cards that the learner has started. */
export async function readWorkload(context: ServiceContext): Promise<WorkloadView> {
  const { id, options } = await requireLearner(context);
  const [memories, median] = await Promise.all([loadMemories(database(), id), loadMedianSeconds(database(), id)]);
  const own = memories.length >= OWN_CARDS_FROM;
  const cards: readonly WorkloadCard[] = own
    ? memories.map(({ lastReviewedAt, ...memory }) => ({
        ...memory,
        daysAgo: Math.max(0, Math.floor((context.now - lastReviewedAt) / DAY_MS)),
      }))
    : typicalCards(options.weights);
  return {
    own,
    cards: cards.length,
    workloads: workloads({ cards, weights: options.weights, maximumInterval: options.maximumInterval }),
    secondsPerReview: secondsFor(1, median),
  };
}
