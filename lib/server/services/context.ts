import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor, Session } from "@/lib/core/shared/actor";

/** What every use case gets: who asks, and the time. */
export interface ServiceContext {
  readonly actor: Actor;
  readonly now: Instant;
}

/** For the hot path: the session is checked in the same read as the answer's cards. */
export interface SessionContext {
  readonly actor: Session;
  readonly now: Instant;
}
