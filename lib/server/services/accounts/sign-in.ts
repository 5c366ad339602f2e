import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor, Session } from "@/lib/core/shared/actor";
import type { UserId } from "@/lib/core/shared/ids";
import { mergeGuest } from "@/lib/server/services/accounts/merge-guest";
import { verifyPassword } from "@/lib/server/services/accounts/password";
import { noteFailure, noteSuccess, requireTry } from "@/lib/server/services/accounts/sign-in-brake";
import { database } from "@/lib/server/store/database";
import { createSession, deleteSessions, loadActor, loadCredentials } from "@/lib/server/store/users";

/**
 * Whose account it is, or undefined where e-mail and password do not match: known and unknown e-mails take the same
 * time. What a guest did on this device comes along.
 * @throws DomainError too-many-requests after too many wrong passwords for this e-mail
 */
export async function checkCredentials(
  input: { readonly email: string; readonly password: string },
  guestSession: Session | undefined,
  now: Instant,
): Promise<UserId | undefined> {
  const email = input.email.trim().toLowerCase();
  requireTry(email, now);
  // Counted before the password is looked at, so that tries at the same moment count as well.
  noteFailure(email, now);
  const kept = await loadCredentials(database(), email);
  const matches = await verifyPassword(input.password, kept?.passwordHash);
  if (!matches || kept === undefined) return undefined;
  noteSuccess(email);
  const guest = guestSession === undefined ? undefined : await loadActor(database(), guestSession);
  if (guest?.guest && guest.userId !== kept.id) await mergeGuest(guest.userId, kept.id);
  return kept.id;
}

/** Opens a session on this device. */
export async function openSession(userId: UserId, newId: () => string, now: Instant): Promise<Session> {
  const session = { userId, sessionId: newId() };
  await createSession(database(), session, new Date(now));
  return session;
}

/** Ends a session: its cookie, and every copy of it, is worth nothing from now on. */
export async function endSession(session: Session): Promise<void> {
  await deleteSessions(database(), session.userId, session.sessionId);
}

/** Who a session is of; undefined where it has ended. */
export async function findActor(session: Session): Promise<Actor | undefined> {
  return loadActor(database(), session);
}
