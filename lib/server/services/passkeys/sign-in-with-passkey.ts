import type { SignedByPasskey } from "@/lib/contracts/passkeys";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Session } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { openSession } from "@/lib/server/services/accounts/sessions";
import { bringGuest } from "@/lib/server/services/accounts/sign-in";
import { noteOther } from "@/lib/server/services/audit/note";
import type { PasskeySite } from "@/lib/server/services/passkeys/challenges";
import { checkPasskey } from "@/lib/server/services/passkeys/check-passkey";
import { database } from "@/lib/server/store/database";
import { isDisabled } from "@/lib/server/store/people";
import { accountDisabled, invalidBody, passkeyNotKnown } from "@/lib/words/problems";

interface PasskeySignIn extends PasskeySite {
  readonly now: Instant;
  readonly newId: () => string;
  readonly device: string | null;
  /** The session that this browser has: what a guest did in it comes along. */
  readonly replaces: Session | undefined;
}

/**
 * Opens a session by a passkey.
 * @throws DomainError invalid-body where it opens no account, or took too long; account-disabled
 */
export async function signInWithPasskey(credential: SignedByPasskey, signIn: PasskeySignIn): Promise<Session> {
  const { now, newId, device, replaces } = signIn;
  const userId = await checkPasskey(credential, signIn);
  const details = { with: "passkey" };
  const disabled = userId !== undefined && (await isDisabled(database(), userId));
  const [actorId, subjectId] = disabled ? [null, userId] : [userId ?? null, null];
  const refused = actorId === null;
  await noteOther(database(), { action: "signIn", at: new Date(now), refused, actorId, subjectId, details });
  if (userId === undefined)
    throw new DomainError("invalid-body", invalidBody, [{ path: "credential", message: passkeyNotKnown }]);
  if (disabled) throw new DomainError("account-disabled", accountDisabled);
  await bringGuest(replaces, userId, now);
  return openSession({ userId, sessionId: newId() }, { now, device, replaces, byPasskey: true });
}
