import type { UserId } from "@/lib/core/shared/ids";
import { type Database, rowsOf } from "@/lib/server/store/database";

/** A passkey, as whoever holds it sees it. */
export interface StoredPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What a signature is checked by. */
export interface PasskeyKey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
}

const VIEW = { id: true, name: true, createdAt: true, lastUsedAt: true } as const;

/** Keeps what a passkey has to sign, and forgets what none can sign any more. @param userId null for anyone who signs in */
export async function saveChallenge(
  db: Database,
  challenge: string,
  userId: UserId | null,
  { now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
): Promise<void> {
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.passkeyChallenge.create({ data: { challenge, userId, expiresAt } });
}

/** Uses up a challenge. @returns whether it was there, for them, and in time */
export async function takeChallenge(
  db: Database,
  challenge: string,
  userId: UserId | null,
  now: Date,
): Promise<boolean> {
  const { count } = await db.passkeyChallenge.deleteMany({ where: { challenge, userId, expiresAt: { gt: now } } });
  return count > 0;
}

/** Someone's passkeys, the first added first. */
export async function loadPasskeys(
  db: Database,
  userId: UserId,
): Promise<readonly (StoredPasskey & { readonly credentialId: string; readonly transports: readonly string[] })[]> {
  return db.passkey.findMany({
    where: { userId },
    select: { ...VIEW, credentialId: true, transports: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** Adds a passkey. @throws a unique violation where an account has it already */
export async function createPasskey(
  db: Database,
  userId: UserId,
  passkey: PasskeyKey & { readonly id: string; readonly name: string; readonly transports: readonly string[] },
  now: Date,
): Promise<StoredPasskey> {
  const data = { ...passkey, transports: [...passkey.transports], userId, createdAt: now };
  return db.passkey.create({ data, select: VIEW });
}

/** What the signature of a passkey is checked by, and whose it is; undefined where none has it. */
export async function findPasskey(
  db: Database,
  credentialId: string,
): Promise<(PasskeyKey & { readonly id: string; readonly userId: UserId }) | undefined> {
  const found = await db.passkey.findUnique({ where: { credentialId } });
  return found === null ? undefined : { ...found, userId: found.userId as UserId, counter: Number(found.counter) };
}

/** Notes that a passkey was used. @returns false where it has signed as often before: then someone has a copy */
export async function notePasskeyUse(db: Database, id: string, counter: number, now: Date): Promise<boolean> {
  // Many authenticators do not count: theirs stays 0.
  const rows = await rowsOf<{ id: string }>(db)`
    UPDATE passkey SET counter = ${counter}, last_used_at = ${now}
    WHERE id = ${id}::uuid AND (counter < ${counter} OR (counter = 0 AND ${counter} = 0)) RETURNING id`;
  return rows.length > 0;
}

/** Gives one of someone's passkeys another name; undefined where there is none. */
export async function renamePasskey(
  db: Database,
  { userId, id }: { readonly userId: UserId; readonly id: string },
  name: string,
): Promise<StoredPasskey | undefined> {
  const [changed] = await db.passkey.updateManyAndReturn({ where: { userId, id }, data: { name }, select: VIEW });
  return changed;
}

/** Takes all of someone's passkeys away. */
export async function deletePasskeys(db: Database, userId: UserId): Promise<void> {
  await db.passkey.deleteMany({ where: { userId } });
}

/** Takes one of someone's passkeys away. @returns whether it was there */
export async function deletePasskey(
  db: Database,
  { userId, id }: { readonly userId: UserId; readonly id: string },
): Promise<boolean> {
  return (await db.passkey.deleteMany({ where: { userId, id } })).count > 0;
}
