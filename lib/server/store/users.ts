import type { Instant } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import type { Actor, Role, Session } from "@/lib/core/shared/actor";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { env } from "@/lib/server/env";
import { type Question, question } from "@/lib/server/store/ask";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { fromOptionsRow, type OptionsRow } from "@/lib/server/store/options";
import { HAS_SECOND_FACTOR } from "@/lib/server/store/second-factors";
import { IS_STAFF, sessionHolds } from "@/lib/server/store/sessions";

/** The settings of a learner that do not enter replay. */
export interface StudySettings {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly minutesPerDay: number;
  readonly buttons: 2 | 4;
  readonly streakShown: boolean;
}

/** Someone, with their settings. */
export interface Learner extends StudySettings {
  readonly id: UserId;
  readonly name: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly role: Role;
  readonly guest: boolean;
  readonly createdAt: Date;
  readonly options: SchedulingOptions;
}

/**
 * Who a session is of; undefined where it has ended. Where the server asks for a second factor, a role counts once its
 * holder has one.
 */
export async function loadActor(db: Database, session: Session, now: Date): Promise<Actor | undefined> {
  const rows = await rowsOf<Omit<Actor, keyof Session | "provedAt"> & { readonly provedAt: Date }>(db)`
    SELECT u.guest, u.role::text AS role, u.name, u.email, s.proved_at AS "provedAt",
      ${secondFactorMissing()} AS "secondFactorMissing"
    FROM session s JOIN users u ON u.id = s.user_id WHERE ${sessionHolds("s", session, now)}`;
  const [user] = rows;
  if (user === undefined) return undefined;
  const role = user.secondFactorMissing ? "learner" : user.role;
  return { ...session, ...user, role, provedAt: user.provedAt.getTime() };
}

/** Whether the user `u` of a query would have to have a second factor, and has none. */
function secondFactorMissing(): Prisma.Sql {
  if (env().REQUIRE_SECOND_FACTOR === undefined) return Prisma.sql`false`;
  return Prisma.sql`(${IS_STAFF} AND NOT ${HAS_SECOND_FACTOR})`;
}

/** A learner as `to_jsonb` gives them, with the options in force. */
interface LearnerRow {
  readonly row: {
    id: string;
    name: string;
    email: string | null;
    email_verified_at: string | null;
    role: Role;
    guest: boolean;
    created_at: string;
    new_per_day: number;
    reviews_per_day: number;
    minutes_per_day: number;
    buttons: 2 | 4;
    streak_shown: boolean;
  };
  readonly options: OptionsRow;
}

/** A learner with the settings in force; undefined where there is none. */
export async function loadLearner(db: Database, id: UserId): Promise<Learner | undefined> {
  const rows = await rowsOf<LearnerRow>(db)`
    SELECT to_jsonb(u) AS row, to_jsonb(o) AS options
    FROM users u JOIN options_snapshot o ON o.user_id = u.id AND o.id = u.options_id WHERE u.id = ${id}::uuid`;
  const found = rows[0];
  return found === undefined ? undefined : toLearner(found);
}

/** Whose a session is, with the settings in force; undefined where it has ended. */
export function learnerOf({
  actor,
  now,
}: {
  readonly actor: Session;
  readonly now: Instant;
}): Question<Learner | undefined> {
  return question(
    Prisma.sql`
      SELECT json_build_object('row', to_jsonb(u), 'options', to_jsonb(o))
      FROM users u JOIN options_snapshot o ON o.user_id = u.id AND o.id = u.options_id
      WHERE u.id = ${actor.userId}::uuid AND EXISTS (SELECT FROM session e WHERE ${sessionHolds("e", actor, new Date(now))})`,
    (found: LearnerRow | null) => (found === null ? undefined : toLearner(found)),
  );
}

function toLearner({ row, options }: LearnerRow): Learner {
  return {
    id: asId(row.id),
    name: row.name,
    email: row.email,
    emailVerified: row.email_verified_at !== null,
    role: row.role,
    guest: row.guest,
    createdAt: new Date(row.created_at),
    newPerDay: row.new_per_day,
    reviewsPerDay: row.reviews_per_day,
    minutesPerDay: row.minutes_per_day,
    buttons: row.buttons,
    streakShown: row.streak_shown,
    options: fromOptionsRow(options),
  };
}

/** Makes someone; the options snapshot is saved beside it. @throws a unique violation where the e-mail is taken */
export async function createUser(
  db: Database,
  user: {
    readonly id: UserId;
    readonly name: string;
    readonly email: string | null;
    readonly passwordHash: string | null;
    readonly guest: boolean;
    readonly role?: Role;
    readonly emailVerifiedAt?: Date;
    readonly optionsId: string;
  },
  now: Date,
): Promise<void> {
  await db.user.create({ data: { ...user, createdAt: now } });
}

/** Makes a guest an account; somebody who is none any more stays as they are. @throws a unique violation where the e-mail is taken */
export async function turnGuestIntoAccount(
  db: Database,
  id: UserId,
  account: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<void> {
  await db.user.updateMany({ where: { id, guest: true }, data: { ...account, guest: false } });
}

/** Changes someone's settings; absent ones stay. */
export async function updateUser(
  db: Database,
  id: UserId,
  change: Partial<StudySettings> & {
    readonly name?: string | undefined;
    readonly optionsId?: string;
    readonly role?: Role;
    readonly passwordHash?: string;
  },
): Promise<void> {
  await db.user.update({ where: { id }, data: change });
}

/** What a sign-in is checked against; undefined where there is no such account. */
export async function loadCredentials(
  db: Database,
  who: { readonly email: string } | { readonly id: UserId },
): Promise<{ readonly id: UserId; readonly passwordHash: string; readonly disabled: boolean } | undefined> {
  const row = await db.user.findUnique({ where: who, select: { id: true, passwordHash: true, disabledAt: true } });
  if (row?.passwordHash == null) return undefined;
  return { id: asId(row.id), passwordHash: row.passwordHash, disabled: row.disabledAt !== null };
}

/** Who has an address, which stays so until the transaction ends. */
export async function lockEmail(
  db: Database,
  email: string,
): Promise<{ readonly id: UserId; readonly verified: boolean } | undefined> {
  const rows = await rowsOf<{ id: UserId; verified: boolean }>(db)`
    SELECT id, email_verified_at IS NOT NULL AS verified FROM users WHERE email = ${email} FOR UPDATE`;
  return rows[0];
}

/** Gives an account another address, or none; links that were sent to it before are worth nothing. @returns the one before */
export async function giveEmail(
  db: Database,
  id: UserId,
  email: string | null,
  verifiedAt: Date | null,
): Promise<string | null> {
  await db.mailToken.deleteMany({ where: { userId: id } });
  const before = await db.user.findUniqueOrThrow({ where: { id }, select: { email: true } });
  await db.user.update({ where: { id }, data: { email, emailVerifiedAt: verifiedAt } });
  return before.email;
}

/** Deletes someone with all that is theirs. */
export async function deleteUser(db: Database, id: UserId): Promise<void> {
  await db.user.deleteMany({ where: { id } });
}

/** Deletes guests made before a moment who never answered anything; at most `limit` of them. */
export async function deleteIdleGuests(db: Database, madeBefore: Date, limit: number): Promise<void> {
  await db.$executeRaw`
    DELETE FROM users WHERE id IN (
      SELECT u.id FROM users u WHERE u.guest AND u.created_at < ${madeBefore}
        AND NOT EXISTS (SELECT FROM review_log l WHERE l.user_id = u.id)
        AND NOT EXISTS (SELECT FROM response r WHERE r.user_id = u.id)
        AND NOT EXISTS (SELECT FROM flag f WHERE f.user_id = u.id)
      LIMIT ${limit})`;
}

/** The tables whose rows are copied from one learner to another. */
const COPIED_TABLES = [
  "options_snapshot",
  "weights_fit",
  "review_log",
  "deck_study",
  "attempt",
  "response",
  "regrade",
  "notice_seen",
  "flag",
  "enrolment",
  "assignment_exception",
] as const;

/**
 * Copies what one learner did to another: schedules, options, log, decks studied, quizzes, flags, courses, what they were
 * told. What is there already stays.
 * The schedules are locked and stay to be replayed in the same transaction, since both logs count. While this goes on
 * the learner copied from can write nothing: what they send at the same moment is either copied or refused.
 * @returns the cards whose memory has to be replayed
 */
export async function copyRecords(db: Database, from: UserId, to: UserId): Promise<string[]> {
  await db.$executeRaw`SELECT FROM users WHERE id = ${from}::uuid FOR UPDATE`;
  // Before the log, and in the order of their keys, as writeAppend locks them.
  const cards = await rowsOf<{ card_id: string }>(db)`
    INSERT INTO card_schedule AS kept
    SELECT (jsonb_populate_record(s, jsonb_build_object('user_id', ${to}::text))).*
    FROM card_schedule s WHERE s.user_id = ${from}::uuid ORDER BY s.card_id COLLATE "C"
    ON CONFLICT (user_id, card_id) DO UPDATE SET revision = kept.revision + 1
    RETURNING kept.card_id`;
  for (const table of COPIED_TABLES) {
    await db.$executeRaw`
      INSERT INTO ${Prisma.raw(table)}
      SELECT (jsonb_populate_record(t, jsonb_build_object('user_id', ${to}::text))).* FROM ${Prisma.raw(table)} t
      WHERE t.user_id = ${from}::uuid ON CONFLICT DO NOTHING`;
  }
  await db.$executeRaw`
    UPDATE roster_entry r SET user_id = ${to}::uuid WHERE r.user_id = ${from}::uuid
      AND NOT EXISTS (SELECT FROM roster_entry o WHERE o.course_id = r.course_id AND o.user_id = ${to}::uuid)`;
  await db.deck.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
  return cards.map((row) => row.card_id);
}
