import { PROBLEM_STATUS, type ProblemCode } from "@/lib/contracts/problem-status";
import { DomainError, type FieldProblem } from "@/lib/core/shared/domain-error";
import { isDatabaseAway, isOvertaken } from "@/lib/server/http/database-errors";
import { databaseAway, overtaken, unexpected } from "@/lib/words/problems";

/** Personal answers are kept by nobody on the way. */
const NO_STORE = { "cache-control": "no-store" };
/** Below this compressing costs more than it saves: one packet holds it either way. */
const WORTH_COMPRESSING = 1024;

/** A JSON answer with its status, for operations that have several. */
export class Reply<Status extends number, Body> {
  readonly status: Status;
  readonly body: Body;
  constructor(status: Status, body: Body) {
    this.status = status;
    this.body = body;
  }
}

/** An answer with its status, for operations that have several. */
export function reply<const Status extends number, Body>(
  status: Status,
  body: Body,
): Status extends number ? Reply<Status, Body> : never;
export function reply(status: number, body: unknown): Reply<number, unknown> {
  return new Reply(status, body);
}

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
  if (error instanceof DomainError) return problemResponse(error.code, error.message, error.problems);
  if (isDatabaseAway(error)) return problemResponse("unavailable", databaseAway);
  if (isOvertaken(error)) return problemResponse("conflict", overtaken);
  console.error(error);
  return problemResponse("unexpected", unexpected);
}

function problemResponse(code: ProblemCode, detail: string, problems: readonly FieldProblem[] = []): Response {
  const { status, title } = PROBLEM_STATUS[code];
  const body = { type: "about:blank", title, status, code, detail, ...(problems.length > 0 && { problems }) };
  return json(body, status, "application/problem+json");
}
