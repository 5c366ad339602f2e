import type { Instant } from "@/lib/core/scheduling/review-record";
import { type AssignmentId, type AttemptId, asId, type CourseId, type UserId } from "@/lib/core/shared/ids";
import type { Assignment, Exception, QuizSettings } from "@/lib/core/teaching/assignment";
import { asJson, type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** What holds for one student; null where nothing else does. */
export interface StoredException {
  readonly userId: UserId;
  readonly name: string;
  readonly seminarAt: string | null;
  readonly attempts: number | null;
  readonly timeLimitSeconds: number | null;
}

/** An assignment with its course and deck, and the exceptions from it by the name of the student. */
export interface StoredAssignment extends Assignment {
  readonly id: AssignmentId;
  readonly courseId: CourseId;
  readonly courseTitle: string;
  readonly deckTitle: string;
  readonly revision: number;
  readonly facts: number;
  readonly cards: number;
  readonly exceptions: readonly StoredException[];
}

const NEXT_FIRST = Prisma.sql`a.seminar_at, a.created_at, a.id`;

/** The assignments of a course, the earliest seminar first. */
export async function loadAssignments(db: Database, courseId: CourseId): Promise<readonly StoredAssignment[]> {
  return selectAssignments(db, Prisma.sql`a.course_id = ${courseId}::uuid`);
}

export async function loadAssignment(db: Database, id: AssignmentId): Promise<StoredAssignment | undefined> {
  return (await selectAssignments(db, Prisma.sql`a.id = ${id}::uuid`))[0];
}

/** The assignments that reach a student now, and those that are over, of courses that are not archived. */
export async function loadAssignmentsOf(
  db: Database,
  userId: UserId,
  now: Instant,
): Promise<readonly StoredAssignment[]> {
  const mine = Prisma.sql`SELECT m.assignment_id FROM assignments_of(${userId}::uuid, ${new Date(now)}::timestamptz) m`;
  return selectAssignments(db, Prisma.sql`a.id IN (${mine})`);
}

async function selectAssignments(db: Database, condition: Prisma.Sql): Promise<readonly StoredAssignment[]> {
  const rows = await rowsOf<Row>(db)`
    SELECT a.*, c.title AS course_title, d.title AS deck_title,
      (SELECT count(*)::int FROM deck_fact x JOIN fact f ON f.id = x.fact_id AND NOT f.retired WHERE x.deck_id = a.deck_id) AS facts,
      (SELECT count(*)::int FROM deck_fact x JOIN card k ON k.fact_id = x.fact_id AND NOT k.retired WHERE x.deck_id = a.deck_id) AS cards,
      coalesce((SELECT jsonb_agg(jsonb_build_object('userId', x.user_id, 'name', u.name, 'seminarAt', x.seminar_at,
          'attempts', x.attempts, 'timeLimitSeconds', x.time_limit_seconds) ORDER BY lower(u.name), u.id)
        FROM assignment_exception x JOIN users u ON u.id = x.user_id WHERE x.assignment_id = a.id), '[]') AS exceptions
    FROM assignment a JOIN course c ON c.id = a.course_id JOIN deck d ON d.id = a.deck_id
    WHERE ${condition} ORDER BY ${NEXT_FIRST}`;
  return rows.map(toAssignment);
}

type Row = Readonly<Record<string, unknown>>;

/** A row with its columns by the names that they have here (target_readiness is targetReadiness), and times as instants. */
function toAssignment({ created_at: _created, ...row }: Row): StoredAssignment {
  const named = Object.entries(row).map(([column, value]) => [
    column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value instanceof Date ? value.getTime() : value,
  ]);
  return Object.fromEntries(named) as StoredAssignment;
}

/** The exception of one student, as the core has it. */
export function exceptionOf({ exceptions }: StoredAssignment, userId: UserId): Exception | undefined {
  const found = exceptions.find((exception) => exception.userId === userId);
  if (found === undefined) return undefined;
  return {
    seminarAt: found.seminarAt === null ? undefined : Date.parse(found.seminarAt),
    attempts: found.attempts ?? undefined,
    timeLimitSeconds: found.timeLimitSeconds ?? undefined,
  };
}

/** What can be said of an assignment. */
export type AssignmentFields = Omit<Assignment, "id" | "courseId" | "deckId" | "opensAt" | "seminarAt"> & {
  readonly opensAt: Date;
  readonly seminarAt: Date;
};

export async function createAssignment(
  db: Database,
  {
    grading,
    quiz,
    ...assignment
  }: AssignmentFields & { readonly id: AssignmentId; readonly courseId: CourseId; readonly deckId: string },
  now: Date,
): Promise<void> {
  await db.assignment.create({
    data: { ...assignment, createdAt: now, grading: asJson(grading), quiz: quizJson(quiz) },
  });
}

/** Changes an assignment that is still as somebody saw it; false where it is not. */
export async function updateAssignment(
  db: Database,
  id: AssignmentId,
  revision: number,
  { grading, quiz, ...change }: Partial<AssignmentFields>,
): Promise<boolean> {
  const { count } = await db.assignment.updateMany({
    where: { id, revision },
    data: {
      ...change,
      ...(grading !== undefined && { grading: asJson(grading) }),
      ...(quiz !== undefined && { quiz: quizJson(quiz) }),
      revision: { increment: 1 },
    },
  });
  return count > 0;
}

function quizJson(quiz: QuizSettings | null) {
  return quiz === null ? Prisma.DbNull : asJson(quiz);
}

/** Deletes an assignment. The students' quizzes and what they learned stay theirs. */
export async function deleteAssignment(db: Database, id: AssignmentId): Promise<void> {
  await db.assignment.deleteMany({ where: { id } });
}

/** Says what holds for one student in place of what was said before. */
export async function saveException(
  db: Database,
  assignmentId: AssignmentId,
  userId: UserId,
  exception: {
    readonly seminarAt: Date | null;
    readonly attempts: number | null;
    readonly timeLimitSeconds: number | null;
  },
): Promise<void> {
  await db.assignmentException.upsert({
    where: { userId_assignmentId: { userId, assignmentId } },
    create: { userId, assignmentId, ...exception },
    update: exception,
  });
}

export async function deleteException(db: Database, assignmentId: AssignmentId, userId: UserId): Promise<void> {
  await db.assignmentException.deleteMany({ where: { userId, assignmentId } });
}

/** An attempt at an assignment's quiz. */
export interface BegunAttempt {
  readonly id: AttemptId;
  readonly assignmentId: AssignmentId;
  /** Its deadline; long ago where it has been handed in. */
  readonly openUntil: Instant;
}

/** Somebody's attempts at an assignment's quiz, the oldest first. */
export async function loadAttemptsAt(
  db: Database,
  userId: UserId,
  assignmentIds: readonly AssignmentId[],
): Promise<readonly BegunAttempt[]> {
  const rows = await db.attempt.findMany({
    where: { userId, assignmentId: { in: [...assignmentIds] } },
    select: { id: true, assignmentId: true, submittedAt: true, deadline: true },
    orderBy: { startedAt: "asc" },
  });
  return rows.map(({ id, assignmentId, submittedAt, deadline }) => ({
    id: asId(id),
    assignmentId: asId(assignmentId ?? ""),
    openUntil: submittedAt === null ? (deadline?.getTime() ?? Infinity) : -Infinity,
  }));
}

/** Keeps other beginnings of somebody's quizzes waiting until the transaction ends, so that attempts are counted right. */
export async function lockAttempts(db: Database, userId: UserId): Promise<void> {
  await db.$executeRaw`SELECT FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
}
