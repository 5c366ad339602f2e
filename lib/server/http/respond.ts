import { DomainError, type ErrorCode, type FieldProblem } from "@/lib/core/shared/domain-error";
import { isDatabaseAway, isOvertaken } from "@/lib/server/http/database-errors";
import { databaseAway, overtaken, unexpected } from "@/lib/words/problems";

const STATUS: Readonly<Record<ErrorCode, { status: number; title: string }>> = {
  "invalid-body": { status: 400, title: "Bad request" },
  "body-too-large": { status: 413, title: "Too large" },
  "not-signed-in": { status: 401, title: "Not signed in" },
  "wrong-credentials": { status: 401, title: "Wrong e-mail or password" },
  "not-allowed": { status: 403, title: "Not allowed" },
  "cross-origin": { status: 403, title: "Another site's request" },
  "not-found": { status: 404, title: "Not found" },
  conflict: { status: 409, title: "Conflict" },
  "too-many-requests": { status: 429, title: "Too many tries" },
  unavailable: { status: 503, title: "Not available" },
};

/** Personal answers are kept by nobody on the way. */
const NO_STORE = { "cache-control": "no-store" };
/** Below this compressing costs more than it saves: one packet holds it either way. */
const WORTH_COMPRESSING = 1024;

/** 200 (or another status) with JSON. */
export function respond(body: unknown, status = 200): Response {
  return json(body, status, "application/json");
}

function json(body: unknown, status: number, contentType: string): Response {
  const text = JSON.stringify(body);
  const cacheControl = text.length < WORTH_COMPRESSING ? "no-store, no-transform" : "no-store";
  return new Response(text, { status, headers: { "cache-control": cacheControl, "content-type": contentType } });
}

/** 200 with a table to be saved as a file. */
export function respondCsv(name: string, csv: string): Response {
  const plain = name.replace(/[^\w .-]+/g, "_");
  return new Response(csv, {
    headers: {
      ...NO_STORE,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${plain}.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
    },
  });
}

/** 204: done, nothing to say. */
export function respondEmpty(): Response {
  return new Response(null, { status: 204, headers: NO_STORE });
}

/** RFC 9457: what is wrong, by a stable code, and what to do. Whatever we did not foresee is logged, and told plainly. */
export function respondProblem(error: unknown): Response {
  if (error instanceof DomainError)
    return problemResponse(STATUS[error.code], error.code, error.message, error.problems);
  if (isDatabaseAway(error)) return problemResponse(STATUS.unavailable, "unavailable", databaseAway);
  if (isOvertaken(error)) return problemResponse(STATUS.conflict, "conflict", overtaken);
  console.error(error);
  return problemResponse({ status: 500, title: "Internal error" }, "unexpected", unexpected);
}

function problemResponse(
  { status, title }: { status: number; title: string },
  code: string,
  detail: string,
  problems: readonly FieldProblem[] = [],
): Response {
  const body = { type: "about:blank", title, status, code, detail, ...(problems.length > 0 && { problems }) };
  return json(body, status, "application/problem+json");
}
