import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor, Session } from "@/lib/core/shared/actor";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { requireGoodPassword } from "@/lib/server/services/accounts/check-password";
import { defaultOptions } from "@/lib/server/services/accounts/default-options";
import { hashPassword } from "@/lib/server/services/accounts/password";
import { renewSession } from "@/lib/server/services/accounts/sessions";
import { isWithin, limitKey } from "@/lib/server/services/limits/require-within";
import { type Database, database, isUniqueViolation } from "@/lib/server/store/database";
import { queueMail } from "@/lib/server/store/mail";
import { saveOptions } from "@/lib/server/store/options";
import { createUser, lockEmail, turnGuestIntoAccount } from "@/lib/server/store/users";

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
 * Makes an account; a guest becomes it, with the same user id. A link to confirm the address is sent. Where the e-mail has
 * an account already, nothing else happens and nothing is told but in a mail to it: the words and the time are the same,
 * and the sign-in that follows shows whether the password is that account's.
 * @throws DomainError invalid-body where the password is easy to guess
 * @returns the new session of someone who was a guest: a copy of the old one is worth nothing to anyone
 */
export async function createAccount(signUp: SignUp, input: NewAccount): Promise<Session | undefined> {
  const { email, name, timeZone } = input;
  await requireGoodPassword(input.password, { email, name });
  const passwordHash = await hashPassword(input.password);
  const { actor, now, newId, device = null } = signUp;
  const guest = actor?.guest === true ? actor : undefined;
  const id = guest?.userId ?? asId<UserId>(newId());
  const isFree = await unlessTaken(() =>
    database().$transaction(async (db) => {
      if (guest !== undefined) await turnGuestIntoAccount(db, id, { name, email, passwordHash });
      else await saveNewAccount(db, { id, email, name, passwordHash, timeZone }, new Date(now));
      await queueMail(db, [{ id: newId(), kind: "confirm", to: email, userId: id }], new Date(now));
    }),
  );
  if (!isFree) await tellHolder(signUp, input);
  // Whether the address was free or taken: nobody can tell by it.
  return guest && database().$transaction((db) => renewSession(db, guest, { now, newId, device }));
}

/** Makes an account whose address may be taken. @returns whether it was made */
async function unlessTaken(make: () => Promise<void>): Promise<boolean> {
  try {
    await make();
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return false;
  }
}

/** Says to whom the address belongs how they get in: to their account, or to one of their own. */
async function tellHolder({ now, newId }: SignUp, { email, name, timeZone }: NewAccount): Promise<void> {
  if (!(await isWithin("mailToAddress", limitKey(email)))) return;
  await database().$transaction(async (db) => {
    const isTheirs = (await lockEmail(db, email))?.verified === true;
    const data = { name, ...(timeZone !== undefined && { timeZone }) };
    const mail = isTheirs ? ({ kind: "known" } as const) : ({ kind: "claim", data } as const);
    await queueMail(db, [{ id: newId(), to: email, ...mail }], new Date(now));
  });
}

/** Saves a new account with the options that a learner starts with. @throws a unique violation where the e-mail is taken */
export async function saveNewAccount(
  db: Database,
  {
    timeZone,
    ...user
  }: Omit<Parameters<typeof createUser>[1], "guest" | "optionsId"> & { timeZone?: string | undefined },
  now: Date,
): Promise<void> {
  const options = defaultOptions(timeZone);
  await createUser(db, { ...user, guest: false, optionsId: options.id }, now);
  await saveOptions(db, user.id, options, now);
}
