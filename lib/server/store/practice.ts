import type { Instant } from "@/lib/core/scheduling/review-record";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { type Database, rowsOf } from "@/lib/server/store/database";

/**
 * The cards that a learner has answered wrong since a moment, in whatever way, each with the last time; what was taken
 * back is no miss.
 */
export async function loadMissedSince(
  db: Database,
  userId: UserId,
  since: Date,
): Promise<ReadonlyMap<CardId, Instant>> {
  const rows = await rowsOf<{ card_id: string; at: Date }>(db)`
    SELECT l.card_id, max(l.reviewed_at) AS at FROM review_log l
    WHERE l.user_id = ${userId}::uuid AND l.kind = 'answer' AND l.reviewed_at >= ${since}
      AND (l.rating = 'again' OR (l.evidence->>'correct' = 'false' AND l.evidence->>'nearMiss' = 'false'))
      AND NOT EXISTS (SELECT FROM review_log r WHERE r.user_id = l.user_id AND r.card_id = l.card_id AND r.revokes = l.id)
    GROUP BY l.card_id`;
  return new Map(rows.map(({ card_id, at }) => [asId<CardId>(card_id), at.getTime()]));
}
