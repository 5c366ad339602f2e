import type { SessionList } from "@/lib/contracts/sessions";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor, Session } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { isUuid, type UserId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { noteOther } from "@/lib/server/services/audit/note";
import type { ServiceContext } from "@/lib/server/services/context";
import { type Database, database } from "@/lib/server/store/database";
import { forgetFeedSecret } from "@/lib/server/store/reminders";
import {
  createSession,
  deleteEndedSessions,
  deleteSession,
  deleteSessions,
  loadSessions,
  lockSession,
  movePushes,
  touchSession,
} from "@/lib/server/store/sessions";
import { loadActor } from "@/lib/server/store/users";
import { accountDisabled, unknownSession } from "@/lib/words/problems";

/** Noting each request would cost a write each; to within so long it is known when a device was last seen. */
export const SEEN_AFTER_MS = 10 * 60_000;

/** Sessions that ran out are forgotten after this: until then reminders still reach their devices, and bring people back. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 60 * 60_000;

/** What is known of a sign-in. */
interface SignIn {
  readonly now: Instant;
  readonly device?: string | null | undefined;
  /** The session that this browser had: it ends, and its reminders go on where it is the same person's. */
  readonly replaces?: Session | undefined;
  readonly byPasskey?: boolean;
}

/** Opens a session on this device. @throws DomainError account-disabled */
export async function openSession(
  session: Session,
  { now, device = null, replaces, byPasskey = false }: SignIn,
): Promise<Session> {
  await database().$transaction(async (db) => {
    if (replaces !== undefined) await lockSession(db, replaces);
    const place = { device, now: new Date(now), byPasskey, ...(replaces && { replaces: replaces.sessionId }) };
    if (!(await createSession(db, session, place))) throw new DomainError("account-disabled", accountDisabled);
    if (replaces === undefined) return;
    if (replaces.userId === session.userId) await movePushes(db, replaces, session.sessionId);
    await deleteSession(db, replaces);
  });
  return session;
}

/**
 * Gives this device a new session and ends all others of the same person, after a change of what a session may do.
 * @returns undefined where this one has been ended meanwhile
 */
export async function renewSession(
  db: Database,
  old: Session,
  { now, newId, device }: { readonly now: Instant; readonly newId: () => string; readonly device: string | null },
): Promise<Session | undefined> {
  if (!(await lockSession(db, old))) return undefined;
  const session = { userId: old.userId, sessionId: newId() };
  const place = { device, now: new Date(now), byPasskey: "as before", replaces: old.sessionId } as const;
  if (!(await createSession(db, session, place))) return undefined;
  await movePushes(db, old, session.sessionId);
  await deleteSessions(db, old.userId, session.sessionId);
  return session;
}

/** Signs out: the session's cookie, and every copy of it, is worth nothing from now on. */
export async function endSession(session: Session, now: Instant): Promise<void> {
  await deleteSession(database(), session);
  await noteOther(database(), { action: "signOut", at: new Date(now), actorId: session.userId });
}

/** Who a session is of; undefined where it has ended. */
export async function findActor(session: Session, now: Instant): Promise<Actor | undefined> {
  return loadActor(database(), session, new Date(now));
}

/** Notes that a session is in use. */
export async function noteSeen(session: Session, now: Instant): Promise<void> {
  await touchSession(database(), session, new Date(now - SEEN_AFTER_MS), new Date(now));
}

/** Where I am signed in. */
export async function listSessions({ actor, now }: ServiceContext): Promise<SessionList> {
  const sessions = await loadSessions(database(), actor.userId, new Date(now));
  return {
    sessions: sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
      ...session,
      createdAt: toWireInstant(createdAt.getTime()),
      lastSeenAt: toWireInstant(lastSeenAt.getTime()),
      current: session.id === actor.sessionId,
    })),
  };
}

/** Signs me out on one device. @throws DomainError not-found where I have no such session */
export async function endOneSession({ actor }: ServiceContext, sessionId: string): Promise<void> {
  const isEnded = isUuid(sessionId) && (await deleteSession(database(), { userId: actor.userId, sessionId }));
  if (!isEnded) throw new DomainError("not-found", unknownSession);
}

/** Signs me out everywhere else. */
export async function endOtherSessions({ actor }: ServiceContext): Promise<void> {
  await deleteSessions(database(), actor.userId, actor.sessionId);
}

/** Shuts out everyone who can get at an account: its sessions end, and its calendar gets no further. */
export async function shutOut(db: Database, userId: UserId): Promise<void> {
  await deleteSessions(db, userId);
  await forgetFeedSecret(db, userId);
}

/** Forgets sessions that ran out long ago. */
export async function forgetEndedSessions(now: Instant): Promise<void> {
  await deleteEndedSessions(database(), new Date(now - FORGOTTEN_AFTER_MS));
}
