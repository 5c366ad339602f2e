import { randomBytes, randomUUID } from "node:crypto";
import type { z } from "zod";
import {
  type AnswersOf,
  addressOf,
  type CheckedBodyOf,
  type CheckedQueryOf,
  type Frozen,
  type Operation,
  type ParamsOf,
} from "@/lib/contracts/operation";
import { hasRecentProof } from "@/lib/core/accounts/proof";
import type { Actor, Session } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { LEARNER_HEADER } from "@/lib/core/shared/learner-header";
import { currentActor } from "@/lib/server/auth/current-actor";
import { readSessionClaim } from "@/lib/server/auth/session-cookie";
import { parseBody, parseParams, parseQuery } from "@/lib/server/http/parse-request";
import { Reply, respondEmpty, respondText, TextReply } from "@/lib/server/http/respond";
import { respondProblem } from "@/lib/server/http/respond-problem";
import { mayWrite } from "@/lib/server/http/same-origin";
import { noteCall } from "@/lib/server/services/audit/note";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { confirmFirst, crossOrigin, notSignedIn, otherLearner } from "@/lib/words/problems";

/** A route handler as Next calls it. For a route without parameters Next's promise gives undefined. */
export type RouteHandler = (
  request: Request,
  route: { readonly params: Promise<Record<string, string> | undefined> },
) => Promise<Response>;

/** What services take beside the request: the time, and chance. */
interface Surroundings {
  readonly now: number;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
}
/** For operations that are open to everyone: who asks is looked up only where it matters. */
type OpenContext = Surroundings & { readonly findActor: () => Promise<Actor | undefined> };
type ContextOf<O extends Operation, Who> = O["access"] extends "everyone"
  ? OpenContext
  : Surroundings & { readonly actor: Who };

/** A request, checked against its operation. */
interface Call<O extends Operation, Who> {
  readonly context: ContextOf<O, Who>;
  readonly params: ParamsOf<O>;
  readonly query: CheckedQueryOf<O>;
  readonly body: CheckedBodyOf<O>;
  readonly request: Request;
}
type EarlyCall<O extends Operation, Who> = Pick<Call<O, Who>, "context" | "params">;

type Ok<Answers> = Exclude<keyof Answers, 503>;
/** The one JSON body of an operation that succeeds with one status; undefined where it has none. */
type Sole<Answers, S = Ok<Answers>> = S extends keyof Answers
  ? Exclude<Ok<Answers>, S> extends never
    ? Answers[S] extends null
      ? // biome-ignore lint/suspicious/noConfusingVoidType: it is what a handler returns that returns nothing
        void
      : Frozen<Answers[S]>
    : never
  : never;
/** What a handler gives: the body, a reply with its status where there are several, or a response of another kind. */
type Result<O extends Operation> =
  | Sole<AnswersOf<O>>
  | { [S in keyof AnswersOf<O>]: S extends number ? Reply<S, Frozen<AnswersOf<O>[S]>> : never }[keyof AnswersOf<O>]
  | TextReply
  | Response;

type Handle<O extends Operation, Who> = (call: Call<O, Who>) => Result<O> | Promise<Result<O>>;

interface ServeOptions<O extends Operation, Who> {
  /** Runs before the body is read: those who may not do this are told that first, also where the body is wrong. */
  readonly authorize?: (call: EarlyCall<O, Who>) => Promise<unknown>;
}

/**
 * The route handler of an operation: origin, session, parameters, query and body are checked here, errors are answered,
 * and `handle` gives the answer.
 */
export function serve<const O extends Operation>(
  operation: O,
  handle: Handle<O, Actor>,
  { authorize }: ServeOptions<O, Actor> = {},
): RouteHandler {
  return guarded(addressOf(operation), async (request, params) => {
    if (operation.access === "everyone") {
      const context = { ...surroundings(), findActor: currentActor };
      return answer(operation, handle, { request, context: context as ContextOf<O, Actor> }, params, authorize);
    }
    const actor = await currentActor();
    if (actor === undefined) throw new DomainError("not-signed-in", notSignedIn);
    requireMeant(request, actor);
    await countChange(operation, actor);
    const around = surroundings();
    requireProof(operation, actor, around.now);
    const context = { ...around, actor } as ContextOf<O, Actor>;
    return answer(operation, handle, { request, context }, params, authorize);
  });
}

/** For the hot path: the cookie is checked here, and the service asks for the session in the one read it makes. */
export function serveBySession<const O extends Operation>(operation: O, handle: Handle<O, Session>): RouteHandler {
  return guarded(addressOf(operation), async (request, params) => {
    const actor = await readSessionClaim();
    if (actor === undefined) throw new DomainError("not-signed-in", notSignedIn);
    requireMeant(request, actor);
    await countChange(operation, actor);
    try {
      const context = { ...surroundings(), actor } as ContextOf<O, Session>;
      return await answer(operation, handle, { request, context }, params);
    } catch (error) {
      // Whoever is not signed in learns that first, also where the request is bad and the service was never asked.
      if (error instanceof DomainError && (await currentActor()) === undefined)
        throw new DomainError("not-signed-in", notSignedIn);
      throw error;
    }
  });
}

/**
 * For handlers that are made elsewhere (next-auth's): guarded the same.
 * @param place what the log calls it
 */
export function guarded<Params>(
  place: string,
  handle: (
    request: Request,
    params: Params | undefined,
    route: { params: Promise<Params | undefined> },
  ) => Promise<Response>,
): (request: Request, route: { params: Promise<Params | undefined> }) => Promise<Response> {
  return async (request, route) => {
    try {
      if (!mayWrite(request)) throw new DomainError("cross-origin", crossOrigin);
      return await handle(request, await route.params, route);
    } catch (error) {
      return respondProblem(error, place);
    }
  };
}

async function answer<O extends Operation, Who>(
  operation: O,
  handle: Handle<O, Who>,
  { request, context }: Pick<Call<O, Who>, "request" | "context">,
  given: Record<string, string> | undefined,
  authorize?: (call: EarlyCall<O, Who>) => Promise<unknown>,
): Promise<Response> {
  const params = parseParams(given ?? {}) as ParamsOf<O>;
  const note = (refused: boolean, body?: unknown) => noteWhoCalled(context, { operation, params, body, refused });
  try {
    await authorize?.({ context, params });
    const query = parseOr(operation.query, (schema) => parseQuery(request, schema)) as CheckedQueryOf<O>;
    const body = (await parseOr(operation.body, (schema) => parseBody(request, schema))) as CheckedBodyOf<O>;
    const result = await handle({ request, context, params, query, body });
    if (operation.audit !== undefined) await note(false, body);
    return toResponse(operation, result, request);
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-allowed") await note(true);
    throw error;
  }
}

/** Of those alone whom the database knows: a session that was not asked for yet may be made up. */
async function noteWhoCalled(context: object, called: Parameters<typeof noteCall>[1]): Promise<void> {
  if (isByActor(context)) await noteCall(context, called);
}

function isByActor(context: object): context is ServiceContext {
  return "actor" in context && typeof context.actor === "object" && context.actor !== null && "role" in context.actor;
}

function parseOr<Parsed>(schema: z.ZodType | undefined, parse: (schema: z.ZodType) => Parsed): Parsed | undefined {
  return schema === undefined ? undefined : parse(schema);
}

function toResponse(operation: Operation, result: unknown, request: Request): Response {
  if (result instanceof Response) return result;
  if (result instanceof TextReply) return respondText(result.text, { ...result, status: 200, request });
  const { status, body, headers } = result instanceof Reply ? result : { status: usual(operation), body: result };
  if (status === 204) return respondEmpty();
  return respondText(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
    request,
  });
}

function usual({ answers }: Operation): number {
  return [200, 201].find((status) => status in answers) ?? 204;
}

function surroundings(): Surroundings {
  return { now: Date.now(), newId: randomUUID, randomBytes };
}

/** Nobody fills the disk. @throws DomainError too-many-requests */
async function countChange({ method }: Operation, { userId }: Pick<Session, "userId">): Promise<void> {
  if (method !== "get") await requireWithin("changesByAccount", userId);
}

/** A device that sends what it kept says whose it is: nobody's answers become another's. */
function requireMeant(request: Request, { userId }: Pick<Session, "userId">): void {
  const meant = request.headers.get(LEARNER_HEADER);
  if (meant !== null && meant !== userId) throw new DomainError("not-signed-in", otherLearner);
}

/** What harms most in the wrong hands is done only by those who have proved recently who they are. */
function requireProof({ proof }: Operation, actor: Actor, now: number): void {
  if (proof !== undefined && !hasRecentProof(actor, now)) throw new DomainError("confirm-first", confirmFirst);
}
