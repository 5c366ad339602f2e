import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { RunningCatchUp } from "@/lib/core/scheduling/catch-up";
import { asId, type CardId, type RecordId, type UserId } from "@/lib/core/shared/ids";
import { asJson, type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** How a learner's backlog is being spread; null where it is not. */
export async function loadCatchUp(db: Database, userId: UserId): Promise<RunningCatchUp | null> {
  const row = await db.user.findUnique({ where: { id: userId }, select: { catchUp: true } });
  return (row?.catchUp ?? null) as RunningCatchUp | null;
}

/** Keeps it, or forgets it. */
export async function saveCatchUp(db: Database, userId: UserId, running: RunningCatchUp | null): Promise<void> {
  await db.user.update({
    where: { id: userId },
    data: { catchUp: running === null ? Prisma.DbNull : asJson(running) },
  });
}

/** A learner's cards in review, of whatever deck. */
export async function loadReviewSchedules(db: Database, userId: UserId): Promise<readonly CardSchedule[]> {
  const rows = await rowsOf<{ row: ScheduleRow }>(db)`
    SELECT to_jsonb(s) AS row FROM card_schedule s WHERE s.user_id = ${userId}::uuid AND s.state = 'review'`;
  return rows.map(({ row }) => fromScheduleRow(row));
}

/** The records that a spreading has written, by its fingerprint. */
export async function loadRecordsByFingerprint(
  db: Database,
  userId: UserId,
  fingerprint: string,
): Promise<readonly { readonly id: RecordId; readonly cardId: CardId }[]> {
  const rows = await db.reviewLog.findMany({
    where: { userId, kind: "action", fingerprint },
    select: { id: true, cardId: true },
  });
  return rows.map(({ id, cardId }) => ({ id: asId<RecordId>(id), cardId: asId<CardId>(cardId) }));
}
