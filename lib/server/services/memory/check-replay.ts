import { groupBy } from "@/lib/core/shared/group-by";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { replayCards } from "@/lib/server/services/memory/rebuild-schedules";
import { database } from "@/lib/server/store/database";
import { loadScheduledCards, loadSchedules } from "@/lib/server/store/reviews";
import { toScheduleRow } from "@/lib/server/store/schedule-row";

/** A stored schedule that is not what its log gives. */
export interface ReplayDifference {
  readonly userId: UserId;
  readonly cardId: CardId;
}

/**
 * Replays every learner's cards from the log and compares them with what is stored: no difference is right. Cards that
 * have been corrected and not met since are due to be replayed, and are no difference.
 */
export async function checkReplay(): Promise<{
  readonly schedules: number;
  readonly differences: readonly ReplayDifference[];
}> {
  const rows = await loadScheduledCards(database());
  const differences: ReplayDifference[] = [];
  for (const [userId, ofUser] of groupBy(rows, (row) => row.userId)) {
    const cardIds = ofUser.filter((row) => row.upToDate).map((row) => asId<CardId>(row.cardId));
    const [{ schedules }, stored] = await Promise.all([
      replayCards(userId, cardIds),
      loadSchedules(database(), userId, cardIds),
    ]);
    for (const [cardId, schedule] of schedules) {
      const kept = stored.get(cardId);
      const same =
        kept !== undefined && JSON.stringify(toScheduleRow(schedule)) === JSON.stringify(toScheduleRow(kept));
      if (!same) differences.push({ userId, cardId });
    }
  }
  return { schedules: rows.length, differences };
}
