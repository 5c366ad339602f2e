import { redirect } from "next/navigation";
import { DomainError } from "@/lib/core/shared/domain-error";
import { currentActor } from "@/lib/server/auth/current-actor";
import { readSessionClaim } from "@/lib/server/auth/session-cookie";
import type { ServiceContext, SessionContext } from "@/lib/server/services/context";

/** What a page's services get; null without a session. */
export async function pageContext(): Promise<ServiceContext | null> {
  const actor = await currentActor();
  return actor === undefined ? null : { actor, now: Date.now() };
}

/** The same, or the way to the welcome page, which leads back to `returnTo`. */
export async function requirePageContext(returnTo: string): Promise<ServiceContext> {
  const context = await pageContext();
  return context ?? toWelcome(returnTo);
}

/** For pages whose services check the session in the read that they make: what the cookie claims. */
export async function requirePageSession(returnTo: string): Promise<SessionContext> {
  const actor = await readSessionClaim();
  return actor === undefined ? toWelcome(returnTo) : { actor, now: Date.now() };
}

/** What such a service gives, or the way to the welcome page where the session has ended. */
export async function orWelcome<Value>(load: Promise<Value>, returnTo: string): Promise<Value> {
  try {
    return await load;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-signed-in") toWelcome(returnTo);
    throw error;
  }
}

function toWelcome(returnTo: string): never {
  redirect(returnTo === "/" ? "/welcome" : `/welcome?returnTo=${encodeURIComponent(returnTo)}`);
}
