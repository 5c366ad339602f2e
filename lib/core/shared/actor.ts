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
  /** When they last proved who they are in this session, in milliseconds since 1970. */
  readonly provedAt: number;
  /** Whether the server asks for a second factor of people with their role, or one in a course, and they have none. */
  readonly secondFactorMissing: boolean;
}

/** Whether someone changes the shared bank: its facts, and whatever is made of them. */
export function editsBank({ role }: Pick<Actor, "role">): boolean {
  return role === "editor" || role === "administrator";
}

/** Whether someone teaches: sees and answers what students report, who has changed what, and what is out of date. */
export function teaches({ role }: Pick<Actor, "role">): boolean {
  return role === "instructor" || role === "editor" || role === "administrator";
}
