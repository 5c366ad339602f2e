import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { DomainError } from "@/lib/core/shared/domain-error";
import { currentActor } from "@/lib/server/auth/current-actor";
import { readSessionClaim } from "@/lib/server/auth/session-cookie";
import { PAGE_ADDRESS } from "@/lib/server/http/page-address";
import type { ServiceContext, SessionContext } from "@/lib/server/services/context";

/** Where two-step verification is set up. */
export const TWO_STEP_PATH = "/settings/two-step";

/** What a page's services get; null without a session. */
export async function pageContext(): Promise<ServiceContext | null> {
  const actor = await currentActor();
  return actor === undefined ? null : { actor, now: Date.now() };
}

/** The path of the page that is asked for. */
export async function pagePath(): Promise<string> {
  return ((await headers()).get(PAGE_ADDRESS) ?? "").replace(/\?.*/s, "");
}

/** What a page's services get, or the way to the welcome page, which leads back here. */
export async function requirePageContext(): Promise<ServiceContext> {
  return (await pageContext()) ?? toWelcome();
}

/** For pages whose services check the session in the read that they make: what the cookie claims. */
export async function requirePageSession(): Promise<SessionContext> {
  const actor = await readSessionClaim();
  return actor === undefined ? toWelcome() : { actor, now: Date.now() };
}

/**
 * A page, or its metadata, whose services may refuse. What is not here, or for others only, gives the page that says
 * so; a session that has ended, also while the page was made, the way to the welcome page; a role that wants a second
 * factor first the way to setting it up.
 */
export function page<Props, Result>(make: (props: Props) => Promise<Result>): (props: Props) => Promise<Result> {
  return async (props) => {
    try {
      return await make(props);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === "not-found" || error.code === "not-allowed") notFound();
      if (error.code === "not-signed-in") return toWelcome();
      if (error.code === "second-factor-required") return toPage(TWO_STEP_PATH);
      throw error;
    }
  };
}

/** Who had a session is told that it has ended. */
async function toWelcome(): Promise<never> {
  return toPage("/welcome", (await readSessionClaim()) === undefined ? {} : { ended: "yes" });
}

/** Leads to a page that leads back here. */
async function toPage(path: string, more: Readonly<Record<string, string>> = {}): Promise<never> {
  const address = (await headers()).get(PAGE_ADDRESS) ?? "/";
  const query = new URLSearchParams({ ...more, ...(address !== "/" && { returnTo: address }) });
  redirect(query.size === 0 ? path : `${path}?${query}`);
}
