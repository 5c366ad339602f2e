import type { Instant } from "@/lib/core/scheduling/review-record";
import { asId, type CourseId, type UserId } from "@/lib/core/shared/ids";
import { LONGEST_WAIT_MS } from "@/lib/core/teaching/counted-work";
import type { CardAnswer, QuizRun } from "@/lib/core/teaching/gradebook";
import { IS_KNOWN } from "@/lib/server/store/class-memory";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** A student of a course, by the names that its roster has for them. */
export interface StoredStudent {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string | null;
  readonly identifier: string | null;
}

/** The students of a course by name. */
export async function loadStudents(db: Database, courseId: CourseId): Promise<readonly StoredStudent[]> {
  return rowsOf<StoredStudent>(db)`
    SELECT e.user_id AS "userId", coalesce(r.name, u.name) AS name, r.email, r.identifier
    FROM enrolment e JOIN users u ON u.id = e.user_id
    LEFT JOIN roster_entry r ON r.course_id = e.course_id AND r.user_id = e.user_id
    WHERE e.course_id = ${courseId}::uuid AND e.role = 'student'
    ORDER BY lower(coalesce(r.name, u.name)), e.user_id`;
}

/** When an assignment takes work from a student. */
export interface StudentWindow {
  readonly userId: UserId;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

interface WorkRow {
  readonly userId: string;
  readonly cards: readonly string[];
  readonly reviewed: readonly number[];
  readonly waited: readonly number[];
  readonly durations: readonly number[];
  readonly credited: readonly (number | null)[];
}

/** The students' windows as rows of a statement: `w`. */
function windowRows(windows: readonly StudentWindow[]): Prisma.Sql {
  return Prisma.sql`unnest(${windows.map(({ userId }) => userId)}::uuid[],
    ${windows.map(({ opensAt }) => new Date(opensAt))}::timestamptz[],
    ${windows.map(({ closesAt }) => new Date(closesAt))}::timestamptz[]) AS w(user_id, opens_at, closes_at)`;
}

/** Whether an answer `l` counts in a window `w`: as core/teaching/counted-work.ts says, since what does not may be much. */
const COUNTS = Prisma.sql`(l.reviewed_at >= w.opens_at AND l.received_at <= w.closes_at
  AND l.reviewed_at >= l.received_at - ${LONGEST_WAIT_MS}::float8 * interval '1 millisecond'
  AND l.credited_ms IS DISTINCT FROM 0)`;

/** The cards of a deck in use: `deck` of a statement. */
function deckCards(deckId: string): Prisma.Sql {
  return Prisma.sql`deck AS MATERIALIZED (
      SELECT c.id FROM deck_fact d JOIN fact f ON f.id = d.fact_id AND NOT f.retired
      JOIN card c ON c.fact_id = f.id AND NOT c.retired WHERE d.deck_id = ${deckId})`;
}

/**
 * The answers to a deck's cards that count in each student's window, those taken back excepted, by student.
 * @param each all answers; else of each card and student the last, where only whether and when matters
 */
export async function loadWork(
  db: Database,
  deckId: string,
  windows: readonly StudentWindow[],
  each: "answer" | "card",
): Promise<ReadonlyMap<UserId, readonly CardAnswer[]>> {
  const only = each === "card" ? Prisma.sql`DISTINCT ON (l.user_id, l.card_id)` : Prisma.empty;
  const order = each === "card" ? Prisma.sql`ORDER BY l.user_id, l.card_id, l.reviewed_at DESC` : Prisma.empty;
  const rows = await rowsOf<WorkRow>(db)`
    WITH ${deckCards(deckId)},
    answer AS (
      SELECT ${only} l.user_id, l.card_id, (extract(epoch FROM l.reviewed_at) * 1000)::float8 AS reviewed,
        (extract(epoch FROM l.received_at - l.reviewed_at) * 1000)::float8 AS waited, l.duration_ms, l.credited_ms
      FROM ${windowRows(windows)}
      JOIN review_log l ON l.user_id = w.user_id AND l.received_at BETWEEN w.opens_at AND w.closes_at
      WHERE l.kind = 'answer' AND ${COUNTS} AND l.card_id IN (SELECT id FROM deck)
        AND NOT EXISTS (SELECT FROM review_log v WHERE v.user_id = l.user_id AND v.kind = 'revoke' AND v.revokes = l.id)
      ${order})
    SELECT user_id AS "userId", json_agg(card_id) AS cards, json_agg(reviewed) AS reviewed, json_agg(waited) AS waited,
      json_agg(duration_ms) AS durations, json_agg(credited_ms) AS credited
    FROM answer GROUP BY user_id`;
  return new Map(rows.map((row) => [asId<UserId>(row.userId), toAnswers(row)]));
}

function toAnswers({ cards, reviewed, waited, durations, credited }: WorkRow): readonly CardAnswer[] {
  return cards.map((cardId, place) => {
    const reviewedAt = reviewed[place] ?? 0;
    const times = { reviewedAt, receivedAt: reviewedAt + (waited[place] ?? 0) };
    return { cardId, ...times, durationMs: durations[place] ?? 0, creditedMs: credited[place] ?? undefined };
  });
}

/** A student's cards, by what their answers count. */
export interface CountedCards {
  /** Those with an answer that counts. */
  readonly counted: ReadonlySet<string>;
  /** Those with an answer in the window that does not count, though memory took it. */
  readonly mixed: ReadonlySet<string>;
}

/** Which of a deck's cards each student has answered in their window. Whoever has answered none is missing. */
export async function loadCountedCards(
  db: Database,
  deckId: string,
  windows: readonly StudentWindow[],
): Promise<ReadonlyMap<UserId, CountedCards>> {
  const rows = await rowsOf<{ userId: UserId; counted: string[] | null; mixed: string[] | null }>(db)`
    WITH ${deckCards(deckId)},
    met AS (
      SELECT l.user_id, l.card_id, bool_or(${COUNTS} AND NOT EXISTS (SELECT FROM review_log v
          WHERE v.user_id = l.user_id AND v.kind = 'revoke' AND v.revokes = l.id)) AS counted, bool_or(NOT ${COUNTS}) AS mixed
      FROM ${windowRows(windows)}
      JOIN review_log l ON l.user_id = w.user_id AND l.received_at BETWEEN w.opens_at AND w.closes_at
      WHERE l.kind = 'answer' AND l.card_id IN (SELECT id FROM deck)
      GROUP BY l.user_id, l.card_id)
    SELECT user_id AS "userId", json_agg(card_id) FILTER (WHERE counted) AS counted, json_agg(card_id) FILTER (WHERE mixed) AS mixed
    FROM met GROUP BY user_id`;
  return new Map(
    rows.map(({ userId, counted, mixed }) => [userId, { counted: new Set(counted), mixed: new Set(mixed) }]),
  );
}

/** A run of a student's at an assignment's quiz. */
export interface StoredRun extends QuizRun {
  readonly userId: UserId;
  readonly assignmentId: string;
}

/** The runs at the quizzes of a course; one whose time is up is closed. */
export async function loadRuns(db: Database, courseId: CourseId, now: Date): Promise<readonly StoredRun[]> {
  const rows = await rowsOf<
    Omit<StoredRun, "startedAt" | "closedAt"> & { readonly startedAt: Date; readonly closedAt: Date | null }
  >(db)`
    SELECT a.user_id AS "userId", a.assignment_id AS "assignmentId", a.started_at AS "startedAt",
      coalesce(a.submitted_at, CASE WHEN a.deadline < ${now} THEN a.deadline END) AS "closedAt",
      jsonb_array_length(a.form) AS items, coalesce(r.correct, 0) AS right
    FROM assignment s JOIN attempt a ON a.assignment_id = s.id
    LEFT JOIN LATERAL (SELECT count(*)::int AS correct FROM response r
      WHERE r.user_id = a.user_id AND r.attempt_id = a.id AND r.correct) r ON true
    WHERE s.course_id = ${courseId}::uuid`;
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.getTime(), closedAt: row.closedAt?.getTime() ?? null }));
}

/** What was counted when an assignment had closed for a student. */
export interface ClosedShare {
  readonly userId: UserId;
  readonly closedAt: Instant;
  readonly target: number;
  readonly atTarget: number;
}

export async function loadClosedShares(db: Database, assignmentId: string): Promise<readonly ClosedShare[]> {
  const rows = await db.closedShare.findMany({ where: { assignmentId } });
  return rows.map(({ userId, closedAt, target, atTarget }) => ({
    userId: asId(userId),
    closedAt: closedAt.getTime(),
    target,
    atTarget,
  }));
}

/** Keeps what was counted, in the place of what was counted before for another date or target. */
export async function saveClosedShares(
  db: Database,
  assignmentId: string,
  shares: readonly ClosedShare[],
): Promise<void> {
  if (shares.length === 0) return;
  const rows = shares.map(({ userId, closedAt, target, atTarget }) => ({
    ...{ user_id: userId, closed_at: new Date(closedAt), target, at_target: atTarget },
  }));
  await db.$executeRaw`
    INSERT INTO closed_share (user_id, assignment_id, closed_at, target, at_target)
    SELECT s.user_id, ${assignmentId}::uuid, s.closed_at, s.target, s.at_target
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS s(user_id uuid, closed_at timestamptz, target float8, at_target int)
    JOIN users u ON u.id = s.user_id
    ON CONFLICT (user_id, assignment_id) DO UPDATE
      SET closed_at = EXCLUDED.closed_at, target = EXCLUDED.target, at_target = EXCLUDED.at_target`;
}

/** An answer in a quiz of a course, with whose it is. */
export interface StoredResearchAnswer {
  readonly userId: UserId;
  readonly assignmentId: string;
  readonly startedAt: Date;
  readonly closedAt: Date;
  readonly run: number;
  readonly position: number;
  readonly itemId: string;
  readonly itemVersion: number;
  readonly answered: boolean;
  readonly correct: boolean;
  readonly nearMiss: boolean;
  readonly choice: number | null;
  readonly durationMs: number | null;
  readonly recallBefore: number | null;
  readonly firstSight: boolean;
  readonly regraded: boolean;
}

/** Every item of every quiz that the students of a course with accounts have submitted, by assignment, student, run and place. */
export async function loadResearchAnswers(
  db: Database,
  {
    courseId,
    assignmentId,
    now,
  }: { readonly courseId: CourseId; readonly assignmentId: string | null; readonly now: Date },
): Promise<readonly StoredResearchAnswer[]> {
  return rowsOf<StoredResearchAnswer>(db)`
    SELECT q.user_id AS "userId", q.assignment_id AS "assignmentId", q.started_at AS "startedAt", q.closed_at AS "closedAt", q.run::int,
      (entry.place - 1)::int AS position, entry->>'itemId' AS "itemId", (entry->>'version')::int AS "itemVersion",
      r.id IS NOT NULL AS answered, coalesce(r.correct, false) AS correct, coalesce(r.near_miss, false) AS "nearMiss", r.choice,
      r.duration_ms AS "durationMs", r.recall_before AS "recallBefore", coalesce(r.first_sight, false) AS "firstSight",
      EXISTS (SELECT FROM regrade g WHERE g.user_id = r.user_id AND g.response_id = r.id) AS regraded
    FROM (
      SELECT a.*, coalesce(a.submitted_at, a.deadline) AS closed_at, row_number() OVER (PARTITION BY a.assignment_id, a.user_id ORDER BY a.started_at, a.id) AS run
      FROM assignment s JOIN attempt a ON a.assignment_id = s.id
      JOIN enrolment e ON e.user_id = a.user_id AND e.course_id = s.course_id AND e.role = 'student'
      JOIN users u ON u.id = a.user_id AND ${IS_KNOWN}
      WHERE s.course_id = ${courseId}::uuid AND (${assignmentId}::uuid IS NULL OR s.id = ${assignmentId}::uuid)
        AND (a.submitted_at IS NOT NULL OR a.deadline < ${now})) q
    CROSS JOIN LATERAL jsonb_array_elements(q.form) WITH ORDINALITY AS entry(entry, place)
    LEFT JOIN response r ON r.user_id = q.user_id AND r.attempt_id = q.id AND r.position = entry.place - 1
    ORDER BY q.assignment_id, q.user_id, q.run, entry.place`;
}
