import type { PublishedProvenance } from "@/lib/core/content/published";
import type { Item } from "@/lib/core/generation/item";
import type { ItemId } from "@/lib/core/shared/ids";
import { type Database, rowsOf } from "@/lib/server/store/database";
import { RESERVATION, type Reservation } from "@/lib/server/store/reservations";

/** An item in one of its versions, with what its feedback shows. */
export interface StoredItem {
  readonly item: Item;
  readonly version: number;
  /** The version in use now. */
  readonly current: number;
  readonly view: PublishedProvenance;
}

/** An item as someone answers it, maybe in a version that is no longer in use. */
export interface ItemVersion extends StoredItem, Reservation {
  /** Whether it is in use as it is. */
  readonly isCurrent: boolean;
  /** By card id: the version of the card that this version of the item asks about. */
  readonly cardVersions: Readonly<Record<string, number>>;
}

interface ItemRow {
  readonly data: unknown;
  readonly version: number;
  readonly current: number;
  readonly view: unknown;
}

/** What was published before items could be about several facts says so of one. */
function toStoredItem(row: ItemRow): StoredItem {
  const data = row.data as Item;
  const item = { ...data, factIds: data.factIds ?? [data.factId] };
  return { item, version: row.version, current: row.current, view: row.view as PublishedProvenance };
}

/**
 * Items by id and version; without a version the current one. Order is not kept, unknown ones are left out. What is in
 * use asks about the cards as they are now, what is not about the cards as they were when it was published: an answer to
 * it says nothing about an answer that has been corrected since.
 */
export async function loadItemVersions(
  db: Database,
  wanted: readonly { readonly itemId: ItemId; readonly version?: number | undefined }[],
): Promise<ItemVersion[]> {
  const ids = wanted.map(({ itemId }) => itemId);
  const versions = wanted.map(({ version }) => version ?? 0);
  const rows = await rowsOf<ItemRow & Pick<ItemVersion, "cardVersions" | "isCurrent" | keyof Reservation>>(db)`
    SELECT DISTINCT ON (v.item_id, v.version) v.data, v.version, i.current_version AS current, v.view, ${RESERVATION},
      v.version = i.current_version AND NOT i.retired AS "isCurrent",
      (SELECT coalesce(jsonb_object_agg(c.id, CASE WHEN v.version = i.current_version AND NOT i.retired THEN c.current_version
          ELSE (SELECT max(o.version) FROM card_version o WHERE o.card_id = c.id AND o.created_at <= v.created_at) END), '{}')
         FROM card c WHERE c.id IN (SELECT jsonb_array_elements_text(v.data->'cardIds'))) AS "cardVersions"
    FROM unnest(${ids}::text[], ${versions}::int[]) AS w(id, version)
    JOIN item i ON i.id = w.id
    JOIN item_version v ON v.item_id = i.id AND v.version = CASE WHEN w.version = 0 THEN i.current_version ELSE w.version END`;
  return rows.map(({ cardVersions, isCurrent, reservedUntil, keptBy, ...row }) => ({
    ...toStoredItem(row),
    ...{ cardVersions, isCurrent, reservedUntil, keptBy },
  }));
}

/** Which version of an item is meant. */
export interface ItemName {
  readonly itemId: ItemId;
  readonly version: number;
}

/** An item of a deck, and for whom it is kept. */
export interface DeckItemName extends ItemName, Reservation {}

/** One version of an item, which never changes; with how long it is as text. */
export interface ItemContent extends ItemName {
  readonly item: Item;
  readonly view: PublishedProvenance;
  readonly length: number;
}

/** Items in the versions named, in whatever order. */
export async function loadItemContents(db: Database, wanted: readonly ItemName[]): Promise<readonly ItemContent[]> {
  const ids = wanted.map(({ itemId }) => itemId);
  const versions = wanted.map(({ version }) => version);
  const rows = await rowsOf<Omit<ItemRow, "current"> & { length: number }>(db)`
    SELECT v.version, v.data, v.view, length(v.data::text) + length(v.view::text) AS length
    FROM unnest(${ids}::text[], ${versions}::int[]) AS w(id, version)
    JOIN item_version v ON v.item_id = w.id AND v.version = w.version`;
  return rows.map(({ length, ...row }) => {
    const { item, version, view } = toStoredItem({ ...row, current: row.version });
    return { itemId: item.id, version, item, view, length };
  });
}

/** The items in use of decks' facts, in each deck's order; one that is about several only where the deck has all of them. */
export async function loadDeckItemNames(db: Database, deckIds: readonly string[]) {
  return rowsOf<DeckItemName & { readonly deckId: string }>(db)`
    SELECT d.deck_id AS "deckId", i.id AS "itemId", i.current_version AS version, ${RESERVATION}
    FROM unnest(${[...deckIds]}::text[]) AS w(id)
    CROSS JOIN LATERAL (SELECT array_agg(e.fact_id) AS ids FROM deck_fact e WHERE e.deck_id = w.id) facts
    JOIN deck_fact d ON d.deck_id = w.id
    JOIN item i ON i.fact_id = d.fact_id AND NOT i.retired
    WHERE cardinality(i.fact_ids) < 2 OR i.fact_ids <@ facts.ids
    ORDER BY d.position, i.id`;
}

/** The items in use of a deck's facts; one that is about several only where the deck has all of them. */
export async function loadDeckItems(db: Database, deckId: string): Promise<StoredItem[]> {
  const rows = await rowsOf<ItemRow>(db)`
    SELECT v.data, v.version, i.current_version AS current, v.view
    FROM deck_fact d
    JOIN item i ON i.fact_id = d.fact_id AND NOT i.retired
    JOIN item_version v ON v.item_id = i.id AND v.version = i.current_version
    WHERE d.deck_id = ${deckId} AND (cardinality(i.fact_ids) < 2
      OR i.fact_ids <@ (SELECT array_agg(e.fact_id) FROM deck_fact e WHERE e.deck_id = ${deckId}))
    ORDER BY d.position, i.id`;
  return rows.map(toStoredItem);
}

/** The items in use that ask about a fact. */
export async function loadItemsOfFact(db: Database, factId: string): Promise<StoredItem[]> {
  const rows = await rowsOf<ItemRow>(db)`
    SELECT v.data, v.version, i.current_version AS current, v.view
    FROM item i JOIN item_version v ON v.item_id = i.id AND v.version = i.current_version
    WHERE NOT i.retired AND (i.fact_id = ${factId} OR ${factId} = ANY(i.fact_ids))
    ORDER BY i.id`;
  return rows.map(toStoredItem);
}
