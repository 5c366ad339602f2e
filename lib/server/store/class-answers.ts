import type { Item } from "@/lib/core/generation/item";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** Whose quizzes are looked at: those of one assignment, or of all of a course. */
export interface QuizScope {
  readonly courseId: string;
  readonly assignmentId: string | null;
  /** Quizzes whose time is up by now count as submitted. */
  readonly now: Date;
}

/**
 * The first quiz that each student has submitted for each assignment. Later ones have been taught by the feedback of
 * the first. Whoever has left the course, or was never a student of it, is not in it.
 */
function firstHandedIn({ courseId, assignmentId, now }: QuizScope): Prisma.Sql {
  return Prisma.sql`(
    SELECT DISTINCT ON (a.assignment_id, a.user_id) a.user_id, a.id, a.form, a.started_at, a.assignment_id
    FROM assignment s
    JOIN attempt a ON a.assignment_id = s.id
    JOIN enrolment e ON e.user_id = a.user_id AND e.course_id = s.course_id AND e.role = 'student'
    WHERE s.course_id = ${courseId}::uuid AND (${assignmentId}::uuid IS NULL OR s.id = ${assignmentId}::uuid)
      AND (a.submitted_at IS NOT NULL OR a.deadline < ${now})
    ORDER BY a.assignment_id, a.user_id, a.started_at, a.id)`;
}

/** An item in a quiz: which, in which version, mark (0 or 1), option chosen, time, recall expected before, never met before (0 or 1). */
export type AnswerTuple = readonly [
  itemId: string,
  version: number,
  mark: 0 | 1,
  choice: number | null,
  durationMs: number | null,
  recallBefore: number | null,
  firstSight: 0 | 1,
];

/** The quizzes that were submitted, the first started first, each with all its items, answered or not. */
export async function loadHandedIn(db: Database, scope: QuizScope) {
  return rowsOf<{ readonly learner: string; readonly answers: readonly AnswerTuple[] }>(db)`
    SELECT q.user_id AS learner, json_agg(json_build_array(entry->>'itemId', (entry->>'version')::int,
        coalesce(r.correct, false)::int, r.choice, r.duration_ms, r.recall_before::real, coalesce(r.first_sight, false)::int)
        ORDER BY entry.place) AS answers
    FROM ${firstHandedIn(scope)} q
    CROSS JOIN LATERAL jsonb_array_elements(q.form) WITH ORDINALITY AS entry(entry, place)
    LEFT JOIN response r ON r.user_id = q.user_id AND r.attempt_id = q.id AND r.position = entry.place - 1
    GROUP BY q.user_id, q.id, q.started_at
    ORDER BY q.started_at, q.id`;
}

/** What the class answered to a version of an item the first time. */
export interface StoredItemAnswers {
  readonly itemId: string;
  readonly factId: string;
  readonly version: number;
  readonly item: Item;
  readonly answers: number;
  readonly missed: number;
  /** Of the answers that had a memory behind them: how many, the sum of the recall expected, and how many were right. */
  readonly remembered: number;
  readonly recall: number;
  readonly recalled: number;
  /** The wrong answers by option or by what was typed; null where things were put in their places. */
  readonly wrong: readonly {
    readonly choice: number | null;
    readonly text: string | null;
    readonly students: number;
  }[];
}

/** What a class answered in its quizzes, by item. What was not answered is not here. */
export async function loadItemAnswers(db: Database, scope: QuizScope): Promise<readonly StoredItemAnswers[]> {
  return rowsOf<StoredItemAnswers>(db)`
    WITH answer AS MATERIALIZED (
      SELECT r.item_id, r.item_version, r.correct, r.choice, r.recall_before,
        CASE WHEN r.choice IS NULL THEN r.value->>'text' END AS text
      FROM ${firstHandedIn(scope)} q JOIN response r ON r.user_id = q.user_id AND r.attempt_id = q.id),
    wrong AS (
      SELECT item_id, item_version,
        json_agg(json_build_object('choice', choice, 'text', text, 'students', students) ORDER BY students DESC) AS given
      FROM (SELECT item_id, item_version, choice, text, count(*)::int AS students FROM answer
            WHERE NOT correct AND (choice IS NOT NULL OR text IS NOT NULL) GROUP BY 1, 2, 3, 4) t
      GROUP BY 1, 2)
    SELECT t.item_id AS "itemId", i.fact_id AS "factId", t.item_version AS version, v.data AS item, t.answers, t.missed,
      t.remembered, t.recall, t.recalled, coalesce(w.given, '[]') AS wrong
    FROM (SELECT item_id, item_version, count(*)::int AS answers, (count(*) FILTER (WHERE NOT correct))::int AS missed,
            count(recall_before)::int AS remembered, coalesce(sum(recall_before), 0)::float8 AS recall,
            (count(*) FILTER (WHERE correct AND recall_before IS NOT NULL))::int AS recalled
          FROM answer GROUP BY 1, 2) t
    JOIN item i ON i.id = t.item_id
    JOIN item_version v ON v.item_id = t.item_id AND v.version = t.item_version
    LEFT JOIN wrong w ON w.item_id = t.item_id AND w.item_version = t.item_version`;
}

/** A version of an item as it was answered, and whether it is in use. */
export interface StoredAnalysedItem {
  readonly itemId: string;
  readonly version: number;
  readonly item: Item;
  readonly current: boolean;
}

/** Versions of items, such as the quizzes of a scope have asked. */
export async function loadAnalysedItems(
  db: Database,
  versions: readonly { readonly itemId: string; readonly version: number }[],
): Promise<readonly StoredAnalysedItem[]> {
  const ids = versions.map(({ itemId }) => itemId);
  const numbers = versions.map(({ version }) => version);
  return rowsOf<StoredAnalysedItem>(db)`
    SELECT v.item_id AS "itemId", v.version, v.data AS item, (i.current_version = v.version AND NOT i.retired) AS current
    FROM unnest(${ids}::text[], ${numbers}::int[]) AS w(id, version)
    JOIN item i ON i.id = w.id
    JOIN item_version v ON v.item_id = w.id AND v.version = w.version`;
}

/** How many answers of a class to an item were regraded because it was found wrong. */
export interface StoredRegraded {
  readonly itemId: string;
  readonly answers: number;
  /** Whether some of them count as right whatever was answered. */
  readonly forEveryone: boolean;
}

/** The items of which answers in the class's quizzes were regraded. */
export async function loadRegraded(db: Database, scope: QuizScope): Promise<readonly StoredRegraded[]> {
  return rowsOf<StoredRegraded>(db)`
    SELECT r.item_id AS "itemId", count(DISTINCT (r.user_id, r.id))::int AS answers, bool_or(g.for_everyone) AS "forEveryone"
    FROM ${firstHandedIn(scope)} q
    JOIN response r ON r.user_id = q.user_id AND r.attempt_id = q.id
    JOIN regrade g ON g.user_id = r.user_id AND g.response_id = r.id
    GROUP BY 1`;
}
