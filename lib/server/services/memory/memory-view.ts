import type { MemoryView } from "@/lib/contracts/shared";
import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";

/** What an answer wrote to memory, as clients see it. */
export function toMemoryView(outcome: MemoryOutcome): MemoryView {
  const { cardId, written, rating, reason } = outcome;
  return { cardId, written, reason, ...(rating !== undefined && { rating }) };
}
