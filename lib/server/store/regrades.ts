import type { NewMark } from "@/lib/core/assessment/regrade";
import type { Response } from "@/lib/core/assessment/response";
import type { Fact } from "@/lib/core/content/fact";
import type { CardChange } from "@/lib/core/generation/edition/card-changes";
import type { Item } from "@/lib/core/generation/item";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** A version of a fact with the change that brought it; null where it came from content/. */
export interface PastFact {
  readonly version: number;
  readonly data: Fact;
  readonly change: "corrected" | "superseded" | "retired" | "restored" | null;
}

/** A version of an item, and of its fact at that time. */
export interface AnsweredItem {
  readonly itemId: string;
  readonly version: number;
  readonly item: Item;
  readonly factVersion: number;
}

/** Every version of a fact, the oldest first. */
export async function loadPastFacts(db: Database, factId: string): Promise<readonly PastFact[]> {
  return rowsOf<PastFact>(db)`
    SELECT v.version, v.data, c.kind AS change FROM fact_version v
    LEFT JOIN fact_change c ON c.fact_id = v.fact_id AND c.version = v.version
    WHERE v.fact_id = ${factId} ORDER BY v.version`;
}

/** The items about a fact that someone has answered, in the versions that were, with the fact as it stood then. */
export async function loadAnsweredItems(db: Database, factId: string): Promise<readonly AnsweredItem[]> {
  return selectItems(
    db,
    factId,
    Prisma.sql`(i.fact_id = ${factId} OR ${factId} = ANY(i.fact_ids))
      AND EXISTS (SELECT FROM response r WHERE r.item_id = v.item_id AND r.item_version = v.version)`,
  );
}

/** A version of an item about a fact, answered or not, with the fact as it stood then. */
export async function loadAskedVersion(
  db: Database,
  factId: string,
  itemId: string,
  version: number,
): Promise<readonly AnsweredItem[]> {
  return selectItems(db, factId, Prisma.sql`v.item_id = ${itemId} AND v.version = ${version}`);
}

async function selectItems(db: Database, factId: string, condition: Prisma.Sql): Promise<readonly AnsweredItem[]> {
  const rows = await rowsOf<{ itemId: string; version: number; data: unknown; factVersion: number }>(db)`
    SELECT v.item_id AS "itemId", v.version, v.data,
      coalesce((SELECT max(f.version) FROM fact_version f
        WHERE f.fact_id = ${factId} AND f.created_at <= v.created_at), 1)::int AS "factVersion"
    FROM item i JOIN item_version v ON v.item_id = i.id WHERE ${condition}`;
  return rows.map(({ data, ...row }) => ({ ...row, item: data as Item }));
}

/** An answer that may have to be regraded. */
export interface MarkedResponse {
  readonly userId: UserId;
  readonly id: string;
  readonly itemId: string;
  readonly version: number;
  readonly value: Response;
  readonly correct: boolean;
  readonly optionOrder: readonly number[];
}

/** So many answers are read and marked at once. */
const BATCH = 2_000;

/** The answers to versions of items, in batches by learner and id. */
export async function* loadResponsesTo(
  db: Database,
  versions: readonly { readonly itemId: string; readonly version: number }[],
): AsyncGenerator<readonly MarkedResponse[]> {
  const itemIds = versions.map(({ itemId }) => itemId);
  const numbers = versions.map(({ version }) => version);
  let last = { userId: "00000000-0000-0000-0000-000000000000", id: "00000000-0000-0000-0000-000000000000" };
  for (;;) {
    const rows = await rowsOf<MarkedResponse>(db)`
      SELECT r.user_id AS "userId", r.id, r.item_id AS "itemId", r.item_version AS version, r.value, r.correct,
        coalesce(a.form->r.position->'optionOrder', '[]') AS "optionOrder"
      FROM unnest(${itemIds}::text[], ${numbers}::int[]) AS w(item_id, version)
      JOIN response r ON r.item_id = w.item_id AND r.item_version = w.version
      JOIN attempt a ON a.user_id = r.user_id AND a.id = r.attempt_id
      WHERE (r.user_id, r.id) > (${last.userId}::uuid, ${last.id}::uuid)
      ORDER BY r.user_id, r.id LIMIT ${BATCH}`;
    yield rows.map((row) => ({ ...row, userId: asId<UserId>(row.userId) }));
    const end = rows.at(-1);
    if (end === undefined || rows.length < BATCH) return;
    last = end;
  }
}

/** An answer whose mark a correction changes. */
export interface Regrading extends NewMark {
  readonly userId: UserId;
  readonly id: string;
  readonly wasCorrect: boolean;
}

/** Gives answers their new marks and keeps the old ones. What another request has regraded already stays. */
export async function saveRegradings(
  db: Database,
  changeId: string,
  regradings: readonly Regrading[],
  at: Date,
): Promise<number> {
  if (regradings.length === 0) return 0;
  const rows = regradings.map(({ userId, id, wasCorrect, correct, nearMiss, forEveryone }) => ({
    ...{ user_id: userId, id, was: wasCorrect, now: correct, near_miss: nearMiss, for_everyone: forEveryone },
  }));
  return db.$executeRaw`
    WITH marked AS (
      UPDATE response SET correct = m.now, near_miss = m.near_miss
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS m(user_id uuid, id uuid, was bool, now bool, near_miss bool, for_everyone bool)
      WHERE response.user_id = m.user_id AND response.id = m.id AND response.correct = m.was
      RETURNING response.user_id, response.id, m.was, m.now, m.for_everyone
    )
    INSERT INTO regrade (user_id, response_id, change_id, was_correct, is_correct, for_everyone, at)
    SELECT user_id, id, ${changeId}::uuid, was, now, for_everyone, ${at} FROM marked ON CONFLICT DO NOTHING`;
}

/** A correction of a fact, with what it has made of the cards concerned. */
export interface Correction extends Pick<KeptRegrade, "changeId" | "reason" | "cards"> {
  readonly factId: string;
}

/** The last correction of what a version of an item asks about, since it was published; undefined where there is none. */
export async function loadCorrectionSince(
  db: Database,
  itemId: string,
  version: number,
): Promise<Correction | undefined> {
  const rows = await rowsOf<Correction>(db)`
    SELECT c.id AS "changeId", c.fact_id AS "factId", c.reason, c.data->'cards' AS cards
    FROM item i JOIN item_version v ON v.item_id = i.id AND v.version = ${version}
    JOIN fact_change c ON (c.fact_id = i.fact_id OR c.fact_id = ANY(i.fact_ids)) AND c.kind = 'corrected'
      AND c.at > v.created_at
    WHERE i.id = ${itemId} ORDER BY c.at DESC LIMIT 1`;
  return rows[0];
}

/** That an answer was regraded, when, and why. */
export interface KeptRegrade {
  readonly responseId: string;
  readonly changeId: string;
  readonly at: Date;
  readonly reason: string;
  readonly wasCorrect: boolean;
  readonly isCorrect: boolean;
  /** Whether it counts as right whatever was answered. */
  readonly forEveryone: boolean;
  /** What the correction has made of the cards concerned. */
  readonly cards: readonly Pick<CardChange, "cardId" | "now">[];
}

/** The times when a learner's answers of a quiz were regraded, the oldest first. */
export async function loadRegrades(db: Database, userId: UserId, attemptId: string): Promise<readonly KeptRegrade[]> {
  return rowsOf<KeptRegrade>(db)`
    SELECT g.response_id AS "responseId", g.change_id AS "changeId", g.at, c.reason, g.was_correct AS "wasCorrect",
      g.is_correct AS "isCorrect", g.for_everyone AS "forEveryone", c.data->'cards' AS cards
    FROM response r JOIN regrade g ON g.user_id = r.user_id AND g.response_id = r.id
    JOIN fact_change c ON c.id = g.change_id
    WHERE r.user_id = ${userId}::uuid AND r.attempt_id = ${attemptId}::uuid ORDER BY g.at, c.version`;
}
