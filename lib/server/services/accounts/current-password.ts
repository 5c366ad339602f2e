import type { Actor } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { verifyPassword } from "@/lib/server/services/accounts/password";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { database } from "@/lib/server/store/database";
import { forgetUse } from "@/lib/server/store/limits";
import { loadCredentials } from "@/lib/server/store/users";
import { guestsHaveNoPassword, invalidBody, wrongCurrentPassword } from "@/lib/words/problems";

/**
 * Whoever changes what an account is signed in to with knows its password, not only its open session.
 * @param path where in the body the password is
 * @throws DomainError not-allowed for a guest, invalid-body where it is another, too-many-requests after several
 */
export async function requireCurrentPassword({ userId }: Actor, password: string, path: string): Promise<void> {
  await requireWithin("currentPassword", userId);
  const known = await loadCredentials(database(), { id: userId });
  if (known === undefined) throw new DomainError("not-allowed", guestsHaveNoPassword);
  if (!(await verifyPassword(password, known.passwordHash)))
    throw new DomainError("invalid-body", invalidBody, [{ path, message: wrongCurrentPassword }]);
  await forgetUse("currentPassword", userId);
}
