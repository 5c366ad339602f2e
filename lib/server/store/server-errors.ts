import { type Database, rowsOf } from "@/lib/server/store/database";

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
