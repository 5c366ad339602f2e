import type { Session } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireGoodPassword } from "@/lib/server/services/accounts/check-password";
import { hashPassword } from "@/lib/server/services/accounts/password";
import { renewSession } from "@/lib/server/services/accounts/sessions";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { tellOwner } from "@/lib/server/store/mail";
import { updateUser } from "@/lib/server/store/users";
import { guestsHaveNoPassword, sessionEnded } from "@/lib/words/problems";

/**
 * Changes my password, signs me out everywhere else, gives this device a new session, and tells me by mail.
 * @throws DomainError not-allowed for a guest, invalid-body where the password is easy to guess
 */
export async function changePassword(
  context: ServiceContext & { readonly newId: () => string; readonly device: string | null },
  { password }: { readonly password: string },
): Promise<Session> {
  const { actor } = context;
  if (actor.guest) throw new DomainError("not-allowed", guestsHaveNoPassword);
  await requireGoodPassword(password, { email: actor.email ?? "", name: actor.name });
  const passwordHash = await hashPassword(password);
  const session = await database().$transaction(async (db) => {
    const renewed = await renewSession(db, actor, context);
    if (renewed === undefined) return undefined;
    await updateUser(db, actor.userId, { passwordHash });
    await tellOwner(db, actor, { id: context.newId(), kind: "passwordChanged", now: new Date(context.now) });
    return renewed;
  });
  if (session === undefined) throw new DomainError("not-signed-in", sessionEnded);
  return session;
}
