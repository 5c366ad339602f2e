import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor } from "@/lib/core/shared/actor";
import { asId } from "@/lib/core/shared/ids";
import { defaultOptions } from "@/lib/server/services/accounts/default-options";
import { hashPassword } from "@/lib/server/services/accounts/password";
import { database, isUniqueViolation } from "@/lib/server/store/database";
import { saveOptions } from "@/lib/server/store/options";
import { createUser, turnGuestIntoAccount } from "@/lib/server/store/users";

export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly timeZone?: string | undefined;
}

/**
 * Makes an account; a guest's session becomes it, with the same user id. Where the e-mail has an account already,
 * nothing happens and nothing is told: the words and the time are the same, and the sign-in that follows shows
 * whether the password is that account's.
 */
export async function createAccount(
  { actor, now, newId }: { readonly actor: Actor | undefined; readonly now: Instant; readonly newId: () => string },
  input: NewAccount,
): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  const { email, name } = input;
  try {
    const turned =
      actor?.guest === true && (await turnGuestIntoAccount(database(), actor.userId, { name, email, passwordHash }));
    if (!turned)
      await createFreshAccount({ email, name, passwordHash, id: newId(), timeZone: input.timeZone }, new Date(now));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}

async function createFreshAccount(
  {
    timeZone,
    ...user
  }: { id: string; email: string; name: string; passwordHash: string; timeZone: string | undefined },
  now: Date,
): Promise<void> {
  const options = defaultOptions(timeZone);
  await database().$transaction(async (db) => {
    await createUser(db, { ...user, id: asId(user.id), guest: false, optionsId: options.id }, now);
    await saveOptions(db, asId(user.id), options, now);
  });
}
