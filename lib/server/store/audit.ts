import type { CourseId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** An entry of the audit log. */
export interface NewAuditEntry {
  readonly at: Date;
  readonly action: string;
  readonly refused: boolean;
  readonly actorId: string | null;
  readonly subjectId: string | null;
  readonly courseId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One that is kept, with the names that people have now. */
export interface StoredAuditEntry extends NewAuditEntry {
  /** A whole number, as a text: it may be larger than numbers of JavaScript are exact. */
  readonly number: string;
  readonly actorName: string | null;
  readonly subjectName: string | null;
}

export async function insertAuditEntry(db: Database, entry: NewAuditEntry): Promise<void> {
  const { at, action, refused, actorId, subjectId, courseId, details } = entry;
  await rowsOf(db)`
    INSERT INTO audit_entry (at, action, refused, actor_id, subject_id, course_id, details)
    VALUES (${at}, ${action}, ${refused}, ${actorId}::uuid, ${subjectId}::uuid, ${courseId}::uuid, ${JSON.stringify(details)}::jsonb)`;
}

/** Which entries are wanted; absent: all. */
export interface AuditFilter {
  readonly action?: string | undefined;
  /** Who did it, or whom it was done to. */
  readonly userId?: string | undefined;
  readonly refused?: boolean | undefined;
}

interface Wanted extends AuditFilter {
  readonly courseId: CourseId | undefined;
  /** Entries before this one. */
  readonly before: bigint | undefined;
  readonly most: number;
}

/** The latest first, of one course or of all. */
export function loadAuditEntries(
  db: Database,
  { courseId, before, most, action, userId, refused }: Wanted,
): Promise<readonly StoredAuditEntry[]> {
  const ofCourse = courseId === undefined ? Prisma.sql`true` : Prisma.sql`e.course_id = ${courseId}::uuid`;
  const ofAction = action === undefined ? Prisma.sql`true` : Prisma.sql`e.action = ${action}`;
  const ofPerson =
    userId === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(e.actor_id = ${userId}::uuid OR e.subject_id = ${userId}::uuid)`;
  const outcome = refused === undefined ? Prisma.sql`true` : Prisma.sql`e.refused = ${refused}`;
  const earlier = before === undefined ? Prisma.sql`true` : Prisma.sql`e.number < ${String(before)}::bigint`;
  return rowsOf<StoredAuditEntry>(db)`
    SELECT e.number::text AS number, e.at, e.action, e.refused, e.actor_id AS "actorId", e.subject_id AS "subjectId",
      e.course_id AS "courseId", e.details, a.name AS "actorName", s.name AS "subjectName"
    FROM audit_entry e LEFT JOIN users a ON a.id = e.actor_id LEFT JOIN users s ON s.id = e.subject_id
    WHERE ${ofCourse} AND ${ofAction} AND ${ofPerson} AND ${outcome} AND ${earlier}
    ORDER BY e.number DESC LIMIT ${most}`;
}

/** Deletes the entries from before a moment. */
export async function deleteAuditEntries(db: Database, before: Date): Promise<void> {
  await rowsOf(db)`DELETE FROM audit_entry WHERE at < ${before}`;
}
