import { hash } from "node:crypto";
import { PROBLEM_STATUS, type ProblemCode } from "@/lib/contracts/problem-status";
import type { DomainError, FieldProblem } from "@/lib/core/shared/domain-error";
import type { Fault } from "@/lib/server/services/operation/report-error";
import { databaseAway, methodNotAllowed, nothingHere, overtaken, unexpected } from "@/lib/words/problems";

/** Below this compressing costs more than it saves: one packet holds it either way. */
const WORTH_COMPRESSING = 1024;

/** A JSON answer with its status or headers, for operations that need more than the usual ones. */
export class Reply<Status extends number, Body> {
  readonly status: Status;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: Status, body: Body, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** An answer with its status. */
export function reply<const Status extends number, Body>(
  status: Status,
  body: Body,
): Status extends number ? Reply<Status, Body> : never;
export function reply(status: number, body: unknown): Reply<number, unknown> {
  return new Reply(status, body);
}

/** An answer that is not JSON. */
export class TextReply {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(text: string, headers: Readonly<Record<string, string>>) {
    this.text = text;
    this.headers = headers;
  }
}

/** 200 with JSON that never changes under its address: kept by the browser, for anyone who is signed in now. */
export function respondForever(body: unknown): Response {
  const headers = { "cache-control": "private, max-age=31536000, immutable", "content-type": "application/json" };
  return new Response(JSON.stringify(body), { headers: { ...headers, vary: "cookie" } });
}

/** A table to be saved as a file. */
export function csvFile(name: string, csv: string): TextReply {
  const plain = name.replace(/[^\w .-]+/g, "_");
  return new TextReply(csv, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${plain}.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
  });
}

/** 200 (or another status) with JSON that is not to be kept. */
export function respond(body: unknown, status = 200): Response {
  return respondText(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}

/** 204: done, nothing to say. */
export function respondEmpty(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

interface TextOptions {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Where this reads something, whoever asked may keep the answer, and ask whether it still holds: 304. */
  readonly request?: Request;
}

/** Has the browser drop the answers that it kept: the next person at this device is someone else. */
export function forgetOnDisk(response: Response): void {
  response.headers.set("clear-site-data", '"cache"');
}

/** An answer with a text. Nobody on the way keeps it. */
export function respondText(text: string, { status, headers, request }: TextOptions): Response {
  const transform = text.length < WORTH_COMPRESSING ? ", no-transform" : "";
  if (request === undefined || !READS.has(request.method) || status !== 200)
    return new Response(text, { status, headers: { ...headers, "cache-control": `no-store${transform}` } });
  // Weak: it names the text, whether or not it is compressed on its way.
  const etag = `W/"${hash("sha1", text, "base64url")}"`;
  const kept = { etag, "cache-control": `private, no-cache${transform}` };
  if (isHeld(request, etag)) return new Response(null, { status: 304, headers: kept });
  return new Response(text, { status, headers: { ...headers, ...kept } });
}

const READS: ReadonlySet<string> = new Set(["GET", "HEAD"]);

function isHeld(request: Request, etag: string): boolean {
  const held = request.headers.get("if-none-match")?.split(",") ?? [];
  return held.some((one) => one.trim() === "*" || one.trim() === etag);
}

/** 405: the address has other methods. @param methods those, like "GET, HEAD, OPTIONS" */
export function respondOtherMethods(methods: string): Response {
  return problemResponse("method-not-allowed", methodNotAllowed(methods), {}, { allow: methods });
}

/** 404: no route has this address. */
export function respondNothingHere(): Response {
  return problemResponse("not-found", nothingHere);
}

/** RFC 9457: what is wrong, by a stable code, and what to do. */
export function respondRefusal({ code, message, problems, retryAfter }: DomainError): Response {
  const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return problemResponse(code, message, { problems }, headers);
}

/** The same for what no service meant: with a number by which it can be found in the log. */
export function respondFault(fault: Fault): Response {
  if (fault.code === "unexpected") return problemResponse(fault.code, unexpected(fault.errorId), fault);
  return problemResponse(fault.code, fault.code === "conflict" ? overtaken : databaseAway);
}

interface ProblemMembers {
  readonly problems?: readonly FieldProblem[];
  readonly errorId?: string;
}

function problemResponse(
  code: ProblemCode,
  detail: string,
  { problems = [], errorId }: ProblemMembers = {},
  headers = {},
): Response {
  const { status, title } = PROBLEM_STATUS[code];
  const body = {
    ...{ type: "about:blank", title, status, code, detail },
    ...(problems.length > 0 && { problems }),
    ...(errorId !== undefined && { errorId }),
  };
  return respondText(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", ...headers },
  });
}
