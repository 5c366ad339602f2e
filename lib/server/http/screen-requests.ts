import http, { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { PROBLEM_STATUS, type ProblemCode } from "@/lib/contracts/problem-status";
import { withoutData } from "@/lib/core/shared/error-record";
import { isDevelopment } from "@/lib/server/env";
import { BODY_LIMIT, tooLarge } from "@/lib/server/http/body-limit";
import { isRouterState } from "@/lib/server/http/router-state";
import { log } from "@/lib/server/log";
import { headersTooLarge, methodNotAllowed } from "@/lib/words/problems";

/*
 * Loaded into a process of the app before Next: the server that Next makes looks at each request first. What Next has no
 * answer to but a fault (500) is answered here, a body that is too large is refused before anyone reads it, and the
 * address that a request came from is noted. What Next says itself becomes lines of the log.
 */

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const FORWARDED = "x-forwarded-for";
const ROUTER_STATE = "next-router-state-tree";

/** Answers what goes no further; says whether it did. */
function isRefused(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "", headers, socket } = request;
  // As each proxy does: of what stands there, the last is sure.
  headers[FORWARDED] = [headers[FORWARDED] ?? [], socket.remoteAddress ?? []].flat().join(", ");
  const state = headers[ROUTER_STATE];
  // Without it Next answers with the whole page.
  if (state !== undefined && !isRouterState(String(state))) delete headers[ROUTER_STATE];
  if (!METHODS.includes(method)) {
    const allow = METHODS.join(", ");
    refuse(response, { code: "method-not-allowed", detail: methodNotAllowed(allow), headers: { allow } });
    return true;
  }
  if (Number(headers["content-length"] ?? 0) > BODY_LIMIT) {
    const { code, message } = tooLarge();
    refuse(response, { code, detail: message, headers: { connection: "close" } });
    return true;
  }
  return false;
}

interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;
}

function refuse(response: ServerResponse, { code, detail, headers }: Refusal): void {
  const { status, body } = problemOf(code, detail);
  const nothing = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  };
  response.writeHead(status, { "content-type": "application/problem+json", ...nothing, ...headers });
  response.end(body);
}

/** A problem as problemResponse of respond.ts words it; here no Response of the web's is at hand. */
function problemOf(code: ProblemCode, detail: string) {
  const { status, title } = PROBLEM_STATUS[code];
  return { status, title, body: JSON.stringify({ type: "about:blank", title, status, code, detail }) };
}

/** Answers what Node's parser refuses before there is a request: an address, or other headers, of more than 16 kB. */
function refuseUnread({ code: reason }: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || reason === "ECONNRESET") return void socket.destroy();
  if (reason !== "HPE_HEADER_OVERFLOW") return void socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
  const { status, title, body } = problemOf("headers-too-large", headersTooLarge);
  const head = [`HTTP/1.1 ${status} ${title}`, "content-type: application/problem+json", "connection: close"];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

const { createServer } = http;
// As Next calls it: with a listener, and options before it or none.
http.createServer = ((...given: [object, RequestListener] | [RequestListener]) => {
  const listener = given.at(-1) as RequestListener;
  const options = given.length === 2 ? given[0] : {};
  const server = createServer.call(http, options, (request, response) => {
    if (!isRefused(request, response)) void listener(request, response);
  });
  return server.on("clientError", refuseUnread);
}) as typeof createServer;

/** What Next prints, as lines of the log. An error with a digest is one of a page, which instrumentation.ts reports. */
function toLog(level: "debug" | "warn" | "error") {
  return (...values: readonly unknown[]): void => {
    const error = values.find((value) => value instanceof Error);
    if (error !== undefined && "digest" in error) return;
    const words = values.filter((value) => typeof value === "string").map(stripVTControlCharacters);
    log()[level]({ from: "next", err: error }, withoutData(words.join(" ").trim()));
  };
}

if (!isDevelopment())
  Object.assign(console, { log: toLog("debug"), info: toLog("debug"), warn: toLog("warn"), error: toLog("error") });
