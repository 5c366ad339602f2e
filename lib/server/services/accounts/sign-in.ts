import type { LimitName } from "@/lib/core/accounts/limits";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Session } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { UserId } from "@/lib/core/shared/ids";
import { mergeGuest } from "@/lib/server/services/accounts/merge-guest";
import { verifyPassword } from "@/lib/server/services/accounts/password";
import { noteOther } from "@/lib/server/services/audit/note";
import { limitKey, requireWithin } from "@/lib/server/services/limits/require-within";
import { database } from "@/lib/server/store/database";
import { forgetUse, uncountUse } from "@/lib/server/store/limits";
import { loadActor, loadCredentials } from "@/lib/server/store/users";
import { accountDisabled } from "@/lib/words/problems";

/** Where somebody signs in. */
export interface SignInPlace {
  /** What a guest did there comes along. */
  readonly guestSession?: Session | undefined;
  /** Its name, where the account has been signed in to on it before. */
  readonly knownDevice?: string | undefined;
  readonly network?: string | null;
}

/**
 * Whose account it is, or undefined where e-mail and password do not match: known and unknown e-mails take the same
 * time.
 * @throws DomainError too-many-requests after too many wrong passwords for this e-mail, or from this network;
 *   account-disabled
 */
export async function checkCredentials(
  { email, password }: { readonly email: string; readonly password: string },
  { guestSession, knownDevice, network = null }: SignInPlace,
  now: Instant,
): Promise<UserId | undefined> {
  // Counted before the password is looked at, so that tries at the same moment count as well.
  const [name, key]: [LimitName, string] =
    knownDevice === undefined ? ["signInToAccount", limitKey(email)] : ["signInOnDevice", limitKey(knownDevice)];
  await requireWithin(name, key);
  await requireWithin("signInFromNetwork", network);
  const kept = await loadCredentials(database(), { email });
  const matches = await verifyPassword(password, kept?.passwordHash);
  const signedIn = matches && kept?.disabled === false ? kept.id : undefined;
  const actorId = signedIn ?? null;
  const subjectId = signedIn === undefined ? (kept?.id ?? null) : null;
  await noteOther(database(), { action: "signIn", at: new Date(now), refused: actorId === null, actorId, subjectId });
  if (!matches || kept === undefined) return undefined;
  await forgetUse(name, key);
  if (network !== null) await uncountUse("signInFromNetwork", network);
  // Only somebody who knows the password learns it.
  if (kept.disabled) throw new DomainError("account-disabled", accountDisabled);
  await bringGuest(guestSession, kept.id, now);
  return kept.id;
}

/** Adds to an account what a guest did on the device where somebody signs in to it. */
export async function bringGuest(session: Session | undefined, userId: UserId, now: Instant): Promise<void> {
  const guest = session === undefined ? undefined : await loadActor(database(), session, new Date(now));
  if (guest?.guest && guest.userId !== userId) await mergeGuest(guest.userId, userId);
}
