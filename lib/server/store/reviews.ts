import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { ContentEvent, LoggedRecord } from "@/lib/core/scheduling/review-record";
import { asId, type CardId, type RecordId, type UserId } from "@/lib/core/shared/ids";
import { type Database, rowsOf } from "@/lib/server/store/database";
import { fromRecordRow, type RecordRow, WITHHELD } from "@/lib/server/store/record-row";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** Every record of a learner about these cards. */
export async function loadCardHistories(
  db: Database,
  userId: UserId,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, readonly LoggedRecord[]>> {
  // One value for all: a row for each record would cost the client more than the database.
  const rows = await rowsOf<{ log: RecordRow[] | null }>(db)`
    SELECT json_agg(l) AS log FROM review_log l
    WHERE l.user_id = ${userId}::uuid AND l.card_id = ANY(${cardIds}::text[]) AND l.kind <> ${WITHHELD}`;
  const histories = new Map<CardId, LoggedRecord[]>(cardIds.map((id) => [id, []]));
  for (const row of rows[0]?.log ?? []) histories.get(asId(row.card_id))?.push(fromRecordRow(row));
  return histories;
}

/** The content events of these cards. */
export async function loadContentEvents(
  db: Database,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, readonly ContentEvent[]>> {
  const rows = await rowsOf<{ cardId: string; at: Date; cardVersion: number; effect: string }>(db)`
    SELECT card_id AS "cardId", at, card_version AS "cardVersion", effect FROM content_event
    WHERE card_id = ANY(${[...cardIds]}::text[]) ORDER BY card_id, number`;
  const events = new Map<CardId, ContentEvent[]>();
  for (const row of rows) {
    const event = {
      cardId: asId<CardId>(row.cardId),
      at: row.at.getTime(),
      cardVersion: row.cardVersion,
      effect: row.effect as ContentEvent["effect"],
    };
    events.set(event.cardId, [...(events.get(event.cardId) ?? []), event]);
  }
  return events;
}

/** The ids of a learner's last answers, those taken back included, latest received first. */
export async function loadLatestAnswerIds(db: Database, userId: UserId, count: number): Promise<readonly RecordId[]> {
  const rows = await db.reviewLog.findMany({
    where: { userId, kind: "answer" },
    orderBy: [{ receivedAt: "desc" }, { reviewedAt: "desc" }, { id: "desc" }],
    take: count,
    select: { id: true },
  });
  return rows.map((row) => asId<RecordId>(row.id));
}

/** One record, with the card it is about. */
export async function loadRecord(db: Database, userId: UserId, id: RecordId): Promise<LoggedRecord | undefined> {
  const rows = await rowsOf<{ row: RecordRow }>(db)`
    SELECT to_jsonb(l) AS row FROM review_log l
    WHERE l.user_id = ${userId}::uuid AND l.id = ${id}::uuid AND l.kind <> ${WITHHELD}`;
  return rows[0] === undefined ? undefined : fromRecordRow(rows[0].row);
}

/** The revisions of a learner's stored schedules; cards without one are missing. */
export async function loadRevisions(
  db: Database,
  userId: UserId,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, number>> {
  const rows = await db.cardSchedule.findMany({
    where: { userId, cardId: { in: [...cardIds] } },
    select: { cardId: true, revision: true },
  });
  return new Map(rows.map((row) => [asId<CardId>(row.cardId), row.revision]));
}

/** Every schedule there is, and whether it has merged all content events of its card. */
export async function loadScheduledCards(db: Database) {
  return rowsOf<{ readonly userId: UserId; readonly cardId: string; readonly upToDate: boolean }>(db)`
    SELECT s.user_id AS "userId", s.card_id AS "cardId", s.content_events = c.content_events AS "upToDate"
    FROM card_schedule s JOIN card c ON c.id = s.card_id ORDER BY s.user_id, s.card_id`;
}

/** A learner's stored schedules of these cards. */
export async function loadSchedules(
  db: Database,
  userId: UserId,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, CardSchedule>> {
  const rows = await rowsOf<{ row: ScheduleRow }>(db)`
    SELECT to_jsonb(s) AS row FROM card_schedule s WHERE s.user_id = ${userId}::uuid AND s.card_id = ANY(${[...cardIds]}::text[])`;
  return new Map(rows.map(({ row }) => [asId<CardId>(row.card_id), fromScheduleRow(row)]));
}
