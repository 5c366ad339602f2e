import { SESSION_LIFETIMES, STAFF_ROLES } from "@/lib/core/accounts/session-lifetime";
import type { Session } from "@/lib/core/shared/actor";
import type { UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** Where and when someone is signed in. */
export interface StoredSession {
  readonly id: string;
  readonly device: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** Of the table `session`, as `name` in a query: the one of a cookie, where it still holds. */
export function sessionHolds(name: string, { userId, sessionId }: Session, now: Date): Prisma.Sql {
  const e = Prisma.raw(name);
  return Prisma.sql`${e}.user_id = ${userId}::uuid AND ${e}.id = ${sessionId}::uuid AND ${e}.expires_at > ${now}::timestamptz`;
}

/** Whether the user `u` of a query sees the work of others, by their role or by one in a course. */
export const IS_STAFF = Prisma.sql`(u.role::text = ANY(${STAFF_ROLES}::text[])
  OR EXISTS (SELECT FROM enrolment n WHERE n.user_id = u.id AND n.role <> 'student'))`;

/** When a session of the user `u` of a query ends that is used now, by SESSION_LIFETIMES. */
function endOf(createdAt: Prisma.Sql, now: Date): Prisma.Sql {
  const end = ({ idleMs, mostMs }: { readonly idleMs: number; readonly mostMs: number }) => Prisma.sql`
    LEAST(${now}::timestamptz + make_interval(secs => ${idleMs / 1000}), ${createdAt} + make_interval(secs => ${mostMs / 1000}))`;
  return Prisma.sql`CASE
    WHEN u.guest THEN ${end(SESSION_LIFETIMES.guest)}
    WHEN ${IS_STAFF} THEN ${end(SESSION_LIFETIMES.staff)}
    ELSE ${end(SESSION_LIFETIMES.learner)} END`;
}

interface NewSession {
  readonly device: string | null;
  readonly now: Date;
  /** The session before on the same device: what is left of the device's time stays so. */
  readonly replaces?: string;
  /** Whether a passkey opens it; "as before" where it only goes on. */
  readonly byPasskey?: boolean | "as before";
}

/** Opens a session, unless the account is disabled. @returns whether it is open */
export async function createSession(
  db: Database,
  { userId, sessionId }: Session,
  { device, now, replaces, byPasskey = false }: NewSession,
): Promise<boolean> {
  const before = Prisma.sql`session o WHERE o.user_id = u.id AND o.id = ${replaces ?? null}::uuid`;
  const passkey =
    byPasskey === "as before"
      ? Prisma.sql`coalesce((SELECT o.by_passkey FROM ${before}), false)`
      : Prisma.sql`${byPasskey}`;
  const opened = await db.$executeRaw`
    INSERT INTO session (user_id, id, created_at, last_seen_at, proved_at, expires_at, device, by_passkey, worked_until)
    SELECT u.id, ${sessionId}::uuid, ${now}, ${now}, ${now}, ${endOf(Prisma.sql`${now}::timestamptz`, now)}, ${device}, ${passkey},
      (SELECT coalesce(o.worked_until, o.created_at) FROM ${before})
    FROM users u WHERE u.id = ${userId}::uuid AND u.disabled_at IS NULL
    FOR SHARE OF u`;
  return opened > 0;
}

/** Notes that a session is used, unless that was noted since `before`: it lasts longer by that. */
export async function touchSession(db: Database, session: Session, before: Date, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE session s SET last_seen_at = ${now}, expires_at = ${endOf(Prisma.sql`s.created_at`, now)}
    FROM users u WHERE u.id = s.user_id AND ${sessionHolds("s", session, now)} AND s.last_seen_at < ${before}`;
}

/** Notes that the person of a session has proved who they are. */
export async function saveProof(
  db: Database,
  { userId, sessionId }: Session,
  { now, byPasskey }: { readonly now: Date; readonly byPasskey: boolean },
): Promise<void> {
  const data = { provedAt: now, ...(byPasskey && { byPasskey }) };
  await db.session.updateMany({ where: { userId, id: sessionId }, data });
}

/** Locks a session against whoever else ends or replaces it. @returns whether it is there, ended by time or not */
export async function lockSession(db: Database, { userId, sessionId }: Session): Promise<boolean> {
  const rows = await rowsOf<{ id: string }>(db)`
    SELECT id FROM session WHERE user_id = ${userId}::uuid AND id = ${sessionId}::uuid FOR UPDATE`;
  return rows.length > 0;
}

/** The device of one session gets its reminders by another from now on. */
export async function movePushes(db: Database, { userId, sessionId }: Session, newSessionId: string): Promise<void> {
  await db.pushSubscription.updateMany({ where: { userId, sessionId }, data: { sessionId: newSessionId } });
}

/** Where someone is signed in, the latest used first. */
export async function loadSessions(db: Database, userId: UserId, now: Date): Promise<readonly StoredSession[]> {
  return db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    omit: { userId: true, expiresAt: true, provedAt: true, byPasskey: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
  });
}

/** Ends one session. @returns whether it was there */
export async function deleteSession(db: Database, { userId, sessionId }: Session): Promise<boolean> {
  return (await db.session.deleteMany({ where: { userId, id: sessionId } })).count > 0;
}

/** Ends all of someone's sessions, except one where that is given. */
export async function deleteSessions(db: Database, userId: UserId, exceptId?: string): Promise<void> {
  await db.session.deleteMany({ where: { userId, ...(exceptId !== undefined && { id: { not: exceptId } }) } });
}

/** Forgets sessions that ended by themselves before a moment. */
export async function deleteEndedSessions(db: Database, endedBefore: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: endedBefore } } });
}
