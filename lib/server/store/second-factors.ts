import type { UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma } from "@/lib/server/store/database";
import { seal, unseal } from "@/lib/server/store/sealed";

/**
 * Whether the user `u` of a query has shown two factors in their session `s`. The one place that says what counts: an
 * authenticator app, without whose code no password opens a session, or a passkey that has opened this one.
 */
export const HAS_SECOND_FACTOR = Prisma.sql`(s.by_passkey OR EXISTS (SELECT FROM second_factor f WHERE f.user_id = u.id))`;

/** An authenticator app, as the server knows it. */
export interface Authenticator {
  /** In base32; undefined where it was encrypted with another NEXTAUTH_SECRET. */
  readonly secret: string | undefined;
  readonly since: Date;
  readonly recoveryCodes: number;
}

/** The authenticator app of an account; undefined where it has none. */
export async function loadAuthenticator(db: Database, userId: UserId): Promise<Authenticator | undefined> {
  const [row, recoveryCodes] = await Promise.all([
    db.secondFactor.findUnique({ where: { userId } }),
    db.recoveryCode.count({ where: { userId } }),
  ]);
  return row === null ? undefined : { secret: unseal(row.secret, userId), since: row.createdAt, recoveryCodes };
}

/** Saves the authenticator app of an account, instead of one that it has. */
export async function saveAuthenticator(
  db: Database,
  userId: UserId,
  { secret, step }: { readonly secret: string; readonly step: number },
  { now, randomBytes }: { readonly now: Date; readonly randomBytes: (size: number) => Uint8Array },
): Promise<void> {
  const row = { secret: seal(secret, userId, randomBytes), lastStep: step, createdAt: now };
  await db.secondFactor.upsert({ where: { userId }, create: { userId, ...row }, update: row });
}

/** Takes a code of the app, by its step. @returns false where it, or a later one, was taken before */
export async function takeStep(db: Database, userId: UserId, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count > 0;
}

/** Takes the app and the recovery codes from an account. @returns whether it had any */
export async function deleteSecondFactor(db: Database, userId: UserId): Promise<boolean> {
  await db.recoveryCode.deleteMany({ where: { userId } });
  return (await db.secondFactor.deleteMany({ where: { userId } })).count > 0;
}

/** Saves recovery codes instead of those from before. */
export async function saveRecoveryCodes(
  db: Database,
  userId: UserId,
  hashes: readonly string[],
  now: Date,
): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { userId } });
  await db.recoveryCode.createMany({ data: hashes.map((hash) => ({ userId, hash, createdAt: now })) });
}

/** Uses up a recovery code. @returns whether it was one */
export async function takeRecoveryCode(db: Database, userId: UserId, hash: string): Promise<boolean> {
  return (await db.recoveryCode.deleteMany({ where: { userId, hash } })).count > 0;
}
