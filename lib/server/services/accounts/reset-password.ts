import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Role } from "@/lib/core/shared/actor";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { requireGoodPassword } from "@/lib/server/services/accounts/check-password";
import { saveNewAccount } from "@/lib/server/services/accounts/create-account";
import { hashPassword } from "@/lib/server/services/accounts/password";
import { shutOut } from "@/lib/server/services/accounts/sessions";
import { noteOther } from "@/lib/server/services/audit/note";
import { database } from "@/lib/server/store/database";
import { deletePasskeys } from "@/lib/server/store/passkeys";
import { deleteSecondFactor } from "@/lib/server/store/second-factors";
import { deleteSessions } from "@/lib/server/store/sessions";
import { loadCredentials, updateUser } from "@/lib/server/store/users";

/**
 * Gives an account a new password, turns its second factor off and ends its sessions everywhere; with a name and a role it is made where it is
 * missing. For whoever runs the server, whose word on an address counts.
 * @throws DomainError invalid-body where the password is easy to guess
 * @returns whether there is such an account now
 */
export async function resetPassword(
  account: { readonly email: string; readonly password: string; readonly name?: string; readonly role?: Role },
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Promise<boolean> {
  await requireGoodPassword(account.password, account);
  const passwordHash = await hashPassword(account.password);
  const known = await loadCredentials(database(), { email: account.email });
  if (known !== undefined) {
    await updateUser(database(), known.id, { passwordHash });
    await deleteSecondFactor(database(), known.id);
    await deletePasskeys(database(), known.id);
    await shutOut(database(), known.id);
    await noteOther(database(), { action: "setPassword", at: new Date(now), actorId: null, subjectId: known.id });
    return true;
  }
  if (account.name === undefined) return false;
  const { email, name, role = "learner" } = account;
  const user = { id: asId<UserId>(newId()), email, name, role, passwordHash, emailVerifiedAt: new Date(now) };
  await database().$transaction((db) => saveNewAccount(db, user, new Date(now)));
  return true;
}

/** Gives an account a role, and ends its sessions: none has more rights than it was opened with. @returns whether there is such an account */
export async function changeRole(email: string, role: Role, now: Instant): Promise<boolean> {
  const known = await loadCredentials(database(), { email });
  if (known === undefined) return false;
  await updateUser(database(), known.id, { role });
  await deleteSessions(database(), known.id);
  await noteOther(database(), {
    action: "setRole",
    at: new Date(now),
    actorId: null,
    subjectId: known.id,
    details: { role },
  });
  return true;
}
