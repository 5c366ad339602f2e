import type { Fact } from "@/lib/core/content/fact";
import type { PublishedCard, PublishedFact } from "@/lib/core/content/published";
import type { UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { type DeckViewer, maySeeDeck } from "@/lib/server/store/decks";

/** A fact in its current version, in use or not. */
export interface StoredFact {
  readonly fact: Fact;
  readonly version: number;
  readonly retired: boolean;
  /** Whether it is of the shared bank. */
  readonly shared: boolean;
  /** Null for the shared bank, and where the account is gone. */
  readonly ownerId: UserId | null;
}

/**
 * Whether fact f may be seen: those of the shared bank, one's own, those in a deck that one may see, and those of which
 * one has learned a card. The one place that says so.
 */
export function maySeeFact(viewer: DeckViewer): Prisma.Sql {
  return Prisma.sql`(f.shared OR f.owner_id = ${viewer.userId}::uuid
    OR EXISTS (SELECT FROM deck_fact x JOIN deck d ON d.id = x.deck_id WHERE x.fact_id = f.id AND ${maySeeDeck(viewer)})
    OR EXISTS (SELECT FROM card k JOIN card_schedule s ON s.card_id = k.id
      WHERE k.fact_id = f.id AND s.user_id = ${viewer.userId}::uuid))`;
}

/** One fact; undefined where there never was one of this id, or it is not to be seen. */
export async function loadFact(db: Database, viewer: DeckViewer, id: string): Promise<StoredFact | undefined> {
  return (await selectFacts(db, Prisma.sql`f.id = ${id} AND ${maySeeFact(viewer)}`))[0];
}

/** Whose a fact is: null for the shared bank; undefined where there is none, or it is nobody's any more. */
export async function loadFactOwner(db: Database, id: string): Promise<UserId | null | undefined> {
  const row = await db.fact.findUnique({ where: { id }, select: { shared: true, ownerId: true } });
  if (row === null) return undefined;
  return row.shared ? null : ((row.ownerId ?? undefined) as UserId | undefined);
}

/** The ids among these that are facts in use which may be seen. */
export async function loadKnownFactIds(
  db: Database,
  viewer: DeckViewer,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(db)`
    SELECT f.id FROM fact f WHERE f.id = ANY(${[...ids]}::text[]) AND NOT f.retired AND ${maySeeFact(viewer)}`;
  return new Set(rows.map(({ id }) => id));
}

/** The facts of these ids, in whatever order. */
export async function loadFacts(db: Database, ids: readonly string[]): Promise<readonly StoredFact[]> {
  return selectFacts(db, Prisma.sql`f.id = ANY(${[...ids]}::text[])`);
}

/** All facts of the shared bank in use, in their order of first study. */
export async function loadFactsInUse(db: Database): Promise<readonly StoredFact[]> {
  return selectFacts(db, Prisma.sql`NOT f.retired AND f.shared`);
}

/**
 * The facts in use that have evidence in a source: of an article of the shared bank the shared ones alone, of one that
 * someone has added those that may be seen.
 */
export async function loadFactsOfSource(
  db: Database,
  viewer: DeckViewer,
  sourceId: string,
): Promise<readonly StoredFact[]> {
  const evidence = JSON.stringify([{ sourceId }]);
  return selectFacts(
    db,
    Prisma.sql`NOT f.retired AND v.data->'evidence' @> ${evidence}::jsonb
      AND (f.shared OR NOT EXISTS (SELECT FROM source s WHERE s.id = ${sourceId} AND s.shared)) AND ${maySeeFact(viewer)}`,
  );
}

/** The facts to be seen that name a fact or are named by it: as rivals, as what came before or after, or on the same point. */
export async function loadRelatedFacts(db: Database, viewer: DeckViewer, fact: Fact): Promise<readonly StoredFact[]> {
  const named = [...fact.conflictsWith.map(({ factId }) => factId), fact.supersededBy].filter((id) => id !== undefined);
  const namesIt = JSON.stringify([{ factId: fact.id }]);
  return selectFacts(
    db,
    Prisma.sql`f.id <> ${fact.id} AND (f.id = ANY(${named}::text[]) OR v.data->'conflictsWith' @> ${namesIt}::jsonb
      OR v.data->>'supersededBy' = ${fact.id} OR v.data->>'slotKey' = ${fact.slotKey}) AND ${maySeeFact(viewer)}`,
  );
}

async function selectFacts(db: Database, condition: Prisma.Sql): Promise<readonly StoredFact[]> {
  return rowsOf<StoredFact>(db)`
    SELECT v.data AS fact, v.version, f.retired, f.shared, f.owner_id AS "ownerId"
    FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
    WHERE ${condition}
    ORDER BY f.position, f.id`;
}

/** A fact that can be chosen for a deck, with how many cards it has. */
export interface FactToChoose extends StoredFact {
  readonly cards: number;
}

/** The facts in use to choose from: those of the shared bank, one's own, and those of others that a deck has already. */
export async function loadFactsToChoose(
  db: Database,
  viewer: DeckViewer,
  deckId: string | undefined,
): Promise<readonly FactToChoose[]> {
  return rowsOf<FactToChoose>(db)`
    SELECT v.data AS fact, v.version, f.retired, f.shared, f.owner_id AS "ownerId",
      (SELECT count(*)::int FROM card c WHERE c.fact_id = f.id AND NOT c.retired) AS cards
    FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
    WHERE NOT f.retired AND (f.shared OR f.owner_id = ${viewer.userId}::uuid
      OR EXISTS (SELECT FROM deck_fact x WHERE x.fact_id = f.id AND x.deck_id = ${deckId ?? null}))
    ORDER BY NOT f.shared, f.position, f.id`;
}

/** How many facts in use give another account of the same, and whether something else holds by now. */
export interface StoredStanding {
  readonly others: number;
  readonly superseded: boolean;
}

/** The standing of the facts of which there is something to tell. Own facts dispute others of the same owner alone. */
export async function loadStandings(db: Database): Promise<ReadonlyMap<string, StoredStanding>> {
  const rows = await rowsOf<StoredStanding & { id: string }>(db)`
    WITH pair AS MATERIALIZED (
      SELECT f.id AS a, c->>'factId' AS b, f.shared, f.owner_id AS owner
      FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version,
        jsonb_array_elements(v.data->'conflictsWith') c
      WHERE NOT f.retired AND v.data ? 'conflictsWith'),
    edge AS (SELECT a AS id, b AS other FROM pair
      UNION SELECT p.b, p.a FROM pair p JOIN fact o ON o.id = p.b
        AND o.shared = p.shared AND o.owner_id IS NOT DISTINCT FROM p.owner),
    rival AS (
      SELECT e.id, count(*)::int AS others FROM edge e JOIN fact o ON o.id = e.other AND NOT o.retired GROUP BY e.id)
    SELECT f.id, v.data ? 'supersededBy' AS superseded, coalesce(r.others, 0) AS others
    FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
    LEFT JOIN rival r ON r.id = f.id
    WHERE r.others > 0 OR v.data ? 'supersededBy'`;
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

/** The cards in use of a fact, in their order, as learners see them. */
export async function loadCardsOfFact(db: Database, factId: string) {
  return rowsOf<{ readonly cardId: string; readonly version: number; readonly view: PublishedCard }>(db)`
    SELECT c.id AS "cardId", v.version, v.view
    FROM card c JOIN card_version v ON v.card_id = c.id AND v.version = c.current_version
    WHERE c.fact_id = ${factId} AND NOT c.retired
    ORDER BY c.position, c.id`;
}

/** A change of a fact, with its statement before and after. */
export interface StoredChange {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly reason: string;
  readonly at: Date;
  readonly was: PublishedFact["statement"] | null;
  readonly now: PublishedFact["statement"];
}

/** What was done to a fact, the latest first. */
export async function loadFactChanges(db: Database, factId: string) {
  return rowsOf<StoredChange>(db)`
    SELECT c.id, c.version, c.kind, c.reason, c.at, v.data->>'statement' AS now,
      (SELECT w.data->>'statement' FROM fact_version w WHERE w.fact_id = c.fact_id AND w.version < c.version
       ORDER BY w.version DESC LIMIT 1) AS was
    FROM fact_change c JOIN fact_version v ON v.fact_id = c.fact_id AND v.version = c.version
    WHERE c.fact_id = ${factId}
    ORDER BY c.at DESC, c.version DESC`;
}
