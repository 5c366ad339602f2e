import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Session } from "@/lib/core/shared/actor";
import type { UserId } from "@/lib/core/shared/ids";
import { mergeGuest } from "@/lib/server/services/accounts/merge-guest";
import { verifyPassword } from "@/lib/server/services/accounts/password";
import { noteFailure, noteSuccess, requireTry } from "@/lib/server/services/accounts/sign-in-brake";
import { noteOther } from "@/lib/server/services/audit/note";
import { database } from "@/lib/server/store/database";
import { loadActor, loadCredentials } from "@/lib/server/store/users";

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
  const kept = await loadCredentials(database(), { email });
  const matches = await verifyPassword(input.password, kept?.passwordHash);
  const signedIn = matches ? kept?.id : undefined;
  const actorId = signedIn ?? null;
  const subjectId = signedIn === undefined ? (kept?.id ?? null) : null;
  await noteOther(database(), { action: "signIn", at: new Date(now), refused: actorId === null, actorId, subjectId });
  if (!matches || kept === undefined) return undefined;
  noteSuccess(email);
  const guest = guestSession === undefined ? undefined : await loadActor(database(), guestSession, new Date(now));
  if (guest?.guest && guest.userId !== kept.id) await mergeGuest(guest.userId, kept.id);
  return kept.id;
}
