import { cache } from "react";
import type { Actor } from "@/lib/core/shared/actor";
import { readSessionClaim } from "@/lib/server/auth/session-cookie";
import { findActor } from "@/lib/server/services/accounts/sessions";

/** Who asks, read from the database once per request; undefined without a session that holds. */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
  const claim = await readSessionClaim();
  return claim === undefined ? undefined : findActor(claim, Date.now());
});
