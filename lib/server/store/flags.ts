import type { FlagReason, FlagStatus } from "@/lib/core/content/flag";
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

/** A flag with what is needed to show it; `id` names it among everybody's. */
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

/** More than anybody reads. */
const MOST = 1000;

/** Whether flag f is for this teacher to answer: of the shared bank, of facts of their own, or of facts that are nobody's any more. */
function isFor(teacher: UserId): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM fact b WHERE b.id = f.fact_id
    AND (b.shared OR b.owner_id IS NULL OR b.owner_id = ${teacher}::uuid))`;
}

/** The flags of a learner; for somebody who answers flags those that are theirs to answer too. The newest first. */
export async function loadFlags(
  db: Database,
  { userId, answers }: { readonly userId: UserId; readonly answers: boolean },
  status: FlagStatus | undefined,
): Promise<readonly StoredFlag[]> {
  const own = Prisma.sql`f.user_id = ${userId}::uuid`;
  const whose = answers ? Prisma.sql`(${own} OR ${isFor(userId)})` : own;
  const which = status === undefined ? Prisma.sql`true` : Prisma.sql`f.status = ${status}`;
  return selectFlags(db, Prisma.sql`${whose} AND ${which}`, answers ? undefined : userId);
}

/** One flag by its name on the wire, where it is for this teacher to answer. */
export async function loadFlag(db: Database, teacher: UserId, name: string): Promise<StoredFlag | undefined> {
  return (await selectFlags(db, Prisma.sql`${NAME} = ${name} AND ${isFor(teacher)}`, undefined))[0];
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

/** Answers a flag that is still as somebody saw it; false where it is not. */
export async function updateFlag(
  db: Database,
  name: string,
  revision: number,
  change: {
    readonly status: FlagStatus;
    readonly answer: string | undefined;
    readonly by: UserId;
    readonly at: Date;
  },
): Promise<boolean> {
  const updated = await db.$executeRaw`
    UPDATE flag f SET status = ${change.status}, answer = coalesce(${change.answer ?? null}::text, f.answer),
      answered_by = ${change.by}::uuid, answered_at = ${change.at}, revision = f.revision + 1
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

/** How many flags wait for this teacher's answer. */
export function openFlags(teacher: UserId): Question<number> {
  return question(
    Prisma.sql`SELECT count(*)::int FROM flag f WHERE f.status = 'open' AND ${isFor(teacher)}`,
    (count: number) => count,
  );
}
