import type { Instant } from "@/lib/core/scheduling/review-record";
import type { UserId } from "@/lib/core/shared/ids";

/** What a session cookie claims: valid only while the database has the session. */
export interface Session {
  readonly userId: UserId;
  readonly sessionId: string;
}

export type Role = "learner" | "instructor" | "editor" | "administrator";

/** Who asks: a session that the database was asked for on this request. */
export interface Actor extends Session {
  readonly guest: boolean;
  readonly role: Role;
  readonly name: string;
  readonly email: string | null;
}

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
