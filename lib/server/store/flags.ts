import type { FlagReason, FlagStatus } from "@/lib/core/content/flag";
import { type Actor, editsBank, teaches } from "@/lib/core/shared/actor";
import type { UserId } from "@/lib/core/shared/ids";
import { type Question, question } from "@/lib/server/store/ask";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { maySeeFact } from "@/lib/server/store/facts";

/** What a learner says of a card. */
export interface NewFlag {
  readonly userId: UserId;
  /** Made by the client. */
  readonly id: string;
  readonly cardId: string;
  readonly reason: FlagReason;
  readonly note: string;
}

/** A flag with what is needed to show it; `id` names it among everyone's. */
export interface StoredFlag {
  readonly id: string;
  readonly userId: UserId;
  readonly status: FlagStatus;
  readonly reason: FlagReason;
  readonly note: string;
  readonly createdAt: Date;
  readonly answer: string;
  readonly answeredAt: Date | null;
  readonly answeredBy: UserId | null;
  readonly revision: number;
  readonly seen: boolean;
  readonly cardId: string;
  readonly cardVersion: number;
  readonly prompt: string;
  readonly cardAnswer: string;
  readonly factId: string;
  readonly statement: string;
  readonly openFlags: number;
}

/** A flag's name on the wire: the key is learner and id, and two learners may have made the same id. */
const NAME = Prisma.sql`left(encode(sha256(convert_to(f.user_id::text || ' ' || f.id::text, 'UTF8')), 'hex'), 24)`;

/** Under this id the learner has been told of the answer in force (table notice_seen). */
const ANSWER_ID = Prisma.sql`md5('flag ' || f.id::text || ' ' || f.revision::text)::uuid`;

const SEEN = Prisma.sql`EXISTS (SELECT FROM notice_seen n WHERE n.user_id = f.user_id AND n.change_id = ${ANSWER_ID})`;

/** More than anyone reads. */
const MOST = 1000;

/** Who looks: editors answer for the shared bank, instructors for their students. */
type Viewer = Pick<Actor, "userId" | "role">;

/**
 * Whether flag f is for this viewer to answer: about a fact of their own; else about one of the shared bank or one that
 * is nobody's any more, by anyone where they edit the bank, or by a student of a course that they teach.
 */
function isFor(viewer: Viewer): Prisma.Sql {
  const { userId } = viewer;
  const fromCourse = Prisma.sql`EXISTS (SELECT FROM enrolment mine
    JOIN enrolment theirs ON theirs.course_id = mine.course_id AND theirs.user_id = f.user_id
    WHERE mine.user_id = ${userId}::uuid AND mine.role <> 'student')`;
  return Prisma.sql`EXISTS (SELECT FROM fact b WHERE b.id = f.fact_id AND (b.owner_id = ${userId}::uuid
    OR ((b.shared OR b.owner_id IS NULL) AND ${editsBank(viewer) ? Prisma.sql`true` : fromCourse})))`;
}

/** The flags of a learner; for someone who answers flags those that are theirs to answer too. The newest first. */
export async function loadFlags(
  db: Database,
  viewer: Viewer,
  status: FlagStatus | undefined,
): Promise<readonly StoredFlag[]> {
  const { userId } = viewer;
  const own = Prisma.sql`f.user_id = ${userId}::uuid`;
  const whose = teaches(viewer) ? Prisma.sql`(${own} OR ${isFor(viewer)})` : own;
  const which = status === undefined ? Prisma.sql`true` : Prisma.sql`f.status = ${status}`;
  return selectFlags(db, Prisma.sql`${whose} AND ${which}`, teaches(viewer) ? undefined : userId);
}

/** One flag by its name on the wire, where it is for this viewer to answer. */
export async function loadFlag(db: Database, viewer: Viewer, name: string): Promise<StoredFlag | undefined> {
  return (await selectFlags(db, Prisma.sql`${NAME} = ${name} AND ${isFor(viewer)}`, undefined))[0];
}

/** One flag by its key. */
export async function loadOwnFlag(db: Database, userId: UserId, id: string): Promise<StoredFlag | undefined> {
  return (await selectFlags(db, Prisma.sql`f.user_id = ${userId}::uuid AND f.id = ${id}::uuid`, userId))[0];
}

async function selectFlags(
  db: Database,
  condition: Prisma.Sql,
  viewer: UserId | undefined,
): Promise<readonly StoredFlag[]> {
  const counted = viewer === undefined ? Prisma.sql`true` : Prisma.sql`o.user_id = ${viewer}::uuid`;
  return rowsOf<StoredFlag>(db)`
    SELECT ${NAME} AS id, f.user_id AS "userId", f.status, f.reason, f.note, f.created_at AS "createdAt", f.answer,
      f.answered_at AS "answeredAt", f.answered_by AS "answeredBy", f.revision, ${SEEN} AS seen,
      f.card_id AS "cardId", f.card_version AS "cardVersion", c.view->>'prompt' AS prompt, c.view->>'answer' AS "cardAnswer",
      f.fact_id AS "factId", v.data->>'statement' AS statement,
      (SELECT count(*)::int FROM flag o WHERE o.fact_id = f.fact_id AND o.status = 'open' AND ${counted}) AS "openFlags"
    FROM flag f
    JOIN card_version c ON c.card_id = f.card_id AND c.version = f.card_version
    JOIN fact t ON t.id = f.fact_id
    JOIN fact_version v ON v.fact_id = t.id AND v.version = t.current_version
    WHERE ${condition}
    ORDER BY f.created_at DESC, f.id
    LIMIT ${MOST}`;
}

/** Keeps other writes of this learner's flags waiting until the transaction ends; how many are open. */
export async function lockOpenFlags(db: Database, userId: UserId): Promise<number> {
  await db.$executeRaw`SELECT FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  return db.flag.count({ where: { userId, status: "open" } });
}

/** Adds a flag to a card as it is now; false where there is no such card to be seen. */
export async function insertFlag(
  db: Database,
  { userId, id, cardId, reason, note }: NewFlag,
  now: Date,
): Promise<boolean> {
  const inserted = await db.$executeRaw`
    INSERT INTO flag (user_id, id, fact_id, card_id, card_version, reason, note, status, answer, revision, created_at)
    SELECT ${userId}::uuid, ${id}::uuid, c.fact_id, c.id, c.current_version, ${reason}, ${note}, 'open', '', 1, ${now}
    FROM card c JOIN fact f ON f.id = c.fact_id
    WHERE c.id = ${cardId} AND ${maySeeFact({ userId, now: now.getTime() })}`;
  return inserted > 0;
}

/** Answers a flag that is still as someone saw it; false where it is not. */
export async function updateFlag(
  db: Database,
  name: string,
  revision: number,
  change: {
    readonly status: FlagStatus;
    readonly answer: string | undefined;
    readonly by: Viewer;
    readonly at: Date;
  },
): Promise<boolean> {
  const updated = await db.$executeRaw`
    UPDATE flag f SET status = ${change.status}, answer = coalesce(${change.answer ?? null}::text, f.answer),
      answered_by = ${change.by.userId}::uuid, answered_at = ${change.at}, revision = f.revision + 1
    WHERE ${NAME} = ${name} AND f.revision = ${revision} AND ${isFor(change.by)}`;
  return updated > 0;
}

/** Remembers that a learner has seen the answers to these flags of theirs. */
export async function saveAnswersSeen(
  db: Database,
  userId: UserId,
  names: readonly string[],
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO notice_seen (user_id, change_id, at)
    SELECT f.user_id, ${ANSWER_ID}, ${now} FROM flag f
    WHERE f.user_id = ${userId}::uuid AND ${NAME} = ANY(${[...names]}::text[]) AND f.status <> 'open'
    ON CONFLICT DO NOTHING`;
}

/** How many answers a learner has not seen yet. */
export function unseenAnswers(userId: UserId): Question<number> {
  return question(
    Prisma.sql`SELECT count(*)::int FROM flag f WHERE f.user_id = ${userId}::uuid AND f.status <> 'open' AND NOT ${SEEN}`,
    (count: number) => count,
  );
}

/** How many flags wait for this viewer's answer. */
export function openFlags(viewer: Viewer): Question<number> {
  return question(
    Prisma.sql`SELECT count(*)::int FROM flag f WHERE f.status = 'open' AND ${isFor(viewer)}`,
    (count: number) => count,
  );
}
