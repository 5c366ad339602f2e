import type { Instant } from "@/lib/core/scheduling/review-record";
import type { CourseId, UserId } from "@/lib/core/shared/ids";
import type { CourseRole } from "@/lib/core/teaching/permissions";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** A course as someone finds it; `role` is what they are in it. */
export interface StoredCourse {
  readonly id: CourseId;
  readonly title: string;
  readonly description: string;
  readonly timeZone: string;
  readonly joinCode: string;
  readonly joinOpensAt: Instant | null;
  readonly joinClosesAt: Instant | null;
  readonly archivedAt: Instant | null;
  readonly revision: number;
  readonly role: CourseRole | undefined;
  readonly students: number;
  /** Names, in the order in which they came. */
  readonly instructors: readonly string[];
}

interface CourseRow extends Omit<StoredCourse, "joinOpensAt" | "joinClosesAt" | "archivedAt" | "role"> {
  readonly joinOpensAt: Date | null;
  readonly joinClosesAt: Date | null;
  readonly archivedAt: Date | null;
  readonly role: CourseRole | null;
}

/** The courses that someone is in, those in use first, then the newest. */
export async function loadMyCourses(db: Database, userId: UserId): Promise<readonly StoredCourse[]> {
  return selectCourses(db, userId, Prisma.sql`e.user_id IS NOT NULL`);
}

/** Every course there is: for administrators. */
export async function loadAllCourses(db: Database, userId: UserId): Promise<readonly StoredCourse[]> {
  return selectCourses(db, userId, Prisma.sql`true`);
}

export async function loadCourse(db: Database, userId: UserId, id: CourseId): Promise<StoredCourse | undefined> {
  return (await selectCourses(db, userId, Prisma.sql`c.id = ${id}::uuid`))[0];
}

/** @param code as it is stored */
export async function loadCourseByCode(
  db: Database,
  userId: UserId | null,
  code: string,
): Promise<StoredCourse | undefined> {
  return (await selectCourses(db, userId, Prisma.sql`c.join_code = ${code}`))[0];
}

async function selectCourses(
  db: Database,
  userId: UserId | null,
  condition: Prisma.Sql,
): Promise<readonly StoredCourse[]> {
  const rows = await rowsOf<CourseRow>(db)`
    SELECT c.id, c.title, c.description, c.time_zone AS "timeZone", c.join_code AS "joinCode",
      c.join_opens_at AS "joinOpensAt", c.join_closes_at AS "joinClosesAt", c.archived_at AS "archivedAt", c.revision, e.role,
      (SELECT count(*)::int FROM enrolment s WHERE s.course_id = c.id AND s.role = 'student') AS students,
      ARRAY(SELECT u.name FROM enrolment i JOIN users u ON u.id = i.user_id
        WHERE i.course_id = c.id AND i.role = 'instructor' ORDER BY i.joined_at, u.name) AS instructors
    FROM course c LEFT JOIN enrolment e ON e.course_id = c.id AND e.user_id = ${userId}::uuid
    WHERE ${condition}
    ORDER BY c.archived_at IS NOT NULL, c.created_at DESC, c.id`;
  return rows.map((row) => ({
    ...row,
    joinOpensAt: row.joinOpensAt?.getTime() ?? null,
    joinClosesAt: row.joinClosesAt?.getTime() ?? null,
    archivedAt: row.archivedAt?.getTime() ?? null,
    role: row.role ?? undefined,
  }));
}

/** Makes a course. @throws a unique violation where the join code is taken */
export async function createCourse(
  db: Database,
  course: {
    readonly id: CourseId;
    readonly title: string;
    readonly description: string;
    readonly timeZone: string;
    readonly joinCode: string;
  },
  now: Date,
): Promise<void> {
  await db.course.create({ data: { ...course, createdAt: now } });
}

/** Changes a course that is still as someone saw it; false where it is not. @throws a unique violation for a taken code */
export async function updateCourse(
  db: Database,
  id: CourseId,
  revision: number,
  change: {
    readonly title?: string | undefined;
    readonly description?: string | undefined;
    readonly timeZone?: string | undefined;
    readonly joinCode?: string | undefined;
    readonly joinOpensAt?: Date | null | undefined;
    readonly joinClosesAt?: Date | null | undefined;
    readonly archivedAt?: Date | null | undefined;
  },
): Promise<boolean> {
  const { count } = await db.course.updateMany({
    where: { id, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  return count > 0;
}

/** Keeps other changes of who is in a course waiting until the transaction ends. */
export async function lockCourse(db: Database, id: CourseId): Promise<void> {
  await db.$executeRaw`SELECT FROM course WHERE id = ${id}::uuid FOR UPDATE`;
}
