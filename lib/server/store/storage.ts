import { type Database, rowsOf } from "@/lib/server/store/database";

/** A table with its indexes. */
export interface TableSize {
  readonly name: string;
  readonly bytes: number;
  /** About, as PostgreSQL counts along. */
  readonly rows: number;
}

export interface StoredCounts {
  readonly databaseBytes: number;
  readonly accounts: number;
  readonly guests: number;
  readonly signedIn: number;
  readonly courses: number;
}

/** Every table, the largest first. */
export function loadTableSizes(db: Database): Promise<readonly TableSize[]> {
  return rowsOf<TableSize>(db)`
    SELECT c.relname AS name, pg_total_relation_size(c.oid)::float8 AS bytes,
      greatest(coalesce(nullif(pg_stat_get_live_tuples(c.oid), 0), c.reltuples), 0)::float8 AS rows
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
    ORDER BY bytes DESC, name`;
}

export async function loadCounts(db: Database, now: Date): Promise<StoredCounts> {
  const [counts] = await rowsOf<StoredCounts>(db)`
    SELECT pg_database_size(current_database())::float8 AS "databaseBytes",
      (count(*) FILTER (WHERE NOT guest))::int AS accounts, (count(*) FILTER (WHERE guest))::int AS guests,
      (SELECT count(*)::int FROM session WHERE expires_at > ${now}) AS "signedIn",
      (SELECT count(*)::int FROM course) AS courses
    FROM users`;
  if (counts === undefined) throw new Error("A count without a row.");
  return counts;
}
