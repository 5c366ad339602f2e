import type { Instant } from "@/lib/core/scheduling/review-record";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** A student of a course with what they remember of a deck's cards: three lists with a place for each card met. */
export interface StoredStudentMemory {
  readonly userId: UserId;
  /** As the roster has it, else their own. */
  readonly name: string;
  /** Whether they have an account of a learner's, which not everyone can make as many of as they like. */
  readonly known: boolean;
  readonly weights: readonly number[] | undefined;
  readonly timeZone: string;
  readonly rolloverHour: number;
  /** The seminar's date as it is for them alone. */
  readonly seminarAt: Instant | null;
  /** Whether they have started a quiz of the assignment. */
  readonly hasAttempt: boolean;
  /** Places in the deck's cards, in no order. */
  readonly cards: readonly number[];
  readonly stabilities: readonly number[];
  /** When each was last answered, in quarters of an hour since 1970. */
  readonly quarters: readonly number[];
  /** Places of the cards that have been forgotten at least once. */
  readonly lapsed: readonly number[];
}

/** A card of a deck, and its fact. */
export interface StoredClassCard {
  readonly cardId: string;
  readonly factId: string;
  readonly objectiveId: string | null;
}

/** A deck's cards in use with what the students of a course remember of them. */
export interface StoredClassMemory {
  readonly cards: readonly StoredClassCard[];
  readonly students: readonly StoredStudentMemory[];
}

interface MemoryRow extends Omit<StoredStudentMemory, "userId" | "weights" | "seminarAt"> {
  readonly userId: string;
  readonly weights: readonly number[];
  readonly seminarAt: string | null;
}

/**
 * What the students of a course remember of a deck, in one statement that sends lists of numbers: five hundred students
 * with two hundred cards are a hundred thousand schedules. A schedule from before its card had another answer is none.
 */
export async function loadClassMemory(
  db: Database,
  scope: { readonly courseId: string; readonly deckId: string; readonly assignmentId: string },
): Promise<StoredClassMemory> {
  const { courseId, deckId, assignmentId } = scope;
  const rows = await rowsOf<{ cards: StoredClassCard[] | null; students: MemoryRow[] | null }>(db)`
    WITH deck AS MATERIALIZED (
      SELECT c.id, c.fact_id, v.data->>'objectiveId' AS objective_id, c.meaning_since_version,
        (row_number() OVER (ORDER BY d.position, f.position, f.id, c.position, c.id) - 1)::int AS place
      FROM deck_fact d JOIN fact f ON f.id = d.fact_id AND NOT f.retired
      JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
      JOIN card c ON c.fact_id = f.id AND NOT c.retired
      WHERE d.deck_id = ${deckId}),
    student AS MATERIALIZED (SELECT e.user_id FROM enrolment e WHERE e.course_id = ${courseId}::uuid AND e.role = 'student'),
    memory AS (
      SELECT s.user_id, array_agg(k.place) AS cards, array_agg(s.stability::real) AS stabilities,
        array_agg(floor(date_part('epoch', s.last_reviewed_at) / 900)::int) AS quarters,
        array_agg(k.place) FILTER (WHERE s.lapses > 0) AS lapsed
      FROM student e JOIN card_schedule s ON s.user_id = e.user_id JOIN deck k ON k.id = s.card_id
      WHERE s.state <> 'new' AND s.last_reviewed_at IS NOT NULL AND s.meaning_since_version >= k.meaning_since_version
      GROUP BY s.user_id)
    SELECT
      (SELECT json_agg(json_build_object('cardId', id, 'factId', fact_id, 'objectiveId', objective_id) ORDER BY place) FROM deck) AS cards,
      (SELECT json_agg(json_build_object('userId', e.user_id, 'name', coalesce(r.name, u.name), 'known', ${IS_KNOWN}, 'weights', o.weights,
          'timeZone', o.time_zone, 'rolloverHour', o.rollover_hour, 'seminarAt', x.seminar_at,
          'hasAttempt', EXISTS (SELECT FROM attempt a WHERE a.user_id = e.user_id AND a.assignment_id = ${assignmentId}::uuid),
          'cards', coalesce(m.cards, '{}'), 'stabilities', coalesce(m.stabilities, '{}'), 'quarters', coalesce(m.quarters, '{}'),
          'lapsed', coalesce(m.lapsed, '{}')) ORDER BY lower(coalesce(r.name, u.name)), e.user_id)
        FROM student e JOIN users u ON u.id = e.user_id
        JOIN options_snapshot o ON o.user_id = u.id AND o.id = u.options_id
        LEFT JOIN roster_entry r ON r.course_id = ${courseId}::uuid AND r.user_id = e.user_id
        LEFT JOIN assignment_exception x ON x.assignment_id = ${assignmentId}::uuid AND x.user_id = e.user_id
        LEFT JOIN memory m ON m.user_id = e.user_id) AS students`;
  const { cards, students } = rows[0] ?? { cards: null, students: null };
  return { cards: cards ?? [], students: (students ?? []).map(toStudentMemory) };
}

function toStudentMemory({ userId, weights, seminarAt, ...row }: MemoryRow): StoredStudentMemory {
  return {
    ...row,
    userId: asId(userId),
    weights: weights.length === 0 ? undefined : weights,
    seminarAt: seminarAt === null ? null : Date.parse(seminarAt),
  };
}

/** What is disputed of a fact of a deck, what it says, and what it is for. */
export interface StoredFactDispute {
  readonly factId: string;
  readonly statement: string;
  /** The objective that it serves, in words; null where it serves none. */
  readonly objective: string | null;
  /** What is asked of it first. */
  readonly prompt: string;
  readonly answer: string;
  readonly others: number;
  /** Reports of the course's students that nobody has answered. */
  readonly openFlags: number;
}

/** The facts of a deck with how many others give another account, and how many of the class have reported them. */
export async function loadFactDisputes(
  db: Database,
  { courseId, deckId }: { readonly courseId: string; readonly deckId: string },
): Promise<readonly StoredFactDispute[]> {
  return rowsOf<StoredFactDispute>(db)`
    WITH deck AS MATERIALIZED (
      SELECT f.id, v.data FROM deck_fact d JOIN fact f ON f.id = d.fact_id AND NOT f.retired
      JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version WHERE d.deck_id = ${deckId}),
    named AS (
      SELECT k.id, c->>'factId' AS other FROM deck k, jsonb_array_elements(k.data->'conflictsWith') c
      UNION SELECT c->>'factId', f.id
        FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version,
          jsonb_array_elements(v.data->'conflictsWith') c
        WHERE NOT f.retired AND jsonb_array_length(v.data->'conflictsWith') > 0 AND c->>'factId' IN (SELECT id FROM deck)),
    rival AS (
      SELECT n.id, count(*)::int AS others FROM named n JOIN fact o ON o.id = n.other AND NOT o.retired GROUP BY n.id),
    reported AS (
      SELECT g.fact_id, count(*)::int AS flags FROM flag g
      JOIN enrolment e ON e.user_id = g.user_id AND e.course_id = ${courseId}::uuid AND e.role = 'student'
      WHERE g.status = 'open' AND g.fact_id IN (SELECT id FROM deck) GROUP BY g.fact_id)
    SELECT k.id AS "factId", k.data->>'statement' AS statement, o.data->>'text' AS objective,
      coalesce(p.view->>'prompt', '') AS prompt,
      coalesce(p.view->>'answer', '') AS answer, coalesce(r.others, 0) AS others, coalesce(g.flags, 0) AS "openFlags"
    FROM deck k
    LEFT JOIN objective o ON o.id = k.data->>'objectiveId'
    LEFT JOIN rival r ON r.id = k.id
    LEFT JOIN reported g ON g.fact_id = k.id
    LEFT JOIN LATERAL (
      SELECT w.view FROM card c JOIN card_version w ON w.card_id = c.id AND w.version = c.current_version
      WHERE c.fact_id = k.id AND NOT c.retired ORDER BY c.position, c.id LIMIT 1) p ON true`;
}

/** Whether a student, the user `u` of a statement, counts where a class has to be large enough: neither guests nor staff. */
export const IS_KNOWN = Prisma.sql`(NOT u.guest AND u.role = 'learner')`;

/** What the students of a course have done since a moment. */
export interface StoredChanges {
  /** How many of those who count have answered, or have changed the memory of a card in another way. */
  readonly learners: number;
  /** The same of all of them. */
  readonly anybody: number;
  /** Stands for who they are. */
  readonly students: string;
}

/** What the students of a course have done that came in after a moment. */
export async function loadChangesSince(db: Database, courseId: string, since: Date): Promise<StoredChanges> {
  const rows = await rowsOf<StoredChanges>(db)`
    SELECT (count(*) FILTER (WHERE s.active AND s.known))::int AS learners, (count(*) FILTER (WHERE s.active))::int AS anybody,
      md5(coalesce(string_agg(s.user_id::text, ' ' ORDER BY s.user_id), '')) AS students
    FROM (SELECT e.user_id, ${IS_KNOWN} AS known,
        EXISTS (SELECT FROM review_log l WHERE l.user_id = e.user_id AND l.received_at > ${since})
          OR EXISTS (SELECT FROM attempt a JOIN response r ON r.user_id = a.user_id AND r.attempt_id = a.id
            WHERE a.user_id = e.user_id AND (r.received_at > ${since} OR a.submitted_at > ${since})) AS active
      FROM enrolment e JOIN users u ON u.id = e.user_id
      WHERE e.course_id = ${courseId}::uuid AND e.role = 'student') s`;
  return rows[0] ?? { learners: 0, anybody: 0, students: "" };
}
