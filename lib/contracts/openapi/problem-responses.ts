import type { JsonSchema } from "@/lib/contracts/openapi/json-schema";
import { PROBLEM_CODES, PROBLEM_STATUS } from "@/lib/contracts/problem-status";

const NAMES: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "NotSignedIn",
  403: "NotAllowed",
  404: "NotFound",
  409: "Conflict",
  413: "TooLarge",
  429: "TooManyTries",
  500: "InternalError",
  503: "Unavailable",
};

const RETRY_AFTER: JsonSchema = {
  "Retry-After": { description: "How many seconds to wait, where that helps.", schema: { type: "integer" } },
};

/** The name of the answer that all problems of a status share. */
export function problemResponseName(status: number): string {
  const name = NAMES[status];
  if (name === undefined) throw new Error(`Problems of status ${status} have no name yet.`);
  return name;
}

/** The answers that say what is wrong (RFC 9457), by name. */
export function problemResponses(): Record<string, JsonSchema> {
  const byStatus = Object.entries(NAMES).map(([status, name]) => {
    const codes = PROBLEM_CODES.filter((code) => PROBLEM_STATUS[code].status === Number(status));
    const titles = codes.map((code) => `${PROBLEM_STATUS[code].title} (\`${code}\`)`);
    const response = problemResponse(`${titles.join(", or ")}.`);
    return [name, status === "429" ? { ...response, headers: RETRY_AFTER } : response] as const;
  });
  return {
    ...Object.fromEntries(byStatus),
    NotModified: { description: "You have this already: `If-None-Match` named its `ETag`." },
    OtherProblem: problemResponse(
      "Any other problem with the request, such as a method that the address does not have (405, with `Allow`).",
    ),
  };
}

function problemResponse(description: string): JsonSchema {
  return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}
