import type { CourseId, UserId } from "@/lib/core/shared/ids";
import type { RosterPerson } from "@/lib/core/teaching/roster";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** Someone whom a course expects; `userId` once they have joined. */
export interface StoredRosterEntry extends RosterPerson {
  readonly id: string;
  readonly userId: UserId | null;
}

/** A course's roster by name. */
export async function loadRoster(db: Database, courseId: CourseId): Promise<readonly StoredRosterEntry[]> {
  return rowsOf<StoredRosterEntry>(db)`
    SELECT id, name, email, identifier, user_id AS "userId" FROM roster_entry
    WHERE course_id = ${courseId}::uuid ORDER BY lower(name), id`;
}

/** Puts a roster in the place of the one that is there. */
export async function replaceRoster(
  db: Database,
  courseId: CourseId,
  entries: readonly StoredRosterEntry[],
): Promise<void> {
  await db.rosterEntry.deleteMany({ where: { courseId } });
  await db.rosterEntry.createMany({ data: entries.map((entry) => ({ ...entry, courseId })) });
}

/** Links someone with the entries of their address in all courses that they have joined. */
export async function linkRosterOfUser(db: Database, userId: UserId): Promise<void> {
  const courses = await db.enrolment.findMany({ where: { userId, role: "student" }, select: { courseId: true } });
  for (const { courseId } of courses) await linkRosterByEmail(db, courseId as CourseId, userId);
}

/**
 * Links those who have joined with the entries that have the e-mail of their account, where neither is linked yet. An
 * address that is not confirmed says nothing of who someone is.
 */
export async function linkRosterByEmail(db: Database, courseId: CourseId, userId?: UserId): Promise<void> {
  const who = userId === undefined ? Prisma.sql`true` : Prisma.sql`u.id = ${userId}::uuid`;
  await db.$executeRaw`
    UPDATE roster_entry r SET user_id = u.id
    FROM enrolment e JOIN users u ON u.id = e.user_id
    WHERE r.course_id = ${courseId}::uuid AND e.course_id = r.course_id AND e.role = 'student' AND u.email = r.email
      AND u.email_verified_at IS NOT NULL
      AND r.user_id IS NULL AND ${who}
      AND NOT EXISTS (SELECT FROM roster_entry o WHERE o.course_id = r.course_id AND o.user_id = u.id)
      AND r.id = (SELECT min(s.id::text)::uuid FROM roster_entry s WHERE s.course_id = r.course_id AND s.email = r.email AND s.user_id IS NULL)`;
}

/** Takes the entries of an address from someone whose address it is not. */
export async function unlinkRosterByEmail(db: Database, userId: UserId, email: string): Promise<void> {
  await db.rosterEntry.updateMany({ where: { userId, email }, data: { userId: null } });
}

/** Says who of the roster someone is, or that nobody is. @returns whether that entry is there and free */
export async function linkRosterEntry(
  db: Database,
  courseId: CourseId,
  userId: UserId,
  rosterId: string | null,
): Promise<boolean> {
  await db.rosterEntry.updateMany({ where: { courseId, userId }, data: { userId: null } });
  if (rosterId === null) return true;
  const { count } = await db.rosterEntry.updateMany({
    where: { courseId, id: rosterId, userId: null },
    data: { userId },
  });
  return count > 0;
}
