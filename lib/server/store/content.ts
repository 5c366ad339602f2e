import { canonicalFact } from "@/lib/core/content/canonical-fact";
import type { Fact } from "@/lib/core/content/fact";
import type { FactEdition, PublishedFactState } from "@/lib/core/content/facts-in-force";
import type {
  CardEdition,
  CurrentCard,
  CurrentVersion,
  EditionPlan,
  ItemEdition,
  PublishedState,
} from "@/lib/core/generation/edition/plan-edition";
import type { UserId } from "@/lib/core/shared/ids";
import { asJson, type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** Our own number for PostgreSQL's advisory locks: whoever publishes does so after another has finished. */
const PUBLISHING_LOCK = 72707371;

/** Waits until nobody else publishes, and keeps others waiting until the transaction ends. */
export async function lockPublishing(db: Database): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${PUBLISHING_LOCK})`;
}

/** Whose facts are meant: those of the shared bank (null), or those that someone has written for their own decks. */
export type BankOwner = UserId | null;

function ofOwner(owner: BankOwner): Prisma.Sql {
  return owner === null ? Prisma.sql`f.shared` : Prisma.sql`f.owner_id = ${owner}::uuid`;
}

/** Every fact ever published, in its current version and in the order of first study. */
export async function loadPublishedFacts(
  db: Database,
  owner: BankOwner = null,
): Promise<ReadonlyMap<string, PublishedFactState>> {
  const rows = await rowsOf<
    Omit<PublishedFactState, "fileHash" | "data"> & { id: string; data: unknown; fileHash: string | null }
  >(db)`
    SELECT f.id, v.data, f.current_version AS version, v.content_hash AS "contentHash", f.retired, v.origin,
      (SELECT w.content_hash FROM fact_version w WHERE w.fact_id = f.id AND w.origin = 'file'
        ORDER BY w.version DESC LIMIT 1) AS "fileHash"
    FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
    WHERE ${ofOwner(owner)}
    ORDER BY f.position, f.id`;
  return new Map(
    rows.map(({ id, data, fileHash, ...row }) => [
      id,
      { ...row, data: canonicalFact(data as Fact), fileHash: fileHash ?? undefined },
    ]),
  );
}

/** The cards and items that are published now: as much as is needed to see what a new edition changes. */
export async function loadPublishedState(db: Database, owner: BankOwner = null): Promise<PublishedState> {
  const cards = await rowsOf<CurrentCard & { id: string }>(db)`
    SELECT c.id, c.current_version AS version, v.content_hash AS "contentHash", v.meaning_hash AS "meaningHash", c.retired,
      c.content_events AS "contentEvents"
    FROM card c JOIN card_version v ON v.card_id = c.id AND v.version = c.current_version
    JOIN fact f ON f.id = c.fact_id WHERE ${ofOwner(owner)}`;
  const items = await rowsOf<CurrentVersion & { id: string }>(db)`
    SELECT i.id, i.current_version AS version, v.content_hash AS "contentHash", i.retired
    FROM item i JOIN item_version v ON v.item_id = i.id AND v.version = i.current_version
    JOIN fact f ON f.id = i.fact_id WHERE ${ofOwner(owner)}`;
  return {
    cards: new Map(cards.map((row) => [row.id, row])),
    items: new Map(items.map((row) => [row.id, row])),
  };
}

/** Whoever has written facts of their own that are in use. */
export async function loadBankOwners(db: Database): Promise<readonly UserId[]> {
  const rows = await rowsOf<{ id: UserId }>(db)`
    SELECT DISTINCT owner_id AS id FROM fact WHERE owner_id IS NOT NULL AND NOT retired ORDER BY owner_id`;
  return rows.map(({ id }) => id);
}

/** Adds versions of facts, each of which becomes the current one; whose a fact is, is said with its first version. */
export async function saveFacts(
  db: Database,
  facts: readonly FactEdition[],
  now: Date,
  owner: BankOwner = null,
): Promise<void> {
  const rows = facts.map(({ data, version, retired }) => ({ id: data.id, version, retired }));
  await db.$executeRaw`
    INSERT INTO fact (id, current_version, retired, position, shared, owner_id)
    SELECT id, version, retired, 0, ${owner === null}, ${owner}::uuid FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, version int, retired bool)
    ON CONFLICT (id) DO UPDATE SET current_version = EXCLUDED.current_version, retired = EXCLUDED.retired`;
  await db.factVersion.createMany({
    data: facts.map(({ data, version, contentHash, origin }) => ({
      factId: data.id,
      version,
      data: asJson(data),
      contentHash,
      origin,
      createdAt: now,
    })),
  });
}

/** Puts facts in their order of first study. */
export async function saveFactPositions(db: Database, factIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE fact SET position = o.position FROM unnest(${[...factIds]}::text[]) WITH ORDINALITY AS o(id, position) WHERE fact.id = o.id`;
}

/** Adds versions of cards, with their content events. */
async function saveCards(db: Database, cards: readonly CardEdition[], now: Date): Promise<void> {
  const rows = cards.map(({ data, version, position, contentEvents, effect }) => ({
    id: data.id,
    fact_id: data.factId,
    version,
    position,
    new_meaning: effect === "changed",
    content_events: contentEvents + (effect === undefined ? 0 : 1),
  }));
  await db.$executeRaw`
    INSERT INTO card (id, fact_id, current_version, meaning_since_version, content_events, retired, position)
    SELECT id, fact_id, version, version, content_events, false, position FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, fact_id text, version int, position int, content_events int)
    ON CONFLICT (id) DO UPDATE SET current_version = EXCLUDED.current_version, content_events = EXCLUDED.content_events,
      retired = false, position = EXCLUDED.position`;
  await db.$executeRaw`
    UPDATE card SET meaning_since_version = current_version
    WHERE id = ANY(${rows.filter((row) => row.new_meaning).map((row) => row.id)}::text[])`;
  await db.cardVersion.createMany({
    data: cards.map(({ data, view, version, factVersion, contentHash }) => ({
      cardId: data.id,
      version,
      factVersion,
      view: asJson(view),
      data: asJson(data),
      meaningHash: data.meaningHash,
      contentHash,
      createdAt: now,
    })),
  });
  const events = cards.flatMap(({ data, version, contentEvents, effect }) =>
    effect === undefined ? [] : [{ cardId: data.id, number: contentEvents + 1, cardVersion: version, effect, at: now }],
  );
  await db.contentEvent.createMany({ data: events });
}

/** Adds versions of items. */
async function saveItems(db: Database, items: readonly ItemEdition[], now: Date): Promise<void> {
  const rows = items.map(({ data, version }) => ({
    id: data.id,
    fact_id: data.factId,
    fact_ids: data.factIds,
    type: data.type,
    version,
  }));
  await db.$executeRaw`
    INSERT INTO item (id, fact_id, fact_ids, type, current_version, retired)
    SELECT id, fact_id, fact_ids, type, version, false FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, fact_id text, fact_ids text[], type text, version int)
    ON CONFLICT (id) DO UPDATE SET fact_id = EXCLUDED.fact_id, fact_ids = EXCLUDED.fact_ids,
      current_version = EXCLUDED.current_version, type = EXCLUDED.type, retired = false`;
  await db.itemVersion.createMany({
    data: items.map(({ data, view, version, contentHash }) => ({
      itemId: data.id,
      version,
      data: asJson(data),
      view: asJson(view),
      contentHash,
      createdAt: now,
    })),
  });
}

/** Takes cards out of use, for everyone who learned them. */
async function retireCards(db: Database, cards: EditionPlan["retiredCards"], now: Date): Promise<void> {
  await db.card.updateMany({
    where: { id: { in: cards.map(({ id }) => id) } },
    data: { retired: true, contentEvents: { increment: 1 } },
  });
  await db.contentEvent.createMany({
    data: cards.map(({ id, version, contentEvents }) => ({
      cardId: id,
      number: contentEvents + 1,
      cardVersion: version,
      effect: "retired",
      at: now,
    })),
  });
}

/** Saves an edition: new versions of cards and items, content events, and what is not asked any more. */
export async function saveEdition(db: Database, plan: EditionPlan, now: Date): Promise<void> {
  await saveCards(db, plan.cards, now);
  await saveItems(db, plan.items, now);
  await retireCards(db, plan.retiredCards, now);
  await db.item.updateMany({ where: { id: { in: [...plan.retiredItemIds] } }, data: { retired: true } });
}

/** Takes facts out of use; their versions stay. */
export async function retireFacts(db: Database, factIds: readonly string[]): Promise<void> {
  await db.fact.updateMany({ where: { id: { in: [...factIds] } }, data: { retired: true } });
}
