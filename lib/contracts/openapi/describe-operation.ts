import type { z } from "zod";
import { referTo } from "@/lib/contracts/openapi/component-schemas";
import { inlineSchema, type JsonSchema } from "@/lib/contracts/openapi/json-schema";
import { problemResponseName } from "@/lib/contracts/openapi/problem-responses";
import { ACCESS, type Access, type Operation, PROOF } from "@/lib/contracts/operation";
import { PROBLEM_STATUS, type ProblemCode } from "@/lib/contracts/problem-status";

/** What an operation looks like in OpenAPI, under its path and method. */
export function describeOperation(operation: Operation): JsonSchema {
  const { id, tag, access, proof, summary, description, body, example } = operation;
  const parameters = [...pathParameters(operation), ...queryParameters(operation)];
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [description, ACCESS[access], proof && PROOF[proof]].filter(Boolean).join(" "),
    ...(access === "everyone" && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: {
          "application/json": {
            schema: referTo(body, "input"),
            ...(example?.body !== undefined && { example: example.body }),
          },
        },
      },
    }),
    responses: {
      ...answers(operation),
      ...(hasTag(operation) && { 304: { $ref: reference("NotModified") } }),
      ...problems(operation),
    },
  };
}

function pathParameters({ path }: Operation): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ $ref: `#/components/parameters/${name}` }));
}

function queryParameters({ query, example }: Operation): JsonSchema[] {
  if (query === undefined) return [];
  const required = new Set(inlineSchema(query, "input")["required"] as string[] | undefined);
  const examples = (example?.query ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries<z.ZodType>(query.shape).map(([name, schema]) => {
    const { description, ...rest } = inlineSchema(schema, "input");
    return {
      ...{ name, in: "query", required: required.has(name) },
      ...(description !== undefined && { description }),
      schema: rest,
      ...(examples[name] !== undefined && { example: examples[name] }),
    };
  });
}

function answers(operation: Operation): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, schema]) => {
      const media = status === "200" ? (operation.media ?? []) : [];
      const content = {
        ...(schema !== null && { "application/json": { schema: referTo(schema, "output") } }),
        ...Object.fromEntries(media.map((type) => [type, { schema: { type: "string" } }])),
      };
      return [
        status,
        { description: ANSWERED[status] ?? "Done.", ...(Object.keys(content).length > 0 && { content }) },
      ];
    }),
  );
}

/** Whether answers have an ETag: what is read, except how the server is at this moment. */
function hasTag({ method, answers }: Operation): boolean {
  return method === "get" && !(503 in answers);
}

const ANSWERED: Readonly<Record<string, string>> = {
  200: "Done.",
  201: "Created.",
  204: "Done; there is nothing to say.",
  503: "Not available.",
};

/** The problems that an operation can have, by status. An answer of its own with such a status comes first. */
function problems(operation: Operation): Record<string, JsonSchema> {
  const statuses = new Set<number>(codesOf(operation).map((code) => PROBLEM_STATUS[code].status));
  const own = [...statuses].filter((status) => !(status in operation.answers));
  return {
    ...Object.fromEntries(own.map((status) => [status, { $ref: reference(problemResponseName(status)) }])),
    "4XX": { $ref: reference("OtherProblem") },
  };
}

function reference(name: string): string {
  return `#/components/responses/${name}`;
}

/** Roles are asked for by name: those without them are told so. */
const BY_ROLE: ReadonlySet<Access> = new Set(["teacher", "leader", "editor", "author", "administrator"]);

function codesOf({ method, path, access, proof, query, body, errors = [] }: Operation): ProblemCode[] {
  const codes: (ProblemCode | false)[] = [
    ...errors,
    (query !== undefined || body !== undefined) && "invalid-body",
    body !== undefined && "body-too-large",
    access !== "everyone" && "not-signed-in",
    method !== "get" && "cross-origin",
    BY_ROLE.has(access) && "not-allowed",
    // Whatever is written is counted.
    access !== "everyone" && method !== "get" && "too-many-requests",
    proof !== undefined && "confirm-first",
    path.includes("{") && "not-found",
    // Another request may have come first, whatever is written.
    method !== "get" && "conflict",
    "unexpected",
    "unavailable",
  ];
  return [...new Set(codes.filter((code) => code !== false))];
}
