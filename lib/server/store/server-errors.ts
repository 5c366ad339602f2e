import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** An unexpected error. */
export interface ServerError {
  /** The number that whoever met it was shown. */
  readonly id: string;
  readonly at: Date;
  readonly place: string;
  readonly message: string;
  readonly stack: string;
}

/** So many are kept, the latest. */
const MOST_KEPT = 500;

/** Keeps an error, and drops the oldest. */
export async function insertServerError(db: Database, { id, at, place, message, stack }: ServerError): Promise<void> {
  await rowsOf(db)`
    WITH dropped AS (DELETE FROM server_error WHERE number <= (SELECT max(number) FROM server_error) - ${MOST_KEPT - 1})
    INSERT INTO server_error (id, at, place, message, stack) VALUES (${id}, ${at}, ${place}, ${message}, ${stack})`;
}

/** Drops those from before a moment. */
export async function deleteServerErrors(db: Database, before: Date): Promise<void> {
  await rowsOf(db)`DELETE FROM server_error WHERE at < ${before}`;
}

/** One that is kept. Its number rises with time; as a text, since it may be larger than numbers of JavaScript are exact. */
export interface StoredServerError extends ServerError {
  readonly number: string;
}

/** The latest first. @param id only those of this number that was shown @param before only earlier ones */
export function loadServerErrors(
  db: Database,
  { id, before, most }: { readonly id: string | undefined; readonly before: bigint | undefined; readonly most: number },
): Promise<readonly StoredServerError[]> {
  const wanted = id === undefined ? Prisma.sql`true` : Prisma.sql`id = ${id}`;
  const earlier = before === undefined ? Prisma.sql`true` : Prisma.sql`number < ${String(before)}::bigint`;
  return rowsOf<StoredServerError>(db)`
    SELECT number::text AS number, id, at, place, message, stack FROM server_error
    WHERE ${wanted} AND ${earlier} ORDER BY server_error.number DESC LIMIT ${most}`;
}
