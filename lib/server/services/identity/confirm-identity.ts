import type { SignedByPasskey } from "@/lib/contracts/passkeys";
import type { ConfirmIdentity, RecentProof } from "@/lib/contracts/proof";
import { PROOF_MS } from "@/lib/core/accounts/proof";
import { DomainError } from "@/lib/core/shared/domain-error";
import { toWireInstant } from "@/lib/core/study/views";
import { verifyPassword } from "@/lib/server/services/accounts/password";
import { noteOther } from "@/lib/server/services/audit/note";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import type { PasskeySite } from "@/lib/server/services/passkeys/challenges";
import { checkPasskey } from "@/lib/server/services/passkeys/check-passkey";
import { checkCode } from "@/lib/server/services/second-factor/check-code";
import { database } from "@/lib/server/store/database";
import { forgetUse, uncountUse } from "@/lib/server/store/limits";
import { saveProof } from "@/lib/server/store/sessions";
import { loadCredentials } from "@/lib/server/store/users";
import {
  enterCode,
  guestsHaveNoPassword,
  invalidBody,
  noPasswordYet,
  passkeyNotKnown,
  wrongCode,
  wrongPassword,
} from "@/lib/words/problems";

/** Until when my proof of who I am counts. */
export function readProof({ actor: { guest, provedAt } }: ServiceContext): RecentProof {
  return { until: guest ? null : toWireInstant(provedAt + PROOF_MS) };
}

type Context = ServiceContext & PasskeySite & { readonly network: string | null };

/**
 * Takes my password again as a proof of who I am, for this session, with a second factor a code as well; or my passkey.
 * @throws DomainError not-allowed for a guest, invalid-body where one is another, too-many-requests after several
 */
export async function confirmIdentity(context: Context, given: ConfirmIdentity): Promise<RecentProof> {
  const { actor, now } = context;
  const { userId } = actor;
  if (actor.guest) throw new DomainError("not-allowed", guestsHaveNoPassword);
  await requireWithin("proofByAccount", userId);
  const { password = "", code, passkey } = given;
  await (passkey === undefined ? requirePassword(context, { password, code }) : requirePasskey(context, passkey));
  await forgetUse("proofByAccount", userId);
  const at = new Date(now);
  await noteOther(database(), { action: "confirmIdentity", at, actorId: userId });
  await saveProof(database(), actor, { now: at, byPasskey: passkey !== undefined });
  return readProof({ actor: { ...actor, provedAt: now }, now });
}

async function requirePasskey(context: Context, credential: SignedByPasskey): Promise<void> {
  const { userId } = context.actor;
  if ((await checkPasskey(credential, context)) === userId) return;
  const at = new Date(context.now);
  await noteOther(database(), { action: "confirmIdentity", at, refused: true, actorId: userId });
  throw new DomainError("invalid-body", invalidBody, [{ path: "passkey", message: passkeyNotKnown }]);
}

async function requirePassword(
  { actor: { userId }, now, network }: Context,
  { password, code }: { readonly password: string; readonly code?: string | undefined },
): Promise<void> {
  await requireWithin("signInFromNetwork", network);
  const known = await loadCredentials(database(), { id: userId });
  if (known === undefined) throw new DomainError("not-allowed", noPasswordYet);
  const at = new Date(now);
  if (!(await verifyPassword(password, known.passwordHash))) {
    await noteOther(database(), { action: "confirmIdentity", at, refused: true, actorId: userId });
    throw new DomainError("invalid-body", invalidBody, [{ path: "password", message: wrongPassword }]);
  }
  const checked = await checkCode(userId, code, { now, limitKey: userId });
  if (checked !== "wrong" && network !== null) await uncountUse("signInFromNetwork", network);
  if (checked === "missing") await uncountUse("proofByAccount", userId);
  if (checked !== "right") {
    const message = checked === "missing" ? enterCode : wrongCode;
    throw new DomainError("invalid-body", invalidBody, [{ path: "code", message }]);
  }
}
