import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor, Session } from "@/lib/core/shared/actor";
import { asId } from "@/lib/core/shared/ids";
import { requireGoodPassword } from "@/lib/server/services/accounts/check-password";
import { defaultOptions } from "@/lib/server/services/accounts/default-options";
import { hashPassword } from "@/lib/server/services/accounts/password";
import { renewSession } from "@/lib/server/services/accounts/sessions";
import { database, isUniqueViolation } from "@/lib/server/store/database";
import { saveOptions } from "@/lib/server/store/options";
import { createUser, turnGuestIntoAccount } from "@/lib/server/store/users";

export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly timeZone?: string | undefined;
}

interface SignUp {
  readonly actor: Actor | undefined;
  readonly now: Instant;
  readonly newId: () => string;
  readonly device?: string | null;
}

/**
 * Makes an account; a guest becomes it, with the same user id. Where the e-mail has an account already, nothing happens
 * and nothing is told: the words and the time are the same, and the sign-in that follows shows whether the password is
 * that account's.
 * @throws DomainError invalid-body where the password is easy to guess
 * @returns the new session of somebody who was a guest: a copy of the old one is worth nothing to anybody
 */
export async function createAccount(signUp: SignUp, input: NewAccount): Promise<Session | undefined> {
  const { email, name, timeZone } = input;
  await requireGoodPassword(input.password, { email, name });
  const passwordHash = await hashPassword(input.password);
  const { actor, newId, now } = signUp;
  if (actor?.guest === true) return turnGuest({ ...signUp, actor }, { email, name, passwordHash });
  await ifFree(() => createFreshAccount({ email, name, passwordHash, id: newId(), timeZone }, new Date(now)));
  return undefined;
}

/** Whether the account is made or the address is taken: the guest has a new session. */
async function turnGuest(
  { actor, now, newId, device = null }: SignUp & { readonly actor: Actor },
  account: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<Session | undefined> {
  await ifFree(() => turnGuestIntoAccount(database(), actor.userId, account));
  return database().$transaction((db) => renewSession(db, actor, { now, newId, device }));
}

/** Makes an account whose address may be taken. */
async function ifFree(make: () => Promise<void>): Promise<void> {
  try {
    await make();
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
