import { type ErrorRecord, toErrorRecord } from "@/lib/core/shared/error-record";
import { sampler } from "@/lib/core/shared/sampling";
import { log, newErrorId } from "@/lib/server/log";
import { databaseAnswers } from "@/lib/server/services/operation/check-health";
import { database } from "@/lib/server/store/database";
import { isDatabaseAway, isOvertaken } from "@/lib/server/store/database-errors";
import { deleteServerErrors, insertServerError } from "@/lib/server/store/server-errors";

/** Where an error came up. */
interface Place {
  /** "POST /api/reviews", "/cards/[cardId]", or the name of a job. */
  readonly place: string;
  readonly now: number;
  readonly userId?: string | undefined;
  /** The number that was shown already. */
  readonly errorId?: string | undefined;
}

/** What an error that no service meant comes to. */
export type Fault =
  | { readonly code: "unavailable" | "conflict" }
  | { readonly code: "unexpected"; readonly errorId: string };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const KEPT_DAYS = 30;

/** Logs an error that no service meant, and keeps it for administrators. Never throws, and nothing waits for it. */
export function reportError(error: unknown, where: Place): Fault {
  if (isDatabaseAway(error)) {
    noteDatabaseAway(where.now);
    return { code: "unavailable" };
  }
  if (isOvertaken(error)) return { code: "conflict" };
  const { place, now, userId, errorId = newErrorId() } = where;
  log().error({ errorId, place, userId, err: error }, "Unexpected error");
  keep(errorId, place, now, toErrorRecord(error));
  return { code: "unexpected", errorId };
}

let isKeeping = false;

/** One at a time: a flood of errors is not to take connections from requests. The log has all of them. */
function keep(id: string, place: string, now: number, record: ErrorRecord): void {
  if (isKeeping) return;
  isKeeping = true;
  const row = { id, place, at: new Date(now), message: titleOf(record), stack: stackOf(record) };
  // Where that fails, the log has it.
  void Promise.resolve()
    .then(() => insertServerError(database(), row))
    .catch(() => {})
    .finally(() => (isKeeping = false));
}

function titleOf({ type, code, message }: ErrorRecord): string {
  return `${code === undefined ? type : `${type} (${code})`}: ${message}`;
}

function stackOf({ stack, cause }: ErrorRecord): string {
  return cause === undefined ? stack : `${stack}\nCaused by ${titleOf(cause)}\n${stackOf(cause)}`;
}

const away = sampler(MINUTE_MS);
let waitsForDatabase = false;
const ASK_AGAIN_MS = 1_000;

/** Says that the database is away, at most once a minute, and once that it is back. */
function noteDatabaseAway(now: number): void {
  if (away("database", now) !== undefined) log().error("The database does not answer");
  if (waitsForDatabase) return;
  waitsForDatabase = true;
  const asking = setInterval(async () => {
    if (!waitsForDatabase || !(await databaseAnswers()) || !waitsForDatabase) return;
    clearInterval(asking);
    waitsForDatabase = false;
    log().info("The database answers again");
  }, ASK_AGAIN_MS);
  asking.unref();
}

/** Drops errors that are older than they are kept. */
export async function forgetOldErrors(now: number): Promise<void> {
  await deleteServerErrors(database(), new Date(now - KEPT_DAYS * DAY_MS));
}
