import type { LimitName } from "@/lib/core/accounts/limits";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Session } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { UserId } from "@/lib/core/shared/ids";
import { mergeGuest } from "@/lib/server/services/accounts/merge-guest";
import { verifyPassword } from "@/lib/server/services/accounts/password";
import { noteOther } from "@/lib/server/services/audit/note";
import { limitKey, requireWithin } from "@/lib/server/services/limits/require-within";
import { checkCode } from "@/lib/server/services/second-factor/check-code";
import { database } from "@/lib/server/store/database";
import { forgetUse, uncountUse } from "@/lib/server/store/limits";
import { loadActor, loadCredentials } from "@/lib/server/store/users";
import { accountDisabled, enterCode, wrongCode } from "@/lib/words/problems";

export interface SignInCredentials {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, where the account has one. */
  readonly code?: string | undefined;
}

/** Where someone signs in. */
export interface SignInPlace {
  /** What a guest did there comes along. */
  readonly guestSession?: Session | undefined;
  /** Its name, where the account has been signed in to on it before. */
  readonly knownDevice?: string | undefined;
  readonly network?: string | null;
}

/**
 * Whose account it is, or undefined where e-mail and password do not match: known and unknown e-mails take the same
 * time, and whether there is a second factor is told to those alone who know the password.
 * @throws DomainError too-many-requests after too many wrong passwords or codes for this e-mail, or from this network;
 *   code-needed where the password is right, and the code of the second factor is missing or wrong; account-disabled
 */
export async function checkCredentials(
  { email, password, code }: SignInCredentials,
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
  const at = new Date(now);
  if (!matches || kept === undefined) {
    const subjectId = kept?.id ?? null;
    await noteOther(database(), { action: "signIn", at, refused: true, actorId: null, subjectId });
    return undefined;
  }
  if (kept.disabled) {
    await noteOther(database(), { action: "signIn", at, refused: true, actorId: null, subjectId: kept.id });
    await uncountUse(name, key);
    // Only someone who knows the password learns it.
    throw new DomainError("account-disabled", accountDisabled);
  }
  const checked = await checkCode(kept.id, code, { now, limitKey: key });
  if (checked === "wrong") throw new DomainError("code-needed", wrongCode);
  if (network !== null) await uncountUse("signInFromNetwork", network);
  if (checked === "missing") {
    // Not forgotten: else whoever knows the password could guess codes without an end.
    await uncountUse(name, key);
    throw new DomainError("code-needed", enterCode);
  }
  await forgetUse(name, key);
  await noteOther(database(), { action: "signIn", at, actorId: kept.id });
  await bringGuest(guestSession, kept.id, now);
  return kept.id;
}

/** Adds to an account what a guest did on the device where someone signs in to it. */
export async function bringGuest(session: Session | undefined, userId: UserId, now: Instant): Promise<void> {
  const guest = session === undefined ? undefined : await loadActor(database(), session, new Date(now));
  if (guest?.guest && guest.userId !== userId) await mergeGuest(guest.userId, userId);
}
