import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** A course, as administrators see it. */
export interface StoredCourseOverview {
  readonly courseId: string;
  readonly title: string;
  readonly archived: boolean;
  readonly hasInstructor: boolean;
  /** Names of those who can sign in. */
  readonly instructors: readonly string[];
  readonly members: number;
  readonly assignments: number;
  readonly attempts: number;
  readonly lastActivityAt: Date;
}

interface Wanted {
  readonly after: { readonly hasInstructor: boolean; readonly title: string; readonly courseId: string } | undefined;
  readonly most: number;
}

/** All courses: those without an instructor first, then by title. */
export function loadCourseOverviews(db: Database, { after, most }: Wanted): Promise<readonly StoredCourseOverview[]> {
  const later =
    after === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(p.led, c.title, c.id) > (${after.hasInstructor}, ${after.title}, ${after.courseId}::uuid)`;
  return rowsOf<StoredCourseOverview>(db)`
    SELECT f.id AS "courseId", f.title, f.archived, f.led AS "hasInstructor", f.names AS instructors, f.members,
      a.number AS assignments, a.attempts, greatest(f.created_at, f.joined, a.latest) AS "lastActivityAt"
    FROM (
      SELECT c.id, c.title, c.created_at, c.archived_at IS NOT NULL AS archived, p.*
      FROM course c
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS members, max(n.joined_at) AS joined,
          count(*) FILTER (WHERE n.role = 'instructor' AND u.disabled_at IS NULL) > 0 AS led,
          coalesce(array_agg(u.name ORDER BY n.joined_at, u.id)
            FILTER (WHERE n.role = 'instructor' AND u.disabled_at IS NULL), '{}') AS names
        FROM enrolment n JOIN users u ON u.id = n.user_id WHERE n.course_id = c.id
      ) p
      WHERE ${later} ORDER BY p.led, c.title, c.id LIMIT ${most}
    ) f
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS number, coalesce(sum(t.attempts), 0)::int AS attempts,
        greatest(max(s.created_at), max(t.latest)) AS latest
      FROM assignment s
      CROSS JOIN LATERAL (
        SELECT count(*) AS attempts, max(started_at) AS latest FROM attempt WHERE assignment_id = s.id
      ) t
      WHERE s.course_id = f.id
    ) a
    ORDER BY f.led, f.title, f.id`;
}
