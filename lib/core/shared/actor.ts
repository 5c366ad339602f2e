import type { UserId } from "@/lib/core/shared/ids";

/** What a session cookie claims: valid only while the database has the session. */
export interface Session {
  readonly userId: UserId;
  readonly sessionId: string;
}

export const ROLES = ["learner", "instructor", "editor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: a session that the database was asked for on this request. */
export interface Actor extends Session {
  readonly guest: boolean;
  readonly role: Role;
  readonly name: string;
  readonly email: string | null;
}
