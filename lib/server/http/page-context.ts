import { redirect } from "next/navigation";
import { currentActor } from "@/lib/server/auth/current-actor";
import type { ServiceContext } from "@/lib/server/services/context";

/** What a page's services get; null without a session. */
export async function pageContext(): Promise<ServiceContext | null> {
  const actor = await currentActor();
  return actor === undefined ? null : { actor, now: Date.now() };
}

/** The same, or the way to the welcome page, which leads back to `returnTo`. */
export async function requirePageContext(returnTo: string): Promise<ServiceContext> {
  const context = await pageContext();
  if (context === null) redirect(returnTo === "/" ? "/welcome" : `/welcome?returnTo=${encodeURIComponent(returnTo)}`);
  return context;
}
