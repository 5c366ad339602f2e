import { recordIdsOf } from "@/lib/core/assessment/decide-response";
import type { Item } from "@/lib/core/generation/item";
import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";
import type { CardId, UserId } from "@/lib/core/shared/ids";
import { replayCards } from "@/lib/server/services/memory/rebuild-schedules";
import type { StoredResponse } from "@/lib/server/store/attempts";

/** An answer of a quiz with what it has done to memory. */
export interface RememberedResponse extends StoredResponse {
  readonly memory: readonly MemoryOutcome[];
}

/**
 * Answers with what they have done to memory by now. It may differ from what was said when they were given: an earlier
 * answer may have arrived since, or the card may have been corrected.
 */
export async function readAnswers(
  userId: UserId,
  answered: readonly { readonly response: StoredResponse; readonly item: Item }[],
): Promise<readonly RememberedResponse[]> {
  const cardIds = [...new Set<CardId>(answered.flatMap(({ item }) => item.cardIds))];
  if (cardIds.length === 0) return answered.map(({ response }) => ({ ...response, memory: [] }));
  const { outcomes } = await replayCards(userId, cardIds);
  return answered.map(({ response, item }) => ({
    ...response,
    memory: recordIdsOf(response.id, item).flatMap((id) => outcomes.get(id) ?? []),
  }));
}
