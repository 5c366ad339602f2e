import type { Entity } from "@/lib/core/content/entity";
import type { Source } from "@/lib/core/content/source";
import type { UserId } from "@/lib/core/shared/ids";
import { IS_NAMED } from "@/lib/server/store/bank";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { WITHHELD } from "@/lib/server/store/record-row";

export type OwnTable = "source" | "entity";

/** Keeps an article or a name that someone has added for facts of their own, after those that they have. */
export async function saveOwn(db: Database, table: OwnTable, owner: UserId, row: Source | Entity): Promise<void> {
  const name = Prisma.raw(table);
  await db.$executeRaw`
    INSERT INTO ${name} (id, position, data, shared, owner_id)
    SELECT ${row.id}, (SELECT coalesce(max(position), -1) + 1 FROM ${name} WHERE owner_id = ${owner}::uuid),
      ${JSON.stringify(row)}::jsonb, false, ${owner}::uuid`;
}

/** Articles or names that someone has added, in their order. */
export async function loadOwn<Row extends Source | Entity>(
  db: Database,
  table: OwnTable,
  owner: UserId,
): Promise<readonly Row[]> {
  const rows = await rowsOf<{ data: Row }>(db)`
    SELECT data FROM ${Prisma.raw(table)} WHERE owner_id = ${owner}::uuid ORDER BY position, id`;
  return rows.map(({ data }) => data);
}

/** Keeps one of them in another form. */
export async function replaceOwn(db: Database, table: OwnTable, owner: UserId, row: Source | Entity): Promise<void> {
  await db.$executeRaw`
    UPDATE ${Prisma.raw(table)} SET data = ${JSON.stringify(row)}::jsonb
    WHERE id = ${row.id} AND owner_id = ${owner}::uuid`;
}

export async function deleteOwn(db: Database, table: OwnTable, owner: UserId, id: string): Promise<void> {
  await db.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE id = ${id} AND owner_id = ${owner}::uuid`;
}

/** A fact that names an article or a name of someone's own, in some version. */
export interface NamingFact {
  readonly namedId: string;
  readonly factId: string;
  /** As its current version has it. */
  readonly statement: string;
}

/** The facts beside the shared bank that name one of these in any of their versions. */
export async function loadNamingFacts(db: Database, ids: readonly string[]): Promise<readonly NamingFact[]> {
  return rowsOf<NamingFact>(db)`
    SELECT w.id AS "namedId", f.id AS "factId", c.data->>'statement' AS statement
    FROM unnest(${[...ids]}::text[]) AS w(id)
    JOIN fact f ON NOT f.shared AND EXISTS (SELECT FROM fact_version v
      WHERE v.fact_id = f.id AND position('"' || w.id || '"' IN v.data::text) > 0)
    JOIN fact_version c ON c.fact_id = f.id AND c.version = f.current_version
    ORDER BY f.position, f.id`;
}

/** Whether anyone but its owner has met fact f: has answered what is asked of it, or reported it. */
const MET_BY_OTHERS = Prisma.sql`(
  EXISTS (SELECT FROM card c JOIN review_log l ON l.card_id = c.id WHERE c.fact_id = f.id AND l.user_id <> f.owner_id
    AND l.kind <> ${WITHHELD})
  OR EXISTS (SELECT FROM item i JOIN response r ON r.item_id = i.id
    WHERE (i.fact_id = f.id OR f.id = ANY(i.fact_ids)) AND r.user_id <> f.owner_id)
  OR EXISTS (SELECT FROM flag g WHERE g.fact_id = f.id AND g.user_id <> f.owner_id))`;

/**
 * Before an account goes, and after its decks (leaveDecks): facts of its own go with it, except those that a deck
 * has which stays and those that others have met, which stay as they are, shared with nobody and owned by nobody; with them what they name.
 */
export async function leaveOwnBank(db: Database, owner: UserId): Promise<void> {
  await db.$executeRaw`
    DELETE FROM fact f WHERE f.owner_id = ${owner}::uuid AND NOT ${MET_BY_OTHERS}
      AND NOT EXISTS (SELECT FROM deck_fact x WHERE x.fact_id = f.id)`;
  for (const table of ["source", "entity"])
    await db.$executeRaw`
      DELETE FROM ${Prisma.raw(table)} r WHERE r.owner_id = ${owner}::uuid AND NOT ${IS_NAMED}`;
}
