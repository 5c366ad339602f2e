import { randomInt } from "node:crypto";
import pino, { type DestinationStream, type Logger } from "pino";
import { toErrorRecord } from "@/lib/core/shared/error-record";
import { env } from "@/lib/server/env";

/** Never written, wherever someone puts them. */
const SECRET = [
  "authorization",
  "cookie",
  "set-cookie",
  "password",
  "passwordHash",
  "email",
  "name",
  "token",
  "secret",
];

/** A log whose lines are JSON: time, level, process, message, and ids. `err` is kept without what it quotes. */
export function createLog(level: string, to: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => toErrorRecord(error) },
      redact: { paths: SECRET.flatMap((field) => [`["${field}"]`, `*["${field}"]`]), censor: "[removed]" },
    },
    to,
  );
}

const kept = globalThis as { colloquyLog?: Logger | undefined };
const STANDARD_ERROR = 2;

/** The log of this process. Lines are few, and written at once, so that none is lost with a process that ends. */
export function log(): Logger {
  kept.colloquyLog ??= createLog(env().LOG_LEVEL, pino.destination({ fd: STANDARD_ERROR, sync: true }));
  return kept.colloquyLog;
}

/** Takes another log from now on; undefined: the usual one. */
export function setLog(logger: Logger | undefined): void {
  kept.colloquyLog = logger;
}

/** The number by which an error can be told to whoever runs the server: it looks like those that Next gives to pages. */
export function newErrorId(): string {
  return String(randomInt(1_000_000_000, 2 ** 32));
}
