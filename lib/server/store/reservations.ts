import type { Instant } from "@/lib/core/scheduling/review-record";
import type { AssignmentId, ItemId, UserId } from "@/lib/core/shared/ids";
import { type Question, question } from "@/lib/server/store/ask";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** Whether an item may be asked and shown outside of the quizzes that it is kept for. */
export interface Reservation {
  /** When the last seminar is over whose quiz draws from it, in milliseconds; 0 where no quiz does. */
  readonly reservedUntil: Instant;
  /** Who keeps it for assigned quizzes alone, as a question about their own facts; null where nobody does. */
  readonly keptBy: UserId | null;
}

/** Whether an item is anyone's to be asked, at a moment. */
export function isFree({ reservedUntil, keptBy }: Reservation, now: Instant): boolean {
  return keptBy === null && reservedUntil <= now;
}

/** When an assignment `a` is over for the last of its students. */
const OVER_AT = Prisma.sql`greatest(a.seminar_at,
  (SELECT max(x.seminar_at) FROM assignment_exception x WHERE x.assignment_id = a.id))`;

/** The columns of a reservation, for the item `i` of a statement. */
export const RESERVATION = Prisma.sql`
  coalesce((SELECT (extract(epoch FROM max(${OVER_AT})) * 1000)::float8 FROM reserved_item v
    JOIN assignment a ON a.id = v.assignment_id WHERE v.item_id = i.id), 0) AS "reservedUntil",
  (SELECT k.owner_id FROM fact f JOIN deck_fact b ON b.fact_id = f.id
    JOIN deck k ON k.id = b.deck_id AND k.keeps_questions AND k.owner_id = f.owner_id
    WHERE f.id = i.fact_id OR f.id = ANY(i.fact_ids) LIMIT 1) AS "keptBy"`;

/** The items that an assignment's quiz draws from; none where none were reserved. */
export function reservedFor(assignmentId: AssignmentId): Question<ReadonlySet<ItemId>> {
  return question(
    Prisma.sql`SELECT json_agg(v.item_id) FROM reserved_item v WHERE v.assignment_id = ${assignmentId}::uuid`,
    (ids: ItemId[] | null) => new Set(ids),
  );
}

/** The items that quizzes other than an assignment's draw from, whose seminars are not over. */
export async function loadTakenItemIds(
  db: Database,
  assignmentId: AssignmentId,
  now: Instant,
): Promise<ReadonlySet<ItemId>> {
  const rows = await rowsOf<{ id: ItemId }>(db)`
    SELECT DISTINCT v.item_id AS id FROM reserved_item v JOIN assignment a ON a.id = v.assignment_id
    WHERE v.assignment_id <> ${assignmentId}::uuid AND ${OVER_AT} > ${new Date(now)}`;
  return new Set(rows.map(({ id }) => id));
}

/** Reserves items for an assignment instead of those before. */
export async function saveReserved(
  db: Database,
  assignmentId: AssignmentId,
  itemIds: readonly ItemId[],
): Promise<void> {
  await db.reservedItem.deleteMany({ where: { assignmentId } });
  if (itemIds.length === 0) return;
  await db.reservedItem.createMany({ data: itemIds.map((itemId) => ({ assignmentId, itemId })), skipDuplicates: true });
}

/** The items reserved for quizzes of the courses that someone teaches. */
export async function loadItemIdsOfTeacher(db: Database, userId: UserId): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(db)`
    SELECT DISTINCT v.item_id AS id FROM enrolment e JOIN assignment a ON a.course_id = e.course_id
    JOIN reserved_item v ON v.assignment_id = a.id WHERE e.user_id = ${userId}::uuid AND e.role <> 'student'`;
  return new Set(rows.map(({ id }) => id));
}
