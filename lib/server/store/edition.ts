import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/**
 * The number of the edition in force, as a value in a statement. Every change of facts, cards, items or what they refer
 * to advances it in its own transaction; a change of a deck advances the deck's version. A request reads both with its
 * learner, so that it never uses content that is out of date.
 */
export const EDITION = Prisma.sql`coalesce((SELECT (value #>> '{}')::int FROM setting WHERE key = 'edition'), 0)`;

/** Advances the edition, in the transaction that changes content. */
export async function countEdition(db: Database): Promise<void> {
  await db.$executeRaw`
    INSERT INTO setting (key, value) VALUES ('edition', to_jsonb(1))
    ON CONFLICT (key) DO UPDATE SET value = to_jsonb((setting.value #>> '{}')::int + 1)`;
}

/** The number of the edition in force. */
export async function loadEdition(db: Database): Promise<number> {
  const rows = await rowsOf<{ edition: number }>(db)`SELECT ${EDITION} AS edition`;
  return rows[0]?.edition ?? 0;
}
