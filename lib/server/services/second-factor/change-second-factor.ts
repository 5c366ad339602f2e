import type { SecondFactorSetup, SecondFactorState } from "@/lib/contracts/second-factor";
import { makeRecoveryCodes } from "@/lib/core/accounts/recovery-codes";
import type { Actor } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { toWireInstant } from "@/lib/core/study/views";
import { qrCode } from "@/lib/server/interop/qr-code";
import type { ServiceContext } from "@/lib/server/services/context";
import { hashRecoveryCode } from "@/lib/server/services/second-factor/check-code";
import { makeSecret, secretAddress, stepOf } from "@/lib/server/services/second-factor/totp";
import { type Database, database } from "@/lib/server/store/database";
import { tellOwner } from "@/lib/server/store/mail";
import {
  deleteSecondFactor,
  loadAuthenticator,
  saveAuthenticator,
  saveRecoveryCodes,
} from "@/lib/server/store/second-factors";
import { deleteSessions } from "@/lib/server/store/sessions";
import {
  guestsHaveNoPassword,
  invalidBody,
  secondFactorIsOff,
  secondFactorIsOn,
  wrongSetupCode,
} from "@/lib/words/problems";

type Context = ServiceContext & {
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
};
type Codes = { readonly recoveryCodes: readonly string[] };

/** Whether my two-step verification is on. */
export async function readSecondFactor({ actor }: ServiceContext): Promise<SecondFactorState> {
  const authenticator = await loadAuthenticator(database(), actor.userId);
  return {
    since: authenticator === undefined ? null : toWireInstant(authenticator.since.getTime()),
    recoveryCodes: authenticator?.recoveryCodes ?? 0,
    required: actor.secondFactorMissing,
  };
}

/** A secret for my authenticator app. It is kept once I have shown that the app has it. */
export async function prepareSecondFactor({ actor, randomBytes }: Context): Promise<SecondFactorSetup> {
  await requireOff(actor);
  const secret = makeSecret(randomBytes);
  const address = secretAddress(secret, actor.email ?? actor.name);
  return { secret, address, square: qrCode(address) };
}

/**
 * Turns my two-step verification on, signs me out everywhere else, and makes my recovery codes.
 * @throws DomainError not-allowed for a guest, conflict where it is on, invalid-body where the code is not the app's
 */
export async function turnOnSecondFactor(
  context: Context,
  { secret, code }: { readonly secret: string; readonly code: string },
): Promise<Codes> {
  const { actor, now, newId, randomBytes } = context;
  await requireOff(actor);
  const step = stepOf(code.replace(/\s/g, ""), secret, now);
  if (step === undefined)
    throw new DomainError("invalid-body", invalidBody, [{ path: "code", message: wrongSetupCode }]);
  return database().$transaction(async (db) => {
    await saveAuthenticator(db, actor.userId, { secret, step }, { now: new Date(now), randomBytes });
    await deleteSessions(db, actor.userId, actor.sessionId);
    await tellOwner(db, actor, { id: newId(), kind: "secondFactorOn", now: new Date(now) });
    return makeCodes(db, context);
  });
}

/** Makes new recovery codes instead of the old ones. @throws DomainError conflict where two-step verification is off */
export async function replaceRecoveryCodes(context: Context): Promise<Codes> {
  if ((await loadAuthenticator(database(), context.actor.userId)) === undefined)
    throw new DomainError("conflict", secondFactorIsOff);
  return database().$transaction((db) => makeCodes(db, context));
}

/** Turns my two-step verification off. */
export async function turnOffSecondFactor({ actor, now, newId }: Context): Promise<void> {
  await database().$transaction(async (db) => {
    if (await deleteSecondFactor(db, actor.userId))
      await tellOwner(db, actor, { id: newId(), kind: "secondFactorOff", now: new Date(now) });
  });
}

async function requireOff({ userId, guest }: Actor): Promise<void> {
  if (guest) throw new DomainError("not-allowed", guestsHaveNoPassword);
  if ((await loadAuthenticator(database(), userId)) !== undefined) throw new DomainError("conflict", secondFactorIsOn);
}

async function makeCodes(db: Database, { actor, now, randomBytes }: Context): Promise<Codes> {
  const recoveryCodes = makeRecoveryCodes(randomBytes);
  await saveRecoveryCodes(db, actor.userId, recoveryCodes.map(hashRecoveryCode), new Date(now));
  return { recoveryCodes };
}
