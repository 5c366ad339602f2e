import type { Instant } from "@/lib/core/scheduling/review-record";
import type { AssignmentId, CourseId, UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** A student who has not started an assignment, by the name that the roster has, and how they can be told. */
export interface WaitingStudent {
  readonly userId: UserId;
  readonly name: string;
  /** An address that is theirs for certain; null where there is none. */
  readonly email: string | null;
  /** Whether a device of theirs gets reminders. */
  readonly hasDevice: boolean;
}

/**
 * The students who have met no card of an assignment's deck and started no quiz of it, by name.
 * @param onlyOf the one student who is looked at
 */
export async function notStartedAmong(
  db: Database,
  { id, courseId, deckId }: { readonly id: AssignmentId; readonly courseId: CourseId; readonly deckId: string },
  onlyOf?: UserId,
): Promise<readonly WaitingStudent[]> {
  const who = onlyOf === undefined ? Prisma.sql`true` : Prisma.sql`e.user_id = ${onlyOf}::uuid`;
  return rowsOf<WaitingStudent>(db)`
    WITH deck AS MATERIALIZED (
      SELECT c.id, c.meaning_since_version FROM deck_fact d JOIN fact f ON f.id = d.fact_id AND NOT f.retired
      JOIN card c ON c.fact_id = f.id AND NOT c.retired WHERE d.deck_id = ${deckId})
    SELECT e.user_id AS "userId", coalesce(r.name, u.name) AS name,
      CASE WHEN u.email_verified_at IS NOT NULL AND u.disabled_at IS NULL THEN u.email END AS email,
      u.disabled_at IS NULL AND EXISTS (SELECT FROM reminder m JOIN push_subscription p ON p.user_id = m.user_id
        WHERE m.user_id = u.id AND m."on") AS "hasDevice"
    FROM enrolment e JOIN users u ON u.id = e.user_id
    LEFT JOIN roster_entry r ON r.course_id = e.course_id AND r.user_id = e.user_id
    WHERE e.course_id = ${courseId}::uuid AND e.role = 'student' AND ${who}
      AND NOT EXISTS (SELECT FROM card_schedule s JOIN deck k ON k.id = s.card_id
        WHERE s.user_id = e.user_id AND s.state <> 'new' AND s.last_reviewed_at IS NOT NULL
          AND s.meaning_since_version >= k.meaning_since_version)
      AND NOT EXISTS (SELECT FROM attempt a WHERE a.user_id = e.user_id AND a.assignment_id = ${id}::uuid)
    ORDER BY lower(coalesce(r.name, u.name)), e.user_id`;
}

/** When those who had not started were last reminded; undefined where they never were. */
export async function loadReminded(db: Database, assignmentId: AssignmentId): Promise<Instant | undefined> {
  const row = await db.classReminder.findUnique({ where: { assignmentId } });
  return row?.sentAt.getTime();
}

/** Takes note that they are reminded now, unless they were after a moment. @returns whether they may be */
export async function claimReminder(
  db: Database,
  assignmentId: AssignmentId,
  { now, lastBefore }: { readonly now: Date; readonly lastBefore: Date },
): Promise<boolean> {
  const claimed = await rowsOf<object>(db)`
    INSERT INTO class_reminder (assignment_id, sent_at) VALUES (${assignmentId}::uuid, ${now})
    ON CONFLICT (assignment_id) DO UPDATE SET sent_at = EXCLUDED.sent_at WHERE class_reminder.sent_at <= ${lastBefore}
    RETURNING 1`;
  return claimed.length > 0;
}
