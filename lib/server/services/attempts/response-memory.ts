import type { Item } from "@/lib/core/generation/item";
import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { asId, type CardId, type RecordId, type UserId } from "@/lib/core/shared/ids";
import { stableUuid } from "@/lib/core/shared/stable-hash";
import { replayCards } from "@/lib/server/services/study/rebuild-schedules";
import type { StoredAttempt, StoredResponse } from "@/lib/server/store/attempts";
import type { StoredItem } from "@/lib/server/store/items";

/** The ids of an answer's records in the log: one for each card of the item, the first with the answer's own id. */
export function recordIdsOf(
  response: Pick<StoredResponse, "id">,
  { cardIds }: Pick<Item, "cardIds">,
): readonly RecordId[] {
  return cardIds.map((cardId, index) => asId<RecordId>(index === 0 ? response.id : stableUuid(response.id, cardId)));
}

/**
 * What the answers of an attempt have done to memory by now, by response id. It may differ from what was said when they
 * were given: an earlier answer may have arrived since, or the card may have been corrected.
 */
export async function readResponseMemory(
  userId: UserId,
  { responses }: StoredAttempt,
  items: readonly StoredItem[],
): Promise<ReadonlyMap<string, readonly MemoryOutcome[]>> {
  const answered = responses.flatMap((response) => {
    const item = items[response.position]?.item;
    return item === undefined ? [] : [{ response, item }];
  });
  const cardIds = [...new Set<CardId>(answered.flatMap(({ item }) => item.cardIds))];
  const { outcomes } = await replayCards(userId, cardIds);
  return new Map(
    answered.map(({ response, item }) => [
      response.id,
      recordIdsOf(response, item).flatMap((id) => outcomes.get(id) ?? []),
    ]),
  );
}
