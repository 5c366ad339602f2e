import { canonicalFact } from "@/lib/core/content/canonical-fact";
import type { Fact } from "@/lib/core/content/fact";
import type { CardChange } from "@/lib/core/generation/edition/card-changes";
import type { UserId } from "@/lib/core/shared/ids";
import { asJson, type Database, rowsOf } from "@/lib/server/store/database";

/** What an editor can have done to a fact. */
export type ChangeKind = "corrected" | "superseded" | "retired" | "restored";

/** What is kept of a change beside its reason: what learners are told of it. */
export interface ChangeData {
  readonly was: { readonly statement: string; readonly asOf: string };
  /** Null where the fact is not asked any more and nothing has taken its place. */
  readonly now: { readonly statement: string; readonly asOf: string } | null;
  /** The cards concerned. */
  readonly cards: readonly CardChange[];
  /** Whether learners are not told: of a mere rewording, where the editor says so. */
  readonly quiet: boolean;
  readonly supersededBy?: string;
}

export interface FactChangeRow {
  readonly id: string;
  readonly factId: string;
  readonly version: number;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly editorId: string;
  readonly at: Date;
  readonly data: ChangeData;
}

/** Adds a line to the log of changes. */
export async function saveFactChange(db: Database, change: FactChangeRow): Promise<void> {
  await db.factChange.create({ data: { ...change, data: asJson(change.data) } });
}

/** A change by its id, with how many answers it has given another mark; undefined where there is none. */
export async function loadFactChange(
  db: Database,
  id: string,
): Promise<
  | {
      readonly factId: string;
      readonly version: number;
      readonly changeId: string;
      readonly cards: CardChange[];
      readonly regraded: number;
    }
  | undefined
> {
  const change = await db.factChange.findUnique({ where: { id } });
  if (change === null) return undefined;
  const { factId, version, data } = change;
  const regraded = await db.regrade.count({ where: { changeId: id } });
  return { factId, version, changeId: id, cards: [...(data as unknown as ChangeData).cards], regraded };
}

/** A fact as one of its versions has it; undefined where there is no such version. */
export async function loadFactVersion(db: Database, factId: string, version: number): Promise<Fact | undefined> {
  const row = await db.factVersion.findUnique({ where: { factId_version: { factId, version } } });
  return row === null ? undefined : canonicalFact(row.data as unknown as Fact);
}

/** When the current version of each of these facts was written. */
export async function loadVersionTimes(db: Database, factIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await rowsOf<{ id: string; at: Date }>(db)`
    SELECT f.id, v.created_at AS at FROM fact f
    JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
    WHERE f.id = ANY(${[...factIds]}::text[])`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** The time of the last thing that was published of a fact: a version of it or of its cards, or a content event. */
export async function loadLatestMoment(db: Database, factId: string): Promise<Date> {
  const rows = await rowsOf<{ at: Date | null }>(db)`
    SELECT greatest(
      (SELECT max(created_at) FROM fact_version WHERE fact_id = ${factId}),
      (SELECT max(v.created_at) FROM card c JOIN card_version v ON v.card_id = c.id WHERE c.fact_id = ${factId}),
      (SELECT max(e.at) FROM card c JOIN content_event e ON e.card_id = c.id WHERE c.fact_id = ${factId})) AS at`;
  return rows[0]?.at ?? new Date(0);
}

/** A version of a fact in the log: with the change that brought it, where an editor did. */
export interface LoggedVersion {
  readonly version: number;
  readonly data: Fact;
  readonly at: Date;
  readonly change: ChangeKind | null;
  readonly reason: string | null;
  readonly who: string | null;
}

/** Every version of a fact, the newest first; undefined where there is no such fact. */
export async function loadFactLog(
  db: Database,
  factId: string,
): Promise<
  | { readonly currentVersion: number; readonly retired: boolean; readonly versions: readonly LoggedVersion[] }
  | undefined
> {
  const fact = await db.fact.findUnique({ where: { id: factId } });
  if (fact === null) return undefined;
  const versions = await rowsOf<LoggedVersion>(db)`
    SELECT v.version, v.data, v.created_at AS at, c.kind AS change, c.reason, u.name AS who
    FROM fact_version v
    LEFT JOIN fact_change c ON c.fact_id = v.fact_id AND c.version = v.version
    LEFT JOIN users u ON u.id = c.editor_id
    WHERE v.fact_id = ${factId} ORDER BY v.version DESC`;
  return { currentVersion: fact.currentVersion, retired: fact.retired, versions };
}

/** How many learners have started to learn one of these cards. */
export async function countLearnersOf(db: Database, cardIds: readonly string[]): Promise<number> {
  if (cardIds.length === 0) return 0;
  const rows = await rowsOf<{ learners: number }>(db)`
    SELECT count(DISTINCT user_id)::int AS learners FROM card_schedule
    WHERE card_id = ANY(${[...cardIds]}::text[]) AND introduced_at IS NOT NULL`;
  return rows[0]?.learners ?? 0;
}

/** How many items in use ask about a fact. */
export async function countItemsOf(db: Database, factId: string): Promise<number> {
  const rows = await rowsOf<{ items: number }>(db)`
    SELECT count(*)::int AS items FROM item
    WHERE NOT retired AND (fact_id = ${factId} OR ${factId} = ANY(fact_ids))`;
  return rows[0]?.items ?? 0;
}

/** A change in the list of what has been edited. */
export interface RecentChange extends Omit<FactChangeRow, "editorId"> {
  /** Null once the account is gone. */
  readonly who: string | null;
  /** How many answers in quizzes it has regraded. */
  readonly regraded: number;
}

/** The latest changes of the shared bank's facts and of someone's own, the newest first. */
export async function loadRecentChanges(db: Database, userId: UserId, count: number): Promise<readonly RecentChange[]> {
  return rowsOf<RecentChange>(db)`
    SELECT c.id, c.fact_id AS "factId", c.version, c.kind, c.reason, c.at, c.data, u.name AS who,
      (SELECT count(*)::int FROM regrade g WHERE g.change_id = c.id) AS regraded
    FROM fact_change c JOIN fact f ON f.id = c.fact_id AND (f.shared OR f.owner_id = ${userId}::uuid)
    LEFT JOIN users u ON u.id = c.editor_id ORDER BY c.at DESC, c.id LIMIT ${count}`;
}
