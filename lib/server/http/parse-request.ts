import type { z } from "zod";
import { PATH_PARAMETERS } from "@/lib/contracts/path-parameters";
import { DomainError } from "@/lib/core/shared/domain-error";
import { BODY_LIMIT, tooLarge } from "@/lib/server/http/body-limit";
import { invalidBody, malformedJson, nestedTooDeeply, nothingThere } from "@/lib/words/problems";
import { schemaProblem } from "@/lib/words/schema-problems";

/** The body of a request, parsed by its schema. @throws DomainError invalid-body or body-too-large */
export async function parseBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const text = await readLimited(request);
  const empty = text.trim() === "";
  return check(schema, empty ? {} : sound(parseJson(text)));
}

/** The query of a request, parsed by its schema. @throws DomainError invalid-body */
export function parseQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  return check(schema, toStorable(Object.fromEntries(new URL(request.url).searchParams)));
}

/** The parts of a path that name something. @throws DomainError not-found for an id that no such thing can have */
export function parseParams(given: Readonly<Record<string, string>>): Record<string, string> {
  const parsed = Object.entries(toStorable(given)).map(([name, text]) => {
    const result = (PATH_PARAMETERS as Record<string, z.ZodType<string>>)[name]?.safeParse(text);
    if (result?.success === false) throw new DomainError("not-found", nothingThere);
    return [name, result?.data ?? text];
  });
  return Object.fromEntries(parsed);
}

/** Texts by name (of a query, of a path) as the database can take them. */
function toStorable<Texts extends object>(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, storable(name, text)])) as Texts;
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, { error: schemaProblem });
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new DomainError("invalid-body", invalidBody, problems);
}

function parseJson(text: string): unknown {
  try {
    return NOT_STORABLE_ESCAPED.test(text) ? JSON.parse(text, storable) : JSON.parse(text);
  } catch {
    throw new DomainError("invalid-body", malformedJson);
  }
}

/** Nothing we take is nested so deeply; what is could exhaust the stack of the code that walks through it. */
const DEEPEST = 64;

/**
 * A body that its checks can be trusted with. A schema takes anything with a `length` for a text or a list, and compares
 * it: an object in its place would be our fault then, and not its sender's.
 * @throws DomainError invalid-body
 */
function sound(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) throw new DomainError("invalid-body", nestedTooDeeply);
  if ("length" in value && typeof value.length === "object") value.length = null;
  for (const member of Object.values(value)) sound(member, depth + 1);
  return value;
}

/** PostgreSQL's texts cannot hold the character NUL, nor its JSON half a surrogate pair. */
const NOT_STORABLE = /\0|\p{Surrogate}/gu;
/** As JSON has them; whole surrogate pairs are among these, and come to no harm. */
const NOT_STORABLE_ESCAPED = /\\u(?:0000|d[89a-f])/i;
/** Unicode's sign for what could not be read. */
const REPLACEMENT = "\ufffd";

function storable(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replace(NOT_STORABLE, REPLACEMENT) : value;
}

/** The text of a body. @throws DomainError body-too-large, before all of it has been read */
export async function readLimited(request: Request): Promise<string> {
  const announced = request.headers.get("content-length");
  if (announced !== null) {
    if (Number(announced) > BODY_LIMIT) throw tooLarge();
    return request.text();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
