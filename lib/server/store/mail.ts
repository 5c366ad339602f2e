import type { UserId } from "@/lib/core/shared/ids";
import { asJson, type Database, rowsOf } from "@/lib/server/store/database";

/**
 * What a mail says: confirm an address; set a new password; take an address from an account that never confirmed it; you
 * have an account already; your address was changed; you are invited to a course; you have not started an assignment;
 * two-step verification was turned on or off.
 */
export type MailKind =
  | "confirm"
  | "reset"
  | "claim"
  | "known"
  | "changed"
  | "passwordChanged"
  | "passkeyAdded"
  | "passkeyRemoved"
  | "invitation"
  | "start"
  | "secondFactorOn"
  | "secondFactorOff";

/** A mail that is still to be sent. */
export interface StoredMail {
  readonly id: string;
  readonly kind: MailKind;
  /** Empty where only a device of theirs can be told. */
  readonly to: string;
  /** Whose account it is about. */
  readonly userId: UserId | null;
  readonly data: Readonly<Record<string, string>>;
  /** How often it could not be sent, this time included. */
  readonly tries: number;
}

export type NewMail = Pick<StoredMail, "id" | "kind" | "to"> & Partial<Pick<StoredMail, "userId" | "data">>;

/** Keeps mail to be sent, with the transaction or not at all. */
export async function queueMail(db: Database, mails: readonly NewMail[], now: Date): Promise<void> {
  const rows = mails.map(({ data = {}, ...mail }) => ({ ...mail, data: asJson(data), createdAt: now, nextAt: now }));
  await db.mail.createMany({ data: rows });
}

/**
 * Keeps a mail to whoever has an account with this address. Known or not, a row is written, since that takes its time;
 * one that is for nobody is not sent.
 */
export async function queueMailToAccount(
  db: Database,
  { id, kind, to }: Pick<NewMail, "id" | "kind" | "to">,
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO mail (id, kind, "to", user_id, created_at, next_at)
    SELECT ${id}::uuid, ${kind}, ${to}, u.id, ${now}, ${now}
    FROM (SELECT) AS one LEFT JOIN users u ON u.email = ${to} AND u.password_hash IS NOT NULL`;
}

/** Tells the owner of an account what was changed, where it has an address. */
export async function tellOwner(
  db: Database,
  { userId, email }: { readonly userId: UserId; readonly email: string | null },
  { id, kind, now }: { readonly id: string; readonly kind: MailKind; readonly now: Date },
): Promise<void> {
  if (email !== null) await queueMail(db, [{ id, kind, to: email, userId }], now);
}

/**
 * Takes the mails whose time has come. They come again, later each time, unless they are deleted as sent: each is taken
 * by one process, however many ask, and none is lost with a process that ends.
 */
export async function claimMail(db: Database, now: Date, limit: number): Promise<readonly StoredMail[]> {
  return rowsOf<StoredMail>(db)`
    WITH due AS (
      SELECT id FROM mail WHERE next_at <= ${now} AND given_up_at IS NULL ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE mail m SET tries = m.tries + 1, next_at = ${now}::timestamptz + LEAST(interval '6 hours', interval '1 minute' * 2 ^ m.tries)
    FROM due WHERE m.id = due.id
    RETURNING m.id, m.kind, m."to", m.user_id AS "userId", m.data, m.tries`;
}

export async function deleteMail(db: Database, id: string): Promise<void> {
  await db.mail.deleteMany({ where: { id } });
}

/** Tries a mail no more, and keeps it for an administrator to try again. */
export async function giveUpMail(db: Database, id: string, now: Date): Promise<void> {
  await db.mail.updateMany({ where: { id }, data: { givenUpAt: now } });
}

/** Forgets mail that was given up before a moment. */
export async function deleteMailGivenUp(db: Database, before: Date): Promise<void> {
  await db.mail.deleteMany({ where: { givenUpAt: { lt: before } } });
}

/** Mail that could not be sent so far, without whom it is for. */
export interface MailProblem extends Pick<StoredMail, "id" | "kind" | "tries"> {
  readonly nextAt: Date;
  readonly givenUpAt: Date | null;
}

/** How much mail waits, and what of it could not be sent so far, the oldest first. */
export async function loadMailState(
  db: Database,
  most: number,
): Promise<{ readonly waiting: number; readonly problems: readonly MailProblem[] }> {
  const [waiting, problems] = await Promise.all([
    db.mail.count({ where: { givenUpAt: null } }),
    db.mail.findMany({
      where: { tries: { gt: 0 } },
      select: { id: true, kind: true, tries: true, nextAt: true, givenUpAt: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: most,
    }),
  ]);
  return { waiting, problems: problems.map((one) => ({ ...one, kind: one.kind as MailKind })) };
}

/** Has mail that could not be sent so far tried at once, as if it were new. @returns how many */
export async function retryMail(db: Database, now: Date): Promise<number> {
  const data = { tries: 0, givenUpAt: null, nextAt: now };
  return (await db.mail.updateMany({ where: { tries: { gt: 0 } }, data })).count;
}

/** What a link allows. */
export interface MailToken {
  readonly purpose: "confirm" | "reset" | "claim";
  readonly email: string;
  readonly userId: UserId | null;
  readonly data: Readonly<Record<string, string>>;
}

/** Keeps what a link allows; links of the same purpose to the same address from before allow it no more. */
export async function saveToken(
  db: Database,
  hash: string,
  { purpose, email, userId, data }: MailToken,
  { now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
): Promise<void> {
  await db.mailToken.deleteMany({ where: { OR: [{ purpose, email, userId }, { expiresAt: { lte: now } }] } });
  await db.mailToken.create({ data: { hash, purpose, email, userId, data: asJson(data), expiresAt } });
}

/** Uses up what a link allows; undefined where it allows nothing any more. */
export async function takeToken(
  db: Database,
  hash: string,
  purposes: readonly MailToken["purpose"][],
  now: Date,
): Promise<MailToken | undefined> {
  const rows = await rowsOf<MailToken>(db)`
    DELETE FROM mail_token WHERE hash = ${hash} AND purpose = ANY(${[...purposes]}::text[]) AND expires_at > ${now}
    RETURNING purpose, email, user_id AS "userId", data`;
  return rows[0];
}
