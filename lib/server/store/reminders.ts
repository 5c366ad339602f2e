import type { TimeOfDay } from "@/lib/core/reminders/reminder-time";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { type Database, rowsOf } from "@/lib/server/store/database";

/** What a learner chose about reminders. */
export interface StoredReminder {
  readonly on: boolean;
  readonly timeOfDay: TimeOfDay;
  readonly quietFrom: TimeOfDay;
  readonly quietUntil: TimeOfDay;
  readonly feedSecretHash: string | null;
}

/** A device that gets reminders. */
export interface StoredSubscription {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Off, at six in the evening, quiet from ten to seven: what holds for who has chosen nothing. */
export const USUAL_REMINDER: StoredReminder = {
  on: false,
  timeOfDay: 18 * 60,
  quietFrom: 22 * 60,
  quietUntil: 7 * 60,
  feedSecretHash: null,
};

export async function loadReminder(db: Database, userId: UserId): Promise<StoredReminder> {
  const row = await db.reminder.findUnique({ where: { userId } });
  return row ?? USUAL_REMINDER;
}

/** What opens someone's calendar feed; null where there is none, and while the account is disabled. */
export async function loadFeedHash(db: Database, userId: UserId): Promise<string | null> {
  const row = await db.reminder.findFirst({
    where: { userId, user: { disabledAt: null } },
    select: { feedSecretHash: true },
  });
  return row?.feedSecretHash ?? null;
}

/** Keeps what was chosen; `nextAt` is null while reminders are off. */
export async function saveReminder(
  db: Database,
  userId: UserId,
  { on, timeOfDay, quietFrom, quietUntil }: Omit<StoredReminder, "feedSecretHash">,
  nextAt: Instant | null,
): Promise<void> {
  const data = { on, timeOfDay, quietFrom, quietUntil, nextAt: nextAt === null ? null : new Date(nextAt) };
  await db.reminder.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}

/** Gives the calendar feed another secret, or none. */
export async function saveFeedSecret(db: Database, userId: UserId, feedSecretHash: string | null): Promise<void> {
  await db.reminder.upsert({ where: { userId }, create: { userId, feedSecretHash }, update: { feedSecretHash } });
}

/** Takes the secret of the calendar feed away, where there is one. */
export async function forgetFeedSecret(db: Database, userId: UserId): Promise<void> {
  await db.reminder.updateMany({ where: { userId }, data: { feedSecretHash: null } });
}

export async function loadSubscriptions(db: Database, userId: UserId): Promise<StoredSubscription[]> {
  return db.pushSubscription.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { id: true, endpoint: true, p256dh: true, auth: true },
  });
}

/** Adds the device of a session, or takes its new keys; beyond `most` the oldest ones go. */
export async function saveSubscription(
  db: Database,
  userId: UserId,
  { id, ...subscription }: StoredSubscription,
  { sessionId, now, most }: { readonly sessionId: string; readonly now: Date; readonly most: number },
): Promise<void> {
  await db.pushSubscription.upsert({
    where: { userId_id: { userId, id } },
    create: { userId, id, ...subscription, sessionId, createdAt: now },
    update: { ...subscription, sessionId },
  });
  const all = await loadSubscriptions(db, userId);
  const tooMany = all.slice(0, Math.max(0, all.length - most)).map((one) => one.id);
  if (tooMany.length > 0) await db.pushSubscription.deleteMany({ where: { userId, id: { in: tooMany } } });
}

/** Removes one device, or all. */
export async function deleteSubscriptions(db: Database, userId: UserId, id?: string): Promise<void> {
  await db.pushSubscription.deleteMany({ where: { userId, ...(id !== undefined && { id }) } });
}

/** A learner whose time has come, and the moment that had been set. */
export interface ClaimedReminder {
  readonly userId: UserId;
  readonly dueAt: Instant;
}

/**
 * Takes up to `limit` learners whose time has come. Their next moment becomes `until` in the same statement, and rows
 * that another process has in hand are passed over: each is taken once, however many processes ask, and comes again
 * should the one that took it end before it has set the right moment.
 */
export async function claimReminders(
  db: Database,
  { now, until, limit }: { readonly now: Date; readonly until: Date; readonly limit: number },
): Promise<ClaimedReminder[]> {
  const rows = await rowsOf<{ user_id: string; due_at: Date }>(db)`
    WITH due AS (
      SELECT user_id, next_at FROM reminder WHERE next_at <= ${now} AND "on"
      ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE reminder r SET next_at = ${until} FROM due WHERE r.user_id = due.user_id
    RETURNING r.user_id, due.next_at AS due_at`;
  return rows.map((row) => ({ userId: asId(row.user_id), dueAt: row.due_at.getTime() }));
}

/** Sets the next moment of a learner who was taken, unless the reminders have been changed meanwhile. */
export async function setNextReminder(db: Database, userId: UserId, taken: Date, nextAt: Date): Promise<void> {
  await db.reminder.updateMany({ where: { userId, on: true, nextAt: taken }, data: { nextAt } });
}

/** When each card that may be asked comes due, of those that do before a moment. */
export async function loadDueMoments(
  db: Database,
  userId: UserId,
  before: Date,
): Promise<readonly { readonly cardId: CardId; readonly due: Instant }[]> {
  const rows = await rowsOf<{ card_id: string; due: Date }>(db)`
    SELECT s.card_id, s.due FROM card_schedule s JOIN card c ON c.id = s.card_id AND NOT c.retired
    WHERE s.user_id = ${userId}::uuid AND s.due < ${before} AND NOT s.suspended AND NOT s.retired`;
  return rows.map((row) => ({ cardId: asId(row.card_id), due: row.due.getTime() }));
}
