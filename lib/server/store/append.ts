import type { MemoryBefore, NewResponse } from "@/lib/core/assessment/decide-response";
import type { DeckContentName } from "@/lib/core/content/deck-content";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { DeviceTime } from "@/lib/core/scheduling/credited-time";
import type { CardWrite, Past } from "@/lib/core/scheduling/decide-append";
import type { DeckOptions } from "@/lib/core/scheduling/deck-options";
import type { Instant, LoggedRecord } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import type { Session } from "@/lib/core/shared/actor";
import { asId, type CardId, type RecordId, type UserId } from "@/lib/core/shared/ids";
import type { AskedEntry } from "@/lib/server/store/attempts";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { EDITION } from "@/lib/server/store/edition";
import { maySeeFact } from "@/lib/server/store/facts";
import { fromOptionsRow, loadAllOptions, type OptionsRow } from "@/lib/server/store/options";
import {
  fromRecordRow,
  RECORD_COLUMNS,
  type RecordRow,
  TYPED_RECORD_COLUMNS,
  toRecordRow,
  WITHHELD,
} from "@/lib/server/store/record-row";
import { loadCardHistories, loadContentEvents } from "@/lib/server/store/reviews";
import {
  fromScheduleRow,
  SCHEDULE_COLUMNS,
  type ScheduleRow,
  TYPED_SCHEDULE_COLUMNS,
  toScheduleRow,
  UPDATED_SCHEDULE_COLUMNS,
} from "@/lib/server/store/schedule-row";
import { sessionHolds } from "@/lib/server/store/sessions";

/** A learner's memory of a card as it is stored. */
export interface StoredSchedule {
  readonly schedule: CardSchedule;
  readonly revision: number;
}

/** A deck that a learner studies, in the version that is in force. */
export interface StudiedDeck extends DeckContentName {
  readonly options: DeckOptions;
}

/** What is a learner's own of all that an append is decided on. */
export interface LearnerContext extends DeviceTime {
  readonly userId: UserId;
  readonly options: SchedulingOptions;
  /** The edition of the bank in force. */
  readonly edition: number;
  /** By card; none where the learner has not met it. */
  readonly schedules: ReadonlyMap<CardId, StoredSchedule>;
  /** The records that are in the log under the ids asked for. */
  readonly known: ReadonlyMap<RecordId, LoggedRecord>;
  /** The cards among those asked for whose facts the learner may not see. */
  readonly hidden: ReadonlySet<CardId>;
  /** Empty where it was not asked for. */
  readonly studied: readonly StudiedDeck[];
}

interface LearnerRow {
  readonly options: OptionsRow;
  readonly workedUntil: string;
  readonly edition: number;
  readonly schedules: readonly (ScheduleRow & { readonly revision: number })[] | null;
  readonly known: readonly RecordRow[] | null;
  /** Absent where the cards are those of the learner's own quiz. */
  readonly hidden?: readonly CardId[] | null;
  readonly studied: readonly Omit<StudiedDeck, "edition">[] | null;
}

/** The decks that the learner `u` of a query studies. */
function studiedAt(now: Instant): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('id', d.id, 'version', d.version, 'options', t.options))
    FROM studied_decks(u.id, ${new Date(now)}::timestamptz) t JOIN deck d ON d.id = t.deck_id)`;
}

/** Up to when the time of the device of session `e` of a statement is taken. */
const WORKED_UNTIL = Prisma.sql`coalesce(e.worked_until, e.created_at)`;

/** A learner with the options in force, where the session is still open: `u` and `o` of a query. */
function ofSession(session: Session, now: Instant): Prisma.Sql {
  return Prisma.sql`users u JOIN options_snapshot o ON o.user_id = u.id AND o.id = u.options_id
    JOIN session e ON e.user_id = u.id AND ${sessionHolds("e", session, new Date(now))}`;
}

/**
 * The one read before records are written: the session's validity, the options in force, the schedules of the cards,
 * which of them may not be seen, and the records already known by these ids. Undefined where the session has ended.
 */
export async function readLearnerContext(
  db: Database,
  { actor, now }: { readonly actor: Session; readonly now: Instant },
  asked: {
    readonly cardIds: readonly CardId[];
    readonly recordIds: readonly RecordId[];
    readonly withStudied: boolean;
  },
): Promise<LearnerContext | undefined> {
  const rows = await rowsOf<LearnerRow>(db)`
    SELECT to_jsonb(o) AS options, to_jsonb(${WORKED_UNTIL}) AS "workedUntil", ${EDITION} AS edition,
      (SELECT jsonb_agg(to_jsonb(s)) FROM card_schedule s
        WHERE s.user_id = u.id AND s.card_id = ANY(${[...asked.cardIds]}::text[])) AS schedules,
      (SELECT jsonb_agg(to_jsonb(l)) FROM review_log l
        WHERE l.user_id = u.id AND l.id = ANY(${[...asked.recordIds]}::uuid[])) AS known,
      (SELECT jsonb_agg(c.id) FROM card c JOIN fact f ON f.id = c.fact_id
        WHERE c.id = ANY(${[...asked.cardIds]}::text[]) AND NOT ${maySeeFact({ userId: actor.userId, now })}) AS hidden,
      CASE WHEN ${asked.withStudied} THEN ${studiedAt(now)} END AS studied
    FROM ${ofSession(actor, now)}`;
  return rows[0] === undefined ? undefined : toContext(actor.userId, rows[0]);
}

function toContext(
  userId: UserId,
  { options, workedUntil, edition, schedules, known, hidden, studied }: LearnerRow,
): LearnerContext {
  return {
    ...{ userId, edition },
    workedUntil: Date.parse(workedUntil),
    options: fromOptionsRow(options),
    schedules: new Map(
      (schedules ?? []).map((row) => [
        asId<CardId>(row.card_id),
        { schedule: fromScheduleRow(row), revision: row.revision },
      ]),
    ),
    known: new Map((known ?? []).map((record) => [asId<RecordId>(record.id), fromRecordRow(record)])),
    hidden: new Set(hidden ?? []),
    studied: (studied ?? []).map((deck) => ({ ...deck, edition })),
  };
}

/** What the log says of some cards so far, for a replay. */
export async function loadPast(db: Database, userId: UserId, cardIds: readonly CardId[]): Promise<Past> {
  const histories = await loadCardHistories(db, userId, cardIds);
  // After the log: the options that a record names were there before it.
  const [contentEvents, optionsById] = await Promise.all([loadContentEvents(db, cardIds), loadAllOptions(db, userId)]);
  const records = new Map([...histories].map(([id, logged]) => [id, logged.map(({ record }) => record)]));
  return { records, contentEvents, optionsById };
}

/** A question of an open or closed quiz of mine, and what an answer to it is decided on. */
export interface ResponseContext extends LearnerContext {
  /** Undefined where I have no attempt of this id. */
  readonly attempt: AskedAttempt | undefined;
  /** Undefined where the attempt has no item of this name. */
  readonly asked: AskedEntry | undefined;
  /** Answers of mine that stand in the way: to the same question, or with the same id. */
  readonly responses: readonly EarlierResponse[];
}

export interface AskedAttempt {
  readonly feedback: "immediate" | "deferred";
  readonly deadline: Instant | null;
  readonly isSubmitted: boolean;
  /** How many corrections have met the quiz since it began. */
  readonly corrections: number;
}

/** An answer that is kept already. */
export interface EarlierResponse {
  readonly id: string;
  readonly attemptId: string;
  readonly position: number;
}

interface ResponseRow extends LearnerRow {
  readonly attempt: (Omit<AskedAttempt, "deadline"> & { readonly deadline: string | null }) | null;
  readonly asked: AskedEntry | null;
  readonly responses: readonly EarlierResponse[] | null;
}

/** The one read of a learner's own before an answer in a quiz is written. Undefined where the session has ended. */
export async function readResponseContext(
  db: Database,
  { actor, now }: { readonly actor: Session; readonly now: Instant },
  {
    attemptId,
    viewId,
    responseId,
  }: { readonly attemptId: string; readonly viewId: string; readonly responseId: string },
): Promise<ResponseContext | undefined> {
  const rows = await rowsOf<ResponseRow>(db)`
    SELECT to_jsonb(o) AS options, to_jsonb(${WORKED_UNTIL}) AS "workedUntil", ${EDITION} AS edition, ${studiedAt(now)} AS studied,
      (SELECT jsonb_agg(to_jsonb(s)) FROM card_schedule s WHERE s.user_id = u.id
        AND s.card_id IN (SELECT jsonb_array_elements_text(f.asked->'cardIds'))) AS schedules,
      (SELECT jsonb_agg(to_jsonb(l)) FROM review_log l WHERE l.user_id = u.id AND l.id = ${responseId}::uuid) AS known,
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('feedback', a.feedback, 'deadline', a.deadline,
        'isSubmitted', a.submitted_at IS NOT NULL, 'corrections', a.corrections) END AS attempt,
      f.asked,
      (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'attemptId', r.attempt_id, 'position', r.position)) FROM response r
        WHERE r.user_id = u.id AND (r.id = ${responseId}::uuid
          OR (r.attempt_id = ${attemptId}::uuid AND r.position = (f.asked->>'position')::int))) AS responses
    FROM ${ofSession(actor, now)}
    LEFT JOIN attempt a ON a.user_id = u.id AND a.id = ${attemptId}::uuid
    LEFT JOIN LATERAL (
      SELECT x.entry || jsonb_build_object('position', x.n - 1) AS asked
      FROM jsonb_array_elements(a.form) WITH ORDINALITY x(entry, n) WHERE x.entry->>'viewId' = ${viewId}
    ) f ON true`;
  const row = rows[0];
  if (row === undefined) return undefined;
  const { attempt, asked, responses } = row;
  return {
    ...toContext(actor.userId, row),
    attempt:
      attempt === null
        ? undefined
        : { ...attempt, deadline: attempt.deadline === null ? null : Date.parse(attempt.deadline) },
    asked: asked ?? undefined,
    responses: responses ?? [],
  };
}

/** So often is a write decided again where others change the same cards at the same time: of n requests the last needs n. */
export const WRITE_TRIES = 50;

/** An answer in a quiz, written together with what it does to memory. */
export interface ResponseWrite extends NewResponse, MemoryBefore {
  readonly attemptId: string;
  /** How many corrections of the quiz this was decided on. */
  readonly decidedOnCorrections: number;
}

/** What an append takes of the time of the device that it came from. */
export interface DeviceWrite extends DeviceTime {
  readonly sessionId: string;
  /** What was taken when it was decided. */
  readonly decidedOn: Instant;
}

/** What is written together with the log and the schedules. */
interface Beside {
  readonly response?: ResponseWrite | undefined;
  readonly device?: DeviceWrite | undefined;
  /** Records that are kept in the log and never applied. */
  readonly withheld?: readonly LoggedRecord[];
}

/**
 * Appends to the log, saves the schedules and keeps the answer that they come from, in one statement: all of it, or
 * nothing. Rows are locked in the order of their keys, whatever the order of the writes, and after their learner's,
 * which whoever deletes or merges an account locks first: so that no two requests can block each other.
 * @throws what `mustDecideAgain` recognises where it was decided on an older state: a schedule has changed since, a record's
 * id is in the log already, the device's time is taken, the question has an answer, the quiz is handed in, or what it asks was corrected
 */
export async function writeAppend(
  db: Database,
  userId: UserId,
  writes: readonly CardWrite[],
  { response, device, withheld = [] }: Beside = {},
): Promise<void> {
  if (writes.length === 0 && response === undefined && withheld.length === 0) return;
  const schedules = writes
    .map((write) => ({ ...toScheduleRow(write.schedule), revision: write.decidedOnRevision + 1 }))
    .toSorted((a, b) => (a.card_id < b.card_id ? -1 : 1));
  const records = [
    ...writes.flatMap((write) => write.records.map(toRecordRow)),
    ...withheld.map((record) => ({ ...toRecordRow(record), kind: WITHHELD })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await rowsOf(db)`
    WITH learner AS (
      SELECT id FROM users WHERE id = ${userId}::uuid FOR KEY SHARE
    ), saved AS (
      INSERT INTO card_schedule AS kept (user_id, ${Prisma.raw(SCHEDULE_COLUMNS)}, revision)
      SELECT learner.id, r.* FROM learner, jsonb_to_recordset(${JSON.stringify(schedules)}::jsonb)
        AS r(${Prisma.raw(TYPED_SCHEDULE_COLUMNS)}, revision int)
      ON CONFLICT (user_id, card_id) DO UPDATE SET ${Prisma.raw(UPDATED_SCHEDULE_COLUMNS)}, revision = EXCLUDED.revision
      WHERE kept.revision = EXCLUDED.revision - 1
      RETURNING card_id
    ), appended AS (
      INSERT INTO review_log (user_id, ${Prisma.raw(RECORD_COLUMNS)})
      SELECT learner.id, r.* FROM learner, jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
        AS r(${Prisma.raw(TYPED_RECORD_COLUMNS)})
    )${response === undefined ? Prisma.empty : answered(userId, response)}${device === undefined ? Prisma.empty : worked(userId, device)}
    SELECT must_be_current((SELECT count(*) FROM saved) = ${writes.length}
      ${response === undefined ? Prisma.empty : Prisma.sql`AND EXISTS (SELECT FROM answered)`}
      ${device === undefined ? Prisma.empty : Prisma.sql`AND EXISTS (SELECT FROM worked)`})`;
}

/** The device's session, where no other answers have taken its time meanwhile. */
function worked(userId: UserId, { sessionId, decidedOn, workedUntil }: DeviceWrite): Prisma.Sql {
  return Prisma.sql`, worked AS (
      UPDATE session e SET worked_until = ${new Date(workedUntil)}
      WHERE e.user_id = ${userId}::uuid AND e.id = ${sessionId}::uuid AND ${WORKED_UNTIL} = ${new Date(decidedOn)}
      RETURNING e.id
    )`;
}

/** The answer in an attempt that is still open and as it was, with its new mark where a correction came before it. */
function answered(userId: UserId, { attemptId, decidedOnCorrections, mark, ...response }: ResponseWrite): Prisma.Sql {
  const { id, position, itemId, version, value, correct, nearMiss, durationMs, receivedAt, choice } = response;
  const at = new Date(receivedAt);
  const regraded =
    mark === undefined
      ? Prisma.empty
      : Prisma.sql`, regraded AS (
      INSERT INTO regrade (user_id, response_id, change_id, was_correct, is_correct, for_everyone, at)
      SELECT a.user_id, a.id, ${mark.changeId}::uuid, ${mark.wasCorrect}, ${correct}, ${mark.forEveryone}, ${at} FROM answered a
    )`;
  return Prisma.sql`, answered AS (
      INSERT INTO response (user_id, id, attempt_id, position, item_id, item_version, value, correct, near_miss, duration_ms,
        received_at, choice, recall_before, first_sight)
      SELECT a.user_id, ${id}::uuid, a.id, ${position}, ${itemId}, ${version}, ${JSON.stringify(value)}::jsonb, ${correct},
        ${nearMiss}, ${durationMs}, ${at}, ${choice}::smallint, ${response.recallBefore}::float8, ${response.firstSight}
      FROM attempt a WHERE a.user_id = ${userId}::uuid AND a.id = ${attemptId}::uuid AND a.submitted_at IS NULL
        AND a.corrections = ${decidedOnCorrections} FOR SHARE
      RETURNING user_id, id
    )${regraded}`;
}
