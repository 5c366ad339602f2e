/** Codes of Prisma, of its adapter, of PostgreSQL and of the system for "no connection to the database". */
const AWAY = new Set([
  ...["P1000", "P1001", "P1002", "P1003", "P1008", "P1017", "P2024", "P2028"],
  ...[
    "AuthenticationFailed",
    "ConnectionClosed",
    "DatabaseAccessDenied",
    "DatabaseDoesNotExist",
    "DatabaseNotReachable",
  ],
  ...["SocketTimeout", "TlsConnectionError", "TooManyConnections"],
  // invalid_password, invalid_authorization, no such database, too many connections, and a server that ends or starts
  ...["28P01", "28000", "3D000", "53300", "57P01", "57P02", "57P03"],
  ...["ECONNREFUSED", "ECONNRESET", "ENOENT", "ENOTFOUND", "EPIPE", "ETIMEDOUT"],
]);

/** What the driver says without any code of a connection that ended, or could not be had. */
const AWAY_WITHOUT_CODE =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Codes for what was there when the request began, and is gone or locked by another. */
const OVERTAKEN = new Set([
  ...["P2003", "P2025", "P2034", "ForeignKeyConstraintViolation", "TransactionWriteConflict"],
  // foreign_key_violation, serialization_failure, deadlock_detected
  ...["23503", "40001", "40P01"],
]);

/** Whether an error says that the database does not answer. */
export function isDatabaseAway(error: unknown): boolean {
  return codesOf(error).some((code) => AWAY.has(code)) || AWAY_WITHOUT_CODE.test(messageOf(error));
}

/** Whether an error says that another request came first. */
export function isOvertaken(error: unknown): boolean {
  return codesOf(error).some((code) => OVERTAKEN.has(code));
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return error.cause instanceof Error ? messageOf(error.cause) : error.message;
}

interface ErrorShape {
  readonly code?: unknown;
  readonly kind?: unknown;
  readonly originalCode?: unknown;
  readonly cause?: unknown;
  readonly meta?: { readonly driverAdapterError?: unknown };
}

/** An error's codes and those of what caused it. Of raw SQL Prisma's own code says nothing, and its adapter's says it. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 3) return [];
  const { code, kind, originalCode, cause, meta } = error as ErrorShape;
  const own = [code, kind, originalCode].filter((value) => typeof value === "string");
  return [...own, ...codesOf(cause, depth + 1), ...codesOf(meta?.driverAdapterError, depth + 1)];
}
