import type { Api } from "@/lib/contracts/api";
import type { AnswersOf, BodyOf, Frozen, Operation, ParamsOf, QueryOf } from "@/lib/contracts/operation";
import type { Problem } from "@/lib/contracts/shared";
import { requestWords } from "@/lib/words/interface/request";

/** What is wrong, in words to show. Status 0: the server was not reached. */
interface Failure {
  readonly ok: false;
  readonly status: number;
  /** Where the server said what is wrong. */
  readonly code?: Problem["code"];
  readonly detail: string;
  readonly problems: FieldProblems;
}

/** What came of a request: the body, or what is wrong. */
export type Answer<Body> = { readonly ok: true; readonly status: number; readonly body: Body } | Failure;

/** The same by the statuses that an operation has. */
type AnswerTo<O extends Operation> = Success<AnswersOf<O>> | Failure;
type Success<Answers> = {
  [Status in Exclude<keyof Answers, 503>]: {
    readonly ok: true;
    readonly status: Status;
    readonly body: Answers[Status];
  };
}[Exclude<keyof Answers, 503>];

/** Where in what was sent a problem lies ("preset.newPerDay"), and in which words. */
export type FieldProblems = NonNullable<Problem["problems"]>;

interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the server has not answered when it is aborted, it counts as not reached. */
  readonly signal?: AbortSignal;
}

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [Key in Name]?: never }
  : Record<never, never> extends Value
    ? { readonly [Key in Name]?: Frozen<Value> }
    : { readonly [Key in Name]: Frozen<Value> };
/** What an operation takes: the parts of its path that name something, its query and its body. */
type Sent<O extends Operation> = RequestOptions &
  Part<"params", ParamsOf<O>> &
  Part<"query", QueryOf<O>> &
  Part<"body", BodyOf<O>>;
type SentTo<O extends Operation> = Record<never, never> extends Sent<O> ? [sent?: Sent<O>] : [sent: Sent<O>];

/** A call as a value: what a component of the server's hands to one of the browser's. */
export type PlannedCall = {
  [Address in keyof Api]: { readonly address: Address } & Omit<Sent<Api[Address]>, keyof RequestOptions>;
}[keyof Api];

/** Makes a planned call. */
export function makeCall({ address, ...sent }: PlannedCall): Promise<Answer<unknown>> {
  return call(address as "GET /api/account", sent as RequestOptions);
}

/**
 * Calls an operation of the API by its address: `call("POST /api/decks", { body })`. Never throws: a failure is an
 * answer, with the server's own words where it has any.
 */
export async function call<Address extends keyof Api>(
  address: Address,
  ...[sent]: SentTo<Api[Address]>
): Promise<AnswerTo<Api[Address]>> {
  const { params, query, body, headers, signal } = (sent ?? {}) as RequestOptions & {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
  const [method, template = ""] = address.split(" ");
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params?.[name] ?? ""));
  try {
    const response = await fetch(`${path}${queryText(query)}`, {
      method: method ?? "GET",
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
    const { ok, status } = response;
    return ok ? ({ ok, status, body: text === "" ? null : JSON.parse(text) } as never) : failure(status, text);
  } catch {
    return { ok: false, status: 0, detail: requestWords.offline, problems: [] };
  }
}

function queryText(query: Readonly<Record<string, unknown>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** The message for one field; a problem inside a list ("preset.learningSteps.1") belongs to the list. */
export function problemAt(problems: FieldProblems, path: string): string | undefined {
  return problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.message;
}

function failure(status: number, text: string): Failure {
  const problem = readProblem(text);
  // Pages are for who is signed in: their session has ended since.
  const detail = status === 401 ? requestWords.signedOut : (problem?.detail ?? requestWords.failed);
  return { ok: false, status, problems: [], ...problem, detail };
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
