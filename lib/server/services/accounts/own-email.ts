import type { Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { UserId } from "@/lib/core/shared/ids";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { hashToken } from "@/lib/server/services/mail/mail-token";
import { type Database, database } from "@/lib/server/store/database";
import { queueMail, takeToken } from "@/lib/server/store/mail";
import { linkRosterOfUser, unlinkRosterByEmail } from "@/lib/server/store/roster";
import { giveEmail, lockEmail } from "@/lib/server/store/users";
import {
  addressHasAccount,
  alreadyYourAddress,
  guestsHaveNoPassword,
  invalidBody,
  linkIsUsed,
} from "@/lib/words/problems";

type Context = ServiceContext & { readonly newId: () => string };

/** Sends a link to my address by which I confirm it. */
export async function sendConfirmation({ actor, now, newId }: Context): Promise<void> {
  if (actor.email === null) throw new DomainError("not-allowed", guestsHaveNoPassword);
  await requireWithin("mailByAccount", actor.userId);
  const mail = { id: newId(), kind: "confirm", to: actor.email, userId: actor.userId } as const;
  await queueMail(database(), [mail], new Date(now));
}

/**
 * Sends a link to another address, which becomes mine once I have followed it. Whether someone has it is not told.
 * @throws DomainError not-allowed for a guest, invalid-body where it is mine already
 */
export async function changeEmail(
  { actor, now, newId }: Context,
  { email }: { readonly email: string },
): Promise<void> {
  if (actor.guest) throw new DomainError("not-allowed", guestsHaveNoPassword);
  if (email === actor.email)
    throw new DomainError("invalid-body", invalidBody, [{ path: "email", message: alreadyYourAddress }]);
  await requireWithin("mailByAccount", actor.userId);
  await queueMail(database(), [{ id: newId(), kind: "confirm", to: email, userId: actor.userId }], new Date(now));
}

/**
 * Makes the address of a link mine. It has to be me who follows it: a link that someone has sent to a stranger by
 * signing up with the stranger's address would else confirm it for them.
 * @throws DomainError conflict for a link of someone else, or one that is used or has run out
 */
export async function confirmEmail({ actor, now, newId }: Context, secret: string): Promise<string> {
  return database().$transaction(async (db) => {
    const token = await takeToken(db, hashToken(secret), ["confirm"], new Date(now));
    if (token?.userId !== actor.userId) throw new DomainError("conflict", linkIsUsed);
    await takeAddress(db, { userId: actor.userId, email: token.email }, { now, newId });
    return token.email;
  });
}

/**
 * Gives an account an address that it has confirmed. An account that has it without having confirmed it loses it, keeps
 * its work, and is told in the app. The roster knows the account by it from now on; the address before is told.
 * @throws DomainError conflict where an account has confirmed that it is its own
 */
export async function takeAddress(
  db: Database,
  { userId, email }: { readonly userId: UserId; readonly email: string },
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Promise<void> {
  const holder = await lockEmail(db, email);
  if (holder !== undefined && holder.id !== userId) {
    if (holder.verified) throw new DomainError("conflict", addressHasAccount);
    await giveEmail(db, holder.id, null, null);
    await unlinkRosterByEmail(db, holder.id, email);
  }
  const before = await giveEmail(db, userId, email, new Date(now));
  await linkRosterOfUser(db, userId);
  if (before === null || before === email) return;
  await queueMail(db, [{ id: newId(), kind: "changed", to: before, data: { email } }], new Date(now));
}
