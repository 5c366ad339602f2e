import type { CourseId, UserId } from "@/lib/core/shared/ids";
import type { CourseRole } from "@/lib/core/teaching/permissions";
import { type Question, question } from "@/lib/server/store/ask";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** Someone in a course, with who that is on its roster. */
export interface StoredMember {
  readonly userId: UserId;
  readonly name: string;
  readonly guest: boolean;
  readonly role: CourseRole;
  readonly joinedAt: Date;
  readonly roster: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly identifier: string | null;
  } | null;
  /** The free entry that has their address, which they have not confirmed. */
  readonly unconfirmed: { readonly id: string; readonly name: string; readonly identifier: string | null } | null;
}

/** Who is in a course: those who lead it first, then by name. */
export async function loadMembers(db: Database, courseId: CourseId, userId?: UserId): Promise<readonly StoredMember[]> {
  const who = userId === undefined ? Prisma.sql`true` : Prisma.sql`e.user_id = ${userId}::uuid`;
  return rowsOf<StoredMember>(db)`
    SELECT e.user_id AS "userId", u.name, u.guest, e.role, e.joined_at AS "joinedAt",
      CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'name', r.name, 'email', r.email, 'identifier', r.identifier) END AS roster,
      (SELECT jsonb_build_object('id', s.id, 'name', s.name, 'identifier', s.identifier) FROM roster_entry s
        WHERE r.id IS NULL AND e.role = 'student' AND u.email_verified_at IS NULL
          AND s.course_id = e.course_id AND s.email = u.email AND s.user_id IS NULL ORDER BY s.id LIMIT 1) AS unconfirmed
    FROM enrolment e JOIN users u ON u.id = e.user_id
    LEFT JOIN roster_entry r ON r.course_id = e.course_id AND r.user_id = e.user_id
    WHERE e.course_id = ${courseId}::uuid AND ${who}
    ORDER BY array_position(ARRAY['instructor', 'assistant', 'student'], e.role), lower(coalesce(r.name, u.name)), e.user_id`;
}

/** Whether someone leads a course, one that is archived too. */
export async function leadsCourse(db: Database, userId: UserId): Promise<boolean> {
  return (await db.enrolment.count({ where: { userId, role: "instructor" } })) > 0;
}

/** Puts someone into a course; whoever is in it already stays what they are. @returns whether they are new */
export async function createEnrolment(
  db: Database,
  enrolment: { readonly userId: UserId; readonly courseId: CourseId; readonly role: CourseRole },
  now: Date,
): Promise<boolean> {
  const { count } = await db.enrolment.createMany({ data: [{ ...enrolment, joinedAt: now }], skipDuplicates: true });
  return count > 0;
}

export async function updateEnrolmentRole(
  db: Database,
  courseId: CourseId,
  userId: UserId,
  role: CourseRole,
): Promise<void> {
  await db.enrolment.updateMany({ where: { courseId, userId }, data: { role } });
}

/** Takes someone out of a course, with what holds for them in its assignments. What they learned is theirs and stays. */
export async function deleteEnrolment(db: Database, courseId: CourseId, userId: UserId): Promise<void> {
  await db.enrolment.deleteMany({ where: { courseId, userId } });
  await db.rosterEntry.updateMany({ where: { courseId, userId }, data: { userId: null } });
  await db.assignmentException.deleteMany({ where: { userId, assignment: { courseId } } });
}

/** The courses under way that someone alone leads and others are in, locked: who is in them stays so for now. */
export function lockCoursesLedAlone(db: Database, userId: UserId): Promise<readonly { readonly title: string }[]> {
  return rowsOf<{ title: string }>(db)`
    SELECT c.title FROM course c JOIN enrolment e ON e.course_id = c.id
    WHERE e.user_id = ${userId}::uuid AND e.role = 'instructor' AND c.archived_at IS NULL
      AND EXISTS (SELECT FROM enrolment o WHERE o.course_id = c.id AND o.user_id <> e.user_id)
      AND NOT EXISTS (SELECT FROM enrolment o WHERE o.course_id = c.id AND o.user_id <> e.user_id AND o.role = 'instructor')
    ORDER BY c.created_at
    FOR UPDATE OF c`;
}

/** Deletes the courses where nobody is but someone, with their assignments. */
export async function deleteEmptyCourses(db: Database, userId: UserId): Promise<void> {
  await db.course.deleteMany({ where: { enrolments: { some: { userId }, every: { userId } } } });
}

/** Whether somebody is an instructor or assistant of a course that is not over. */
export function teachesCourse(userId: UserId): Question<boolean> {
  return question(
    Prisma.sql`
      SELECT EXISTS (SELECT FROM enrolment e JOIN course c ON c.id = e.course_id
        WHERE e.user_id = ${userId}::uuid AND e.role <> 'student' AND c.archived_at IS NULL)`,
    (teaches: boolean) => teaches,
  );
}
