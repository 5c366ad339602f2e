import { z } from "zod";
import { OPERATIONS, RESOURCES } from "@/lib/contracts/api";
import { type Io, JSON_SCHEMA_OPTIONS, type JsonSchema, tidied } from "@/lib/contracts/openapi/json-schema";
import { namedThroughout, SCHEMA_PREFIX } from "@/lib/contracts/openapi/named-parts";

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Messages with parts of their own get a name; plain texts and numbers are written where they stand. */
const NAMED_KINDS: ReadonlySet<string> = new Set(["object", "union", "enum", "record"]);
const PREFIX = SCHEMA_PREFIX;

const names = z.registry<{ id: string }>();
for (const resource of Object.values(RESOURCES)) {
  for (const [name, value] of Object.entries(resource)) {
    if (value instanceof z.ZodType && NAMED_KINDS.has(value.type))
      names.add(value, { id: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` });
  }
}

const all: Readonly<Record<Io, Schemas>> = { input: convert("input"), output: convert("output") };
const sent = reachable(all.input, idsOf(OPERATIONS.map(({ body }) => body)));
const answered = reachable(all.output, [
  "Problem",
  ...idsOf(OPERATIONS.flatMap(({ answers }) => Object.values(answers))),
]);
/** Messages that are both sent and answered, and look different: a default may be left out of the one only. */
const twofold = differing([...sent].filter((id) => answered.has(id)));

/** A reference to the schema of a message. */
export function referTo(schema: z.ZodType, io: Io): JsonSchema {
  return { $ref: PREFIX + nameOf(idOf(schema), io) };
}

/** The schemas of all messages by name. */
export function componentSchemas(): Schemas {
  const answers = [...answered].map((id) => [id, all.output[id]] as const);
  const requests = [...sent]
    .filter((id) => twofold.has(id) || !answered.has(id))
    .map((id) => [nameOf(id, "input"), renamed(all.input[id]) as JsonSchema] as const);
  return Object.fromEntries([...answers, ...requests].toSorted(([a], [b]) => (a < b ? -1 : 1))) as Schemas;
}

function nameOf(id: string, io: Io): string {
  return io === "input" && twofold.has(id) ? `${id}Input` : id;
}

function idOf(schema: z.ZodType): string {
  const id = names.get(schema)?.id;
  if (id === undefined) throw new Error("Every body and answer of the API is exported by its file: that is its name.");
  return id;
}

function idsOf(schemas: readonly (z.ZodType | null | undefined)[]): string[] {
  return schemas.filter((schema) => schema instanceof Object).map((schema) => idOf(schema as z.ZodType));
}

function convert(io: Io): Schemas {
  const { schemas } = z.toJSONSchema(names, { ...JSON_SCHEMA_OPTIONS, io, uri: (id) => PREFIX + id });
  return namedThroughout(Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, tidied(schema)])));
}

/** The ids given, and those that their schemas refer to. */
function reachable(schemas: Schemas, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [...ids];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    next.push(...referencesIn(schemas[id]));
  }
  return found;
}

/** Those whose two schemas differ, by themselves or by what they refer to. */
function differing(ids: readonly string[]): ReadonlySet<string> {
  const text = (io: Io, id: string) => JSON.stringify([...reachable(all[io], [id])].map((one) => all[io][one]));
  return new Set(ids.filter((id) => text("input", id) !== text("output", id)));
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" ? [String(inner).slice(PREFIX.length)] : referencesIn(inner),
  );
}

/** A schema of what is sent, which refers to the schemas of what is sent. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" ? PREFIX + nameOf(String(inner).slice(PREFIX.length), "input") : renamed(inner),
    ]),
  );
}
