import type { Role } from "@/lib/core/shared/actor";
import type { UserId } from "@/lib/core/shared/ids";
import type { CourseRole } from "@/lib/core/teaching/permissions";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** An account, as administrators see it. */
export interface StoredPerson {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
  /** How many hold now. */
  readonly sessions: number;
  readonly courses: readonly { readonly courseId: string; readonly title: string; readonly role: CourseRole }[];
}

interface Wanted {
  /** The beginnings of words in names and addresses: letters and digits alone. */
  readonly words: readonly string[];
  readonly after: { readonly name: string; readonly userId: string } | undefined;
  readonly most: number;
  readonly now: Date;
}

/** Accounts by name. */
export function loadPeople(db: Database, { words, after, most, now }: Wanted): Promise<readonly StoredPerson[]> {
  const found =
    words.length === 0
      ? Prisma.sql`true`
      : // As the index has it (migration administration).
        Prisma.sql`to_tsvector('simple', translate(name || ' ' || coalesce(email, ''), '@.-_+''’‘"(),/', '             '))
          @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(" & ")})`;
  const later =
    after === undefined ? Prisma.sql`true` : Prisma.sql`(name, id) > (${after.name}, ${after.userId}::uuid)`;
  return peopleWhere(db, Prisma.sql`${found} AND ${later} ORDER BY name, id LIMIT ${most}`, now);
}

/** One account; undefined where there is none, or it is a guest's. */
export async function loadPerson(db: Database, userId: UserId, now: Date): Promise<StoredPerson | undefined> {
  return (await peopleWhere(db, Prisma.sql`id = ${userId}::uuid`, now))[0];
}

function peopleWhere(db: Database, condition: Prisma.Sql, now: Date): Promise<StoredPerson[]> {
  return rowsOf<StoredPerson>(db)`
    SELECT u.id AS "userId", u.name, u.email, u.role::text AS role, u.created_at AS "createdAt",
      u.disabled_at AS "disabledAt", s.latest AS "lastSeenAt", s.held AS sessions, c.courses
    FROM (SELECT * FROM users WHERE NOT guest AND ${condition}) u
    CROSS JOIN LATERAL (
      SELECT max(last_seen_at) AS latest, (count(*) FILTER (WHERE expires_at > ${now}::timestamptz))::int AS held
      FROM session WHERE user_id = u.id
    ) s
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('courseId', o.id, 'title', o.title, 'role', n.role)
        ORDER BY o.title, o.id), '[]') AS courses
      FROM enrolment n JOIN course o ON o.id = n.course_id WHERE n.user_id = u.id
    ) c
    ORDER BY u.name, u.id`;
}

/** The administrators who can sign in, locked: they stay so until the transaction ends. */
export async function lockAdministrators(db: Database): Promise<readonly UserId[]> {
  const rows = await rowsOf<{ id: UserId }>(db)`
    SELECT id FROM users WHERE role = 'administrator' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** Disables an account from a moment on; null: enables it. */
export async function saveDisabled(db: Database, userId: UserId, disabledAt: Date | null): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { disabledAt } });
}

/** Whether an account cannot be signed in to. */
export async function isDisabled(db: Database, userId: UserId): Promise<boolean> {
  return (await db.user.count({ where: { id: userId, disabledAt: { not: null } } })) > 0;
}
