import type { Problem } from "@/lib/contracts/shared";
import { requestWords } from "@/lib/words/interface/request";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What came of a request: the body, or a status (0: the server was not reached) with words to show. */
export type Answer<Body> =
  | { readonly ok: true; readonly status: number; readonly body: Body }
  | { readonly ok: false; readonly status: number; readonly detail: string; readonly problems: FieldProblems };

/** Where in what was sent a problem lies ("preset.newPerDay"), and in which words. */
export type FieldProblems = NonNullable<Problem["problems"]>;

interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the server has not answered when it is aborted, it counts as not reached. */
  readonly signal?: AbortSignal;
}

/** Calls a route of the app. Never throws: a failure is an answer, with the server's own words where it has any. */
export async function request<Body>(
  method: Method,
  path: string,
  body?: unknown,
  { headers, signal }: RequestOptions = {},
): Promise<Answer<Body>> {
  try {
    const response = await fetch(path, {
      method,
      // Answers outlive the page that sends them; browsers allow 64 kB for that.
      keepalive: method !== "GET",
      headers: {
        accept: "application/json",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(signal !== undefined && { signal }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.ok)
      return { ok: true, status: response.status, body: (text === "" ? null : JSON.parse(text)) as Body };
    return failure(response.status, text);
  } catch {
    return { ok: false, status: 0, detail: requestWords.offline, problems: [] };
  }
}

/** The message for one field; a problem inside a list ("preset.learningSteps.1") belongs to the list. */
export function problemAt(problems: FieldProblems, path: string): string | undefined {
  return problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.message;
}

function failure(status: number, text: string): Answer<never> {
  const problem = readProblem(text);
  const fallback = status === 401 ? requestWords.signedOut : requestWords.failed;
  return { ok: false, status, detail: problem?.detail ?? fallback, problems: problem?.problems ?? [] };
}

function readProblem(text: string): Problem | null {
  try {
    const value: unknown = JSON.parse(text);
    const isProblem =
      typeof value === "object" && value !== null && "detail" in value && typeof value.detail === "string";
    return isProblem ? (value as Problem) : null;
  } catch {
    return null;
  }
}
