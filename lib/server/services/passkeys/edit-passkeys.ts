import { verifyRegistrationResponse, type WebAuthnCredential } from "@simplewebauthn/server";
import type { NewPasskey, PasskeyList, PasskeyView } from "@/lib/contracts/passkeys";
import { DomainError } from "@/lib/core/shared/domain-error";
import { isUuid } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import type { ServiceContext } from "@/lib/server/services/context";
import { hostOf, type PasskeySite, takeSigned } from "@/lib/server/services/passkeys/challenges";
import { database, isUniqueViolation } from "@/lib/server/store/database";
import { tellOwner } from "@/lib/server/store/mail";
import {
  createPasskey,
  deletePasskey,
  loadPasskeys,
  renamePasskey as renameStored,
  type StoredPasskey,
} from "@/lib/server/store/passkeys";
import {
  guestsHaveNoPasskeys,
  invalidBody,
  passkeyIsKnown,
  passkeyNotMade,
  unknownPasskey,
} from "@/lib/words/problems";

/** My passkeys. */
export async function listPasskeys({ actor }: ServiceContext): Promise<PasskeyList> {
  return { passkeys: (await loadPasskeys(database(), actor.userId)).map(toView) };
}

/**
 * Adds a passkey that has signed a challenge given to me, and tells me by mail.
 * @throws DomainError not-allowed for a guest, invalid-body where it has not, conflict where an account has it already
 */
export async function addPasskey(
  { actor, now, newId, origin }: ServiceContext & PasskeySite & { readonly newId: () => string },
  { name, credential }: { readonly name: string; readonly credential: NewPasskey },
): Promise<PasskeyView> {
  if (actor.guest) throw new DomainError("not-allowed", guestsHaveNoPasskeys);
  const at = new Date(now);
  const made = await checkNew(credential, { origin, signed: await takeSigned(credential, actor.userId, now) });
  if (made === undefined)
    throw new DomainError("invalid-body", invalidBody, [{ path: "credential", message: passkeyNotMade }]);
  const { id: credentialId, publicKey, counter, transports = [] } = made;
  try {
    return await database().$transaction(async (db) => {
      const passkey = { id: newId(), name, credentialId, publicKey, counter, transports };
      const added = await createPasskey(db, actor.userId, passkey, at);
      await tellOwner(db, actor, { id: newId(), kind: "passkeyAdded", now: at });
      return toView(added);
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError("conflict", passkeyIsKnown);
    throw error;
  }
}

/** The key in what a browser has made, where it was made for this site, by someone verified, for the challenge it signs. */
async function checkNew(
  credential: NewPasskey,
  { origin, signed }: PasskeySite & { readonly signed: string | undefined },
): Promise<WebAuthnCredential | undefined> {
  if (signed === undefined) return undefined;
  const made = await verifyRegistrationResponse({
    response: credential as Parameters<typeof verifyRegistrationResponse>[0]["response"],
    expectedChallenge: signed,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
  }).catch(() => undefined); // What is wrong with it is nothing that its sender could mend.
  return made?.registrationInfo?.credential;
}

/** Gives a passkey of mine another name. @throws DomainError not-found */
export async function renamePasskey({ actor }: ServiceContext, id: string, name: string): Promise<PasskeyView> {
  const renamed = isUuid(id) ? await renameStored(database(), { userId: actor.userId, id }, name) : undefined;
  if (renamed === undefined) throw new DomainError("not-found", unknownPasskey);
  return toView(renamed);
}

/** Takes a passkey of mine away, and tells me by mail. @throws DomainError not-found */
export async function removePasskey(
  { actor, now, newId }: ServiceContext & { readonly newId: () => string },
  id: string,
): Promise<void> {
  await database().$transaction(async (db) => {
    const isRemoved = isUuid(id) && (await deletePasskey(db, { userId: actor.userId, id }));
    if (!isRemoved) throw new DomainError("not-found", unknownPasskey);
    await tellOwner(db, actor, { id: newId(), kind: "passkeyRemoved", now: new Date(now) });
  });
}

function toView({ id, name, createdAt, lastUsedAt }: StoredPasskey): PasskeyView {
  return {
    ...{ id, name, createdAt: toWireInstant(createdAt.getTime()) },
    lastUsedAt: lastUsedAt === null ? null : toWireInstant(lastUsedAt.getTime()),
  };
}
