import type { DeckContentName } from "@/lib/core/content/deck-content";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { AssignmentId, AttemptId, CourseId, UserId } from "@/lib/core/shared/ids";
import type { Assignment, Exception, QuizSettings } from "@/lib/core/teaching/assignment";
import { ask, type Question, question } from "@/lib/server/store/ask";
import { asJson, type Database, Prisma } from "@/lib/server/store/database";
import { EDITION } from "@/lib/server/store/edition";

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
  /** Which content the deck has. */
  readonly deck: DeckContentName;
  readonly revision: number;
  readonly exceptions: readonly StoredException[];
}

/** The assignments of a course, the earliest seminar first. */
export async function loadAssignments(db: Database, courseId: CourseId): Promise<readonly StoredAssignment[]> {
  return ask(db, where(Prisma.sql`a.course_id = ${courseId}::uuid`));
}

export async function loadAssignment(db: Database, id: AssignmentId): Promise<StoredAssignment | undefined> {
  return (await ask(db, where(Prisma.sql`a.id = ${id}::uuid`)))[0];
}

/** The assignments whose seminars are ahead and whose quizzes have no questions reserved. */
export async function loadUnreserved(db: Database, now: Instant): Promise<readonly StoredAssignment[]> {
  const unreserved = Prisma.sql`NOT EXISTS (SELECT FROM reserved_item v WHERE v.assignment_id = a.id)`;
  return ask(db, where(Prisma.sql`a.quiz IS NOT NULL AND a.seminar_at > ${new Date(now)} AND ${unreserved}`));
}

/** The open assignments of courses under way whose pictures have stood since before a moment, or that have none. */
export async function loadUnseen(db: Database, now: Date, since: Date): Promise<readonly StoredAssignment[]> {
  const seen = Prisma.sql`EXISTS (SELECT FROM class_picture p WHERE p.assignment_id = a.id AND p.shown_since > ${since})`;
  return ask(
    db,
    where(Prisma.sql`a.opens_at <= ${now} AND a.seminar_at > ${now} AND c.archived_at IS NULL AND NOT ${seen}`),
  );
}

/** The assignments that reach a student now, and those that are over, of courses that are not archived. */
export function assignmentsOf(userId: UserId, now: Instant): Question<readonly StoredAssignment[]> {
  const mine = Prisma.sql`SELECT m.assignment_id FROM assignments_of(${userId}::uuid, ${new Date(now)}::timestamptz) m`;
  return where(Prisma.sql`a.id IN (${mine})`);
}

function where(condition: Prisma.Sql): Question<readonly StoredAssignment[]> {
  return question(
    Prisma.sql`
      SELECT json_agg(to_jsonb(a) || jsonb_build_object('course_title', c.title, 'deck_title', d.title,
          'deck', jsonb_build_object('id', d.id, 'version', d.version, 'edition', ${EDITION}),
          'exceptions', coalesce((SELECT jsonb_agg(jsonb_build_object('userId', x.user_id, 'name', u.name,
              'seminarAt', x.seminar_at, 'attempts', x.attempts, 'timeLimitSeconds', x.time_limit_seconds) ORDER BY lower(u.name), u.id)
            FROM assignment_exception x JOIN users u ON u.id = x.user_id WHERE x.assignment_id = a.id), '[]'))
        ORDER BY a.seminar_at, a.created_at, a.id)
      FROM assignment a JOIN course c ON c.id = a.course_id JOIN deck d ON d.id = a.deck_id
      WHERE ${condition}`,
    (rows: Row[] | null) => (rows ?? []).map(toAssignment),
  );
}

interface Row {
  readonly [column: string]: unknown;
  readonly opens_at: string;
  readonly seminar_at: string;
}

/** A row with its columns by the names that they have here: target_readiness is targetReadiness. */
function toAssignment({ created_at: _created, ...row }: Row): StoredAssignment {
  const times = { opens_at: Date.parse(row.opens_at), seminar_at: Date.parse(row.seminar_at) };
  const named = Object.entries({ ...row, ...times }).map(([column, value]) => [
    column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
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

/** Changes an assignment that is still as someone saw it; false where it is not. */
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

/** Says what holds for one student instead of what was said before. */
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
  /** Its deadline; long ago where it has been submitted. */
  readonly openUntil: Instant;
}

interface BegunRow extends Omit<BegunAttempt, "openUntil"> {
  readonly isOpen: boolean;
  readonly deadline: string | null;
}

/** Someone's attempts at the quizzes of assignments, of one or of all, the oldest first. */
export function begunAttempts(userId: UserId, assignmentId?: AssignmentId): Question<readonly BegunAttempt[]> {
  return question(
    Prisma.sql`
      SELECT json_agg(json_build_object('id', a.id, 'assignmentId', a.assignment_id, 'isOpen', a.submitted_at IS NULL,
        'deadline', a.deadline) ORDER BY a.started_at)
      FROM attempt a WHERE a.user_id = ${userId}::uuid AND a.assignment_id IS NOT NULL
        AND (${assignmentId ?? null}::uuid IS NULL OR a.assignment_id = ${assignmentId ?? null}::uuid)`,
    (rows: BegunRow[] | null) =>
      (rows ?? []).map(({ isOpen, deadline, ...attempt }) => ({
        ...attempt,
        openUntil: isOpen ? (deadline === null ? Infinity : Date.parse(deadline)) : -Infinity,
      })),
  );
}

/** Keeps other beginnings of someone's quizzes waiting until the transaction ends, so that attempts are counted right. */
export async function lockAttempts(db: Database, userId: UserId): Promise<void> {
  await db.$executeRaw`SELECT FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
}
