import type { Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { requireGoodPassword } from "@/lib/server/services/accounts/check-password";
import { saveNewAccount } from "@/lib/server/services/accounts/create-account";
import { takeAddress } from "@/lib/server/services/accounts/own-email";
import { hashPassword } from "@/lib/server/services/accounts/password";
import { shutOut } from "@/lib/server/services/accounts/sessions";
import { noteOther } from "@/lib/server/services/audit/note";
import { isWithin, limitKey } from "@/lib/server/services/limits/require-within";
import { hashToken } from "@/lib/server/services/mail/mail-token";
import { type Database, database } from "@/lib/server/store/database";
import { type MailToken, queueMailToAccount, takeToken, tellOwner } from "@/lib/server/store/mail";
import { updateUser } from "@/lib/server/store/users";
import { linkIsUsed } from "@/lib/words/problems";

interface Surroundings {
  readonly now: Instant;
  readonly newId: () => string;
}

/** Sends a link for a new password, if the address has an account. Neither words nor time tell whether it has. */
export async function requestReset({ now, newId }: Surroundings, email: string): Promise<void> {
  if (!(await isWithin("mailToAddress", limitKey(email)))) return;
  await queueMailToAccount(database(), { id: newId(), kind: "reset", to: email }, new Date(now));
}

/**
 * Sets the password of the account that a link is for, and ends its sessions. Whoever can follow it has the address: it
 * counts as confirmed. By a link for someone whose address an account holds that never confirmed it, a new account is
 * made, and the address is its own.
 * @throws DomainError conflict for a link that is used or has run out, invalid-body where the password is easy to guess
 */
export async function resetByMail(
  surroundings: Surroundings,
  { token: secret, password }: { readonly token: string; readonly password: string },
): Promise<void> {
  await database().$transaction(async (db) => {
    const now = new Date(surroundings.now);
    const token = await takeToken(db, hashToken(secret), ["reset", "claim"], now);
    if (token === undefined) throw new DomainError("conflict", linkIsUsed);
    await requireGoodPassword(password, { email: token.email, name: token.data["name"] });
    const passwordHash = await hashPassword(password);
    const userId = token.userId ?? (await makeClaimed(db, token, surroundings));
    await updateUser(db, userId, { passwordHash });
    await shutOut(db, userId);
    await takeAddress(db, { userId, email: token.email }, surroundings);
    const mail = { id: surroundings.newId(), kind: "passwordChanged", now } as const;
    if (token.purpose === "reset") await tellOwner(db, { userId, email: token.email }, mail);
    await noteOther(db, { action: "resetPassword", at: now, actorId: userId });
  });
}

async function makeClaimed(db: Database, { data }: MailToken, { now, newId }: Surroundings): Promise<UserId> {
  const id = asId<UserId>(newId());
  const { name = "", timeZone } = data;
  await saveNewAccount(db, { id, name, email: null, passwordHash: null, timeZone }, new Date(now));
  return id;
}
