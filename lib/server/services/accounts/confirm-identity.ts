import type { RecentProof } from "@/lib/contracts/proof";
import { PROOF_MS } from "@/lib/core/accounts/proof";
import { DomainError } from "@/lib/core/shared/domain-error";
import { toWireInstant } from "@/lib/core/study/views";
import { verifyPassword } from "@/lib/server/services/accounts/password";
import { noteOther } from "@/lib/server/services/audit/note";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { database } from "@/lib/server/store/database";
import { forgetUse, uncountUse } from "@/lib/server/store/limits";
import { saveProof } from "@/lib/server/store/sessions";
import { loadCredentials } from "@/lib/server/store/users";
import { guestsHaveNoPassword, invalidBody, noPasswordYet, wrongPassword } from "@/lib/words/problems";

/** Until when my proof of who I am counts. */
export function readProof({ actor: { guest, provedAt } }: ServiceContext): RecentProof {
  return { until: guest ? null : toWireInstant(provedAt + PROOF_MS) };
}

/**
 * Takes my password again as a proof of who I am, for this session.
 * @throws DomainError not-allowed for a guest, invalid-body where it is another, too-many-requests after several
 */
export async function confirmIdentity(
  { actor, now, network }: ServiceContext & { readonly network: string | null },
  { password }: { readonly password: string },
): Promise<RecentProof> {
  const { userId } = actor;
  if (actor.guest) throw new DomainError("not-allowed", guestsHaveNoPassword);
  await requireWithin("proofByAccount", userId);
  await requireWithin("signInFromNetwork", network);
  const known = await loadCredentials(database(), { id: userId });
  if (known === undefined) throw new DomainError("not-allowed", noPasswordYet);
  const refused = !(await verifyPassword(password, known.passwordHash));
  await noteOther(database(), { action: "confirmIdentity", at: new Date(now), refused, actorId: userId });
  if (refused) throw new DomainError("invalid-body", invalidBody, [{ path: "password", message: wrongPassword }]);
  await forgetUse("proofByAccount", userId);
  if (network !== null) await uncountUse("signInFromNetwork", network);
  await saveProof(database(), actor, new Date(now));
  return readProof({ actor: { ...actor, provedAt: now }, now });
}
