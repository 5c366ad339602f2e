import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { SignedByPasskey } from "@/lib/contracts/passkeys";
import type { UserId } from "@/lib/core/shared/ids";
import { hostOf, type PasskeySite, takeSigned } from "@/lib/server/services/passkeys/challenges";
import { database } from "@/lib/server/store/database";
import { findPasskey, notePasskeyUse } from "@/lib/server/store/passkeys";

/**
 * Whose passkey has signed a challenge of ours, for this site, by someone whom it has verified; undefined where none
 * has. The challenge is used up.
 */
export async function checkPasskey(
  credential: SignedByPasskey,
  { now, origin }: PasskeySite & { readonly now: number },
): Promise<UserId | undefined> {
  const db = database();
  const passkey = await findPasskey(db, credential.id);
  if (passkey === undefined) return undefined;
  const expectedChallenge = await takeSigned(credential, null, now);
  if (expectedChallenge === undefined) return undefined;
  const signed = await verifyAuthenticationResponse({
    response: credential as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.counter },
    requireUserVerification: true,
  }).catch(() => undefined); // What is wrong with it is nothing that its sender could mend.
  if (signed?.verified !== true) return undefined;
  const isFirst = await notePasskeyUse(db, passkey.id, signed.authenticationInfo.newCounter, new Date(now));
  return isFirst ? passkey.userId : undefined;
}
