import type { Actor, Session } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { LEARNER_HEADER } from "@/lib/core/shared/learner-header";
import { currentActor } from "@/lib/server/auth/current-actor";
import { readSessionClaim } from "@/lib/server/auth/session-cookie";
import { toStorable } from "@/lib/server/http/parse-request";
import { respondProblem } from "@/lib/server/http/respond";
import { mayWrite } from "@/lib/server/http/same-origin";
import type { ServiceContext, SessionContext } from "@/lib/server/services/context";
import { crossOrigin, notSignedIn, otherLearner } from "@/lib/words/problems";

/** The second argument of a route handler. For a route without parameters Next's promise gives undefined. */
interface RouteArguments<Params> {
  readonly params: Promise<Params | undefined>;
}

type Handler<Params> = (request: Request, route: RouteArguments<Params>) => Promise<Response>;

/**
 * For everybody, signed in or not; who asks is looked up only where it matters, so that health does not need it. Every
 * handler is made by this or one of the next two: origin and errors are dealt with here.
 */
export function openRoute<Params = Record<string, never>>(
  handle: (
    request: Request,
    context: { readonly findActor: () => Promise<Actor | undefined>; readonly now: number },
    params: Params,
  ) => Promise<Response>,
): Handler<Params> {
  return guarded(async (request, params) => handle(request, { findActor: currentActor, now: Date.now() }, params));
}

/** For whoever is signed in, guests included: others get 401. */
export function actorRoute<Params = Record<string, never>>(
  handle: (request: Request, context: ServiceContext, params: Params) => Promise<Response>,
): Handler<Params> {
  return guarded(async (request, params) => {
    const actor = await currentActor();
    if (actor === undefined) throw new DomainError("not-signed-in", notSignedIn);
    requireMeant(request, actor);
    return handle(request, { actor, now: Date.now() }, params);
  });
}

/** For the hot path: the cookie is checked here, and the service asks for the session in the one read it makes. */
export function sessionRoute<Params = Record<string, never>>(
  handle: (request: Request, context: SessionContext, params: Params) => Promise<Response>,
): Handler<Params> {
  return guarded(async (request, params) => {
    const actor: Session | undefined = await readSessionClaim();
    if (actor === undefined) throw new DomainError("not-signed-in", notSignedIn);
    requireMeant(request, actor);
    try {
      return await handle(request, { actor, now: Date.now() }, params);
    } catch (error) {
      // Whoever is not signed in learns that first, also where the request is bad and the service was never asked.
      if (error instanceof DomainError && (await currentActor()) === undefined)
        throw new DomainError("not-signed-in", notSignedIn);
      throw error;
    }
  });
}

/** For handlers that are made elsewhere (next-auth's): guarded the same. */
export function plainRoute<Params>(handle: Handler<Params>): Handler<Params> {
  return async (request, route) => {
    try {
      if (!mayWrite(request)) throw new DomainError("cross-origin", crossOrigin);
      return await handle(request, route);
    } catch (error) {
      return respondProblem(error);
    }
  };
}

/** A device that sends what it kept says whose it is: nobody's answers become another's. */
function requireMeant(request: Request, { userId }: Pick<Session, "userId">): void {
  const meant = request.headers.get(LEARNER_HEADER);
  if (meant !== null && meant !== userId) throw new DomainError("not-signed-in", otherLearner);
}

function guarded<Params>(handle: (request: Request, params: Params) => Promise<Response>): Handler<Params> {
  return async (request, { params }) => {
    try {
      if (!mayWrite(request)) throw new DomainError("cross-origin", crossOrigin);
      return await handle(request, toStorable((await params) ?? {}) as Params);
    } catch (error) {
      return respondProblem(error);
    }
  };
}
