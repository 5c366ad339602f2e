import type { Fact } from "@/lib/core/content/fact";
import type { PublishedCard, PublishedProvenance } from "@/lib/core/content/published";
import type { Source } from "@/lib/core/content/source";
import type { Card } from "@/lib/core/generation/card";
import type { Item } from "@/lib/core/generation/item";
import type { ContentEvent } from "@/lib/core/scheduling/review-record";
import { asJson, type Database } from "@/lib/server/store/database";

export interface CurrentVersion {
  readonly version: number;
  readonly contentHash: string;
  readonly retired: boolean;
}

/** What is published now, by id: as much as is needed to see what a new edition changes. */
export interface PublishedState {
  readonly facts: ReadonlyMap<
    string,
    CurrentVersion & { readonly origin: string; readonly fileHash: string | undefined }
  >;
  readonly cards: ReadonlyMap<
    string,
    CurrentVersion & { readonly meaningHash: string; readonly contentEvents: number }
  >;
  readonly items: ReadonlyMap<string, CurrentVersion>;
}

/** Reads what is published now. */
export async function loadPublishedState(db: Database): Promise<PublishedState> {
  const [facts, cards, items] = await Promise.all([
    db.$queryRaw<
      { id: string; version: number; contentHash: string; retired: boolean; origin: string; fileHash: string | null }[]
    >`
      SELECT f.id, f.current_version AS version, v.content_hash AS "contentHash", f.retired, v.origin,
        (SELECT w.content_hash FROM fact_version w WHERE w.fact_id = f.id AND w.origin = 'file' ORDER BY w.version DESC LIMIT 1) AS "fileHash"
      FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version`,
    db.$queryRaw<
      {
        id: string;
        version: number;
        contentHash: string;
        meaningHash: string;
        retired: boolean;
        contentEvents: number;
      }[]
    >`
      SELECT c.id, c.current_version AS version, v.content_hash AS "contentHash", v.meaning_hash AS "meaningHash", c.retired,
        c.content_events AS "contentEvents"
      FROM card c JOIN card_version v ON v.card_id = c.id AND v.version = c.current_version`,
    db.$queryRaw<{ id: string; version: number; contentHash: string; retired: boolean }[]>`
      SELECT i.id, i.current_version AS version, v.content_hash AS "contentHash", i.retired
      FROM item i JOIN item_version v ON v.item_id = i.id AND v.version = i.current_version`,
  ]);
  return {
    facts: new Map(facts.map((row) => [row.id, { ...row, fileHash: row.fileHash ?? undefined }])),
    cards: new Map(cards.map((row) => [row.id, row])),
    items: new Map(items.map((row) => [row.id, row])),
  };
}

/** Saves the sources in their order. */
export async function saveSources(db: Database, sources: readonly Source[]): Promise<void> {
  for (const [position, source] of sources.entries()) {
    const row = { position, data: asJson(source) };
    await db.source.upsert({ where: { id: source.id }, create: { id: source.id, ...row }, update: row });
  }
}

/** A new version of a fact, which becomes the current one. */
export interface FactEdition {
  readonly data: Fact;
  readonly version: number;
  readonly contentHash: string;
  readonly position: number;
}

/** Adds versions of facts. */
export async function saveFacts(db: Database, facts: readonly FactEdition[], now: Date): Promise<void> {
  const rows = facts.map(({ data, version, position, contentHash }) => ({
    id: data.id,
    version,
    position,
    data,
    hash: contentHash,
  }));
  await db.$executeRaw`
    INSERT INTO fact (id, current_version, retired, position)
    SELECT id, version, false, position FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, version int, position int)
    ON CONFLICT (id) DO UPDATE SET current_version = EXCLUDED.current_version, retired = false, position = EXCLUDED.position`;
  await db.factVersion.createMany({
    data: facts.map(({ data, version, contentHash }) => ({
      factId: data.id,
      version,
      data: asJson(data),
      contentHash,
      origin: "file",
      createdAt: now,
    })),
  });
}

/** Puts facts in their order of first study. */
export async function saveFactPositions(db: Database, factIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE fact SET position = o.position FROM unnest(${[...factIds]}::text[]) WITH ORDINALITY AS o(id, position) WHERE fact.id = o.id`;
}

/** A new version of a card, which becomes the current one; with the content event, where it means something to learners. */
export interface CardEdition {
  readonly data: Card;
  readonly view: PublishedCard;
  readonly version: number;
  readonly factVersion: number;
  readonly contentHash: string;
  readonly position: number;
  /** How many content events the card had before. */
  readonly contentEvents: number;
  readonly effect: ContentEvent["effect"] | undefined;
}

/** Adds versions of cards, with their content events. */
export async function saveCards(db: Database, cards: readonly CardEdition[], now: Date): Promise<void> {
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

/** A new version of an item, which becomes the current one. */
export interface ItemEdition {
  readonly data: Item;
  readonly view: PublishedProvenance;
  readonly version: number;
  readonly contentHash: string;
}

/** Adds versions of items. */
export async function saveItems(db: Database, items: readonly ItemEdition[], now: Date): Promise<void> {
  const rows = items.map(({ data, version }) => ({ id: data.id, fact_id: data.factId, type: data.type, version }));
  await db.$executeRaw`
    INSERT INTO item (id, fact_id, type, current_version, retired)
    SELECT id, fact_id, type, version, false FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, fact_id text, type text, version int)
    ON CONFLICT (id) DO UPDATE SET current_version = EXCLUDED.current_version, type = EXCLUDED.type, retired = false`;
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
export async function retireCards(
  db: Database,
  cards: readonly { readonly id: string; readonly version: number; readonly contentEvents: number }[],
  now: Date,
): Promise<void> {
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

/** Takes facts and items out of use; their versions stay. */
export async function retireFactsAndItems(
  db: Database,
  factIds: readonly string[],
  itemIds: readonly string[],
): Promise<void> {
  await db.fact.updateMany({ where: { id: { in: [...factIds] } }, data: { retired: true } });
  await db.item.updateMany({ where: { id: { in: [...itemIds] } }, data: { retired: true } });
}
