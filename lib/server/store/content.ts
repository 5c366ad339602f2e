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
  readonly facts: ReadonlyMap<string, CurrentVersion & { readonly origin: string; readonly fileHash: string | undefined }>;
  readonly cards: ReadonlyMap<string, CurrentVersion & { readonly meaningHash: string; readonly contentEvents: number }>;
  readonly items: ReadonlyMap<string, CurrentVersion>;
}

/** Reads what is published now. */
export async function loadPublishedState(db: Database): Promise<PublishedState> {
  const [facts, cards, items] = await Promise.all([
    db.$queryRaw<{ id: string; version: number; contentHash: string; retired: boolean; origin: string; fileHash: string | null }[]>`
      SELECT f.id, f.current_version AS version, v.content_hash AS "contentHash", f.retired, v.origin,
        (SELECT w.content_hash FROM fact_version w WHERE w.fact_id = f.id AND w.origin = 'file' ORDER BY w.version DESC LIMIT 1) AS "fileHash"
      FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version`,
    db.$queryRaw<{ id: string; version: number; contentHash: string; meaningHash: string; retired: boolean; contentEvents: number }[]>`
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

/** Adds a version of a fact and makes it the current one. */
export async function saveFactVersion(
  db: Database,
  fact: { readonly data: Fact; readonly version: number; readonly contentHash: string; readonly position: number },
  now: Date,
): Promise<void> {
  const { id } = fact.data;
  const head = { currentVersion: fact.version, retired: false, position: fact.position };
  await db.fact.upsert({ where: { id }, create: { id, ...head }, update: head });
  await db.factVersion.create({
    data: { factId: id, version: fact.version, data: asJson(fact.data), contentHash: fact.contentHash, origin: "file", createdAt: now },
  });
}

/** Puts facts in their order of first study. */
export async function saveFactPositions(db: Database, factIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE fact SET position = o.position FROM unnest(${[...factIds]}::text[]) WITH ORDINALITY AS o(id, position) WHERE fact.id = o.id`;
}

/** Adds a version of a card and makes it the current one; with the content event, where it means something to learners. */
export async function saveCardVersion(
  db: Database,
  card: {
    readonly data: Card;
    readonly view: PublishedCard;
    readonly version: number;
    readonly factVersion: number;
    readonly contentHash: string;
    readonly position: number;
    readonly contentEvents: number;
    readonly effect: ContentEvent["effect"] | undefined;
  },
  now: Date,
): Promise<void> {
  const { id, factId, meaningHash } = card.data;
  const head = {
    currentVersion: card.version,
    retired: false,
    position: card.position,
    ...(card.effect === "changed" && { meaningSinceVersion: card.version }),
    ...(card.effect !== undefined && { contentEvents: card.contentEvents + 1 }),
  };
  await db.card.upsert({ where: { id }, create: { id, factId, meaningSinceVersion: card.version, ...head }, update: head });
  await db.cardVersion.create({
    data: {
      cardId: id, version: card.version, factVersion: card.factVersion, view: asJson(card.view), data: asJson(card.data),
      meaningHash, contentHash: card.contentHash, createdAt: now,
    },
  });
  if (card.effect !== undefined) {
    await saveContentEvent(db, { cardId: id, number: card.contentEvents + 1, cardVersion: card.version, effect: card.effect }, now);
  }
}

async function saveContentEvent(
  db: Database,
  event: { readonly cardId: string; readonly number: number; readonly cardVersion: number; readonly effect: ContentEvent["effect"] },
  now: Date,
): Promise<void> {
  await db.contentEvent.create({ data: { ...event, at: now } });
}

/** Adds a version of an item and makes it the current one. */
export async function saveItemVersion(
  db: Database,
  item: { readonly data: Item; readonly view: PublishedProvenance; readonly version: number; readonly contentHash: string },
  now: Date,
): Promise<void> {
  const { id, factId, type } = item.data;
  const head = { currentVersion: item.version, retired: false };
  await db.item.upsert({ where: { id }, create: { id, factId, type, ...head }, update: head });
  await db.itemVersion.create({
    data: { itemId: id, version: item.version, data: asJson(item.data), view: asJson(item.view), contentHash: item.contentHash, createdAt: now },
  });
}

/** Takes a card out of use, for everyone who learned it. */
export async function retireCard(db: Database, id: string, current: { readonly version: number; readonly contentEvents: number }, now: Date): Promise<void> {
  await db.card.update({ where: { id }, data: { retired: true, contentEvents: current.contentEvents + 1 } });
  await saveContentEvent(db, { cardId: id, number: current.contentEvents + 1, cardVersion: current.version, effect: "retired" }, now);
}

/** Takes facts and items out of use; their versions stay. */
export async function retireFactsAndItems(db: Database, factIds: readonly string[], itemIds: readonly string[]): Promise<void> {
  await db.fact.updateMany({ where: { id: { in: [...factIds] } }, data: { retired: true } });
  await db.item.updateMany({ where: { id: { in: [...itemIds] } }, data: { retired: true } });
}
