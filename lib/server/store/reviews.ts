import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { ContentEvent } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { asId, type CardId, type FactId, type RecordId, type UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma } from "@/lib/server/store/database";
import { fromOptionsRow, type OptionsRow } from "@/lib/server/store/options";
import {
  fromRecordRow,
  type LoggedRecord,
  RECORD_COLUMNS,
  type RecordRow,
  toRecordRow,
} from "@/lib/server/store/record-row";
import { fromScheduleRow, SCHEDULE_COLUMNS, type ScheduleRow, toScheduleRow } from "@/lib/server/store/schedule-row";

/** A learner's memory of a card as it is stored; revision 0 means that there is no row yet. */
export interface StoredSchedule {
  readonly schedule: CardSchedule | undefined;
  readonly revision: number;
}

/** What is known of a card when an answer to it comes in. */
export interface AnsweredCard extends StoredSchedule {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly currentVersion: number;
  readonly contentEvents: number;
}

/** Everything that an answer is decided on, read in one go. */
export interface AnswerContext {
  readonly options: SchedulingOptions;
  readonly cards: ReadonlyMap<CardId, AnsweredCard>;
  /** The records that are in the log under the ids asked for. */
  readonly known: ReadonlyMap<RecordId, LoggedRecord>;
}

interface AnswerContextRow {
  readonly options: OptionsRow;
  readonly cards:
    | {
        id: string;
        fact_id: string;
        current_version: number;
        content_events: number;
        schedule: (ScheduleRow & { revision: number }) | null;
      }[]
    | null;
  readonly known: RecordRow[] | null;
}

/**
 * The one read before answers are written: the session's validity, the options in force, the cards with their
 * schedules, and the records already known by these ids. Undefined where the session has ended.
 */
export async function readAnswerContext(
  db: Database,
  session: { readonly userId: UserId; readonly sessionId: string },
  cardIds: readonly CardId[],
  recordIds: readonly RecordId[],
): Promise<AnswerContext | undefined> {
  const rows = await db.$queryRaw<AnswerContextRow[]>`
    SELECT to_jsonb(o) AS options,
      (SELECT jsonb_agg(jsonb_build_object('id', c.id, 'fact_id', c.fact_id, 'current_version', c.current_version,
                'content_events', c.content_events, 'schedule', to_jsonb(s)))
         FROM card c LEFT JOIN card_schedule s ON s.user_id = u.id AND s.card_id = c.id
        WHERE c.id = ANY(${cardIds}::text[])) AS cards,
      (SELECT jsonb_agg(to_jsonb(l)) FROM review_log l
        WHERE l.user_id = u.id AND l.id = ANY(${recordIds}::uuid[])) AS known
    FROM users u JOIN options_snapshot o ON o.user_id = u.id AND o.id = u.options_id
    WHERE u.id = ${session.userId}::uuid
      AND EXISTS (SELECT FROM session e WHERE e.user_id = u.id AND e.id = ${session.sessionId}::uuid)`;
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    options: fromOptionsRow(row.options),
    cards: new Map((row.cards ?? []).map((card) => [asId<CardId>(card.id), toAnsweredCard(card)])),
    known: new Map((row.known ?? []).map((record) => [asId<RecordId>(record.id), fromRecordRow(record)])),
  };
}

function toAnsweredCard(card: NonNullable<AnswerContextRow["cards"]>[number]): AnsweredCard {
  return {
    cardId: asId(card.id),
    factId: asId(card.fact_id),
    currentVersion: card.current_version,
    contentEvents: card.content_events,
    schedule: card.schedule === null ? undefined : fromScheduleRow(card.schedule),
    revision: card.schedule?.revision ?? 0,
  };
}

/**
 * So often is a write decided anew where others change the same cards at the same time. Each try that fails is one that
 * another request has won, so that of n requests at once the last needs n.
 */
export const WRITE_TRIES = 50;

/** What one card's answers come to: lines for the log, and the schedule after them. */
export interface CardWrite {
  readonly schedule: CardSchedule;
  /** The revision of the schedule that this was decided on. */
  readonly decidedOnRevision: number;
  readonly records: readonly LoggedRecord[];
}

/**
 * Appends to the log and saves the schedules, in one statement. A card whose schedule has changed since it was read
 * is left alone, log and all: its id is missing from the answer, and the caller decides it anew. Rows are locked in the
 * order of their keys, whatever the order of the writes, and after their learner's, which whoever deletes or merges an
 * account locks first: so that no two requests can block each other.
 * @throws a unique violation, with nothing written, where a record's id is in the log already
 */
export async function writeReviews(
  db: Database,
  userId: UserId,
  writes: readonly CardWrite[],
): Promise<ReadonlySet<CardId>> {
  const schedules = writes
    .map((write) => ({ ...toScheduleRow(write.schedule), revision: write.decidedOnRevision + 1 }))
    .toSorted((a, b) => (a.card_id < b.card_id ? -1 : 1));
  const records = writes.flatMap((write) => write.records.map(toRecordRow)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = await db.$queryRaw<{ card_id: string }[]>`
    WITH learner AS (
      SELECT id FROM users WHERE id = ${userId}::uuid FOR KEY SHARE
    ), saved AS (
      INSERT INTO card_schedule AS kept (user_id, card_id, state, due, stability, difficulty, reps, lapses, scheduled_days,
        learning_step, last_reviewed_at, introduced_at, suspended, buried_until, flagged, retired, last_quiz_rated_on,
        last_entry_at, last_entry_id, content_events, meaning_since_version, awaits_revoked, revision)
      SELECT learner.id, r.* FROM learner, jsonb_to_recordset(${JSON.stringify(schedules)}::jsonb)
        AS r(${Prisma.raw(SCHEDULE_COLUMNS)}, revision int)
      ON CONFLICT (user_id, card_id) DO UPDATE SET
        state = EXCLUDED.state, due = EXCLUDED.due, stability = EXCLUDED.stability, difficulty = EXCLUDED.difficulty,
        reps = EXCLUDED.reps, lapses = EXCLUDED.lapses, scheduled_days = EXCLUDED.scheduled_days,
        learning_step = EXCLUDED.learning_step, last_reviewed_at = EXCLUDED.last_reviewed_at,
        introduced_at = EXCLUDED.introduced_at, suspended = EXCLUDED.suspended, buried_until = EXCLUDED.buried_until,
        flagged = EXCLUDED.flagged, retired = EXCLUDED.retired, last_quiz_rated_on = EXCLUDED.last_quiz_rated_on,
        last_entry_at = EXCLUDED.last_entry_at, last_entry_id = EXCLUDED.last_entry_id,
        content_events = EXCLUDED.content_events, meaning_since_version = EXCLUDED.meaning_since_version,
        awaits_revoked = EXCLUDED.awaits_revoked,
        revision = EXCLUDED.revision
      WHERE kept.revision = EXCLUDED.revision - 1
      RETURNING card_id
    ), appended AS (
      INSERT INTO review_log (user_id, id, card_id, kind, source, card_version, rating, evidence, action, due, revokes,
        duration_ms, options_id, reviewed_at, received_at, fingerprint)
      SELECT ${userId}::uuid, r.* FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(${Prisma.raw(RECORD_COLUMNS)})
      WHERE r.card_id IN (SELECT card_id FROM saved)
    )
    SELECT card_id FROM saved`;
  return new Set(rows.map((row) => asId<CardId>(row.card_id)));
}

/** Every record of a learner about these cards. */
export async function loadCardHistories(
  db: Database,
  userId: UserId,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, readonly LoggedRecord[]>> {
  // One value for all: a row for each record would cost the client more than the database.
  const rows = await db.$queryRaw<{ log: RecordRow[] | null }[]>`
    SELECT json_agg(l) AS log FROM review_log l
    WHERE l.user_id = ${userId}::uuid AND l.card_id = ANY(${cardIds}::text[])`;
  const histories = new Map<CardId, LoggedRecord[]>(cardIds.map((id) => [id, []]));
  for (const row of rows[0]?.log ?? []) histories.get(asId(row.card_id))?.push(fromRecordRow(row));
  return histories;
}

/** The content events of these cards. */
export async function loadContentEvents(
  db: Database,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, readonly ContentEvent[]>> {
  const rows = await db.$queryRaw<{ cardId: string; at: Date; cardVersion: number; effect: string }[]>`
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
  const rows = await db.$queryRaw<{ row: RecordRow }[]>`
    SELECT to_jsonb(l) AS row FROM review_log l WHERE l.user_id = ${userId}::uuid AND l.id = ${id}::uuid`;
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
export async function loadScheduledCards(
  db: Database,
): Promise<readonly { readonly userId: UserId; readonly cardId: string; readonly upToDate: boolean }[]> {
  return db.$queryRaw`
    SELECT s.user_id AS "userId", s.card_id AS "cardId", s.content_events = c.content_events AS "upToDate"
    FROM card_schedule s JOIN card c ON c.id = s.card_id ORDER BY s.user_id, s.card_id`;
}

/** A learner's stored schedules of these cards. */
export async function loadSchedules(
  db: Database,
  userId: UserId,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, CardSchedule>> {
  const rows = await db.$queryRaw<{ row: ScheduleRow }[]>`
    SELECT to_jsonb(s) AS row FROM card_schedule s WHERE s.user_id = ${userId}::uuid AND s.card_id = ANY(${[...cardIds]}::text[])`;
  return new Map(rows.map(({ row }) => [asId<CardId>(row.card_id), fromScheduleRow(row)]));
}
