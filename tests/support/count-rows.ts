import { type Database, Prisma } from "@/lib/server/store/database";

/** The tables into which requests write. */
const TABLES = [
  "users",
  "session",
  "options_snapshot",
  "review_log",
  "card_schedule",
  "deck",
  "deck_fact",
  "deck_study",
  "attempt",
  "response",
  "flag",
  "notice_seen",
  "course",
  "enrolment",
  "roster_entry",
  "assignment",
  "assignment_exception",
  "closed_share",
];

/** How many rows there are in all of them: what a refused request must not change. */
export async function countRows(db: Database): Promise<number> {
  const counts = Prisma.join(
    TABLES.map((table) => Prisma.sql`(SELECT count(*) FROM ${Prisma.raw(table)})`),
    " + ",
  );
  const rows = await db.$queryRaw<{ count: number }[]>`SELECT (${counts})::int AS count`;
  return rows[0]?.count ?? Number.NaN;
}
