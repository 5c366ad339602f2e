import { type ContentFact, type DeckContent, makeDeckContent } from "@/lib/core/content/deck-content";
import type { PublishedCard } from "@/lib/core/content/published";
import type { Source } from "@/lib/core/content/source";
import { asId, type CardId, type FactId } from "@/lib/core/shared/ids";
import { type Database, rowsOf } from "@/lib/server/store/database";
import { EDITION } from "@/lib/server/store/edition";

type CardTuple = readonly [id: string, version: number, position: number, contentEvents: number];
type FactTuple = readonly [
  id: string,
  position: number,
  deckPosition: number,
  interferenceKeys: string[] | null,
  objectiveId: string | null,
  cards: CardTuple[] | null,
];

interface DeckRow {
  readonly id: string;
  readonly version: number;
  readonly edition: number;
  readonly source: unknown;
  readonly facts: FactTuple[] | null;
}

/** What these decks hold now, without the words, in one statement. What is not there is left out. */
export async function loadDeckContents(db: Database, deckIds: readonly string[]): Promise<readonly DeckContent[]> {
  const rows = await rowsOf<DeckRow>(db)`
    SELECT d.id, d.version, ${EDITION} AS edition, s.data AS source,
      (SELECT json_agg(json_build_array(f.id, f.position, x.position, v.data->'interferenceKeys', v.data->>'objectiveId',
          (SELECT json_agg(json_build_array(c.id, c.current_version, c.position, c.content_events) ORDER BY c.position, c.id)
           FROM card c WHERE c.fact_id = f.id AND NOT c.retired)) ORDER BY x.position, f.id)
       FROM deck_fact x JOIN fact f ON f.id = x.fact_id AND NOT f.retired
       JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
       WHERE x.deck_id = d.id) AS facts
    FROM deck d LEFT JOIN source s ON s.id = d.source_id
    WHERE d.id = ANY(${[...deckIds]}::text[])`;
  return rows.map(({ source, facts, ...name }) =>
    makeDeckContent(name, source as Source | null, (facts ?? []).map(toContentFact)),
  );
}

const NO_KEYS: readonly string[] = [];

function toContentFact([id, position, deckPosition, keys, objectiveId, cards]: FactTuple): ContentFact {
  return {
    ...{ id: asId<FactId>(id), position, deckPosition, objectiveId },
    interferenceKeys: keys === null || keys.length === 0 ? NO_KEYS : keys,
    cards: (cards ?? []).map(([cardId, version, place, contentEvents]) => ({
      ...{ id: asId<CardId>(cardId), version, position: place, contentEvents },
    })),
  };
}

/** What a learner sees of a card in one version, which never changes; with how long it is as text. */
export interface CardWords {
  readonly cardId: CardId;
  readonly version: number;
  readonly view: PublishedCard;
  readonly length: number;
}

/** The words of cards in the versions named, in whatever order. */
export async function loadCardWords(
  db: Database,
  wanted: readonly Pick<CardWords, "cardId" | "version">[],
): Promise<readonly CardWords[]> {
  const ids = wanted.map(({ cardId }) => cardId);
  const versions = wanted.map(({ version }) => version);
  return rowsOf<CardWords>(db)`
    SELECT v.card_id AS "cardId", v.version, v.view, length(v.view::text) AS length
    FROM unnest(${ids}::text[], ${versions}::int[]) AS w(id, version)
    JOIN card_version v ON v.card_id = w.id AND v.version = w.version`;
}

/** A card as it stands in an edition, whatever deck it is in. */
export interface CardInUse {
  readonly cardId: CardId;
  readonly factId: FactId;
  /** The version in use; of a retired card the last one. */
  readonly version: number;
  /** The oldest version whose answer is still the right one. */
  readonly meaningSinceVersion: number;
  readonly contentEvents: number;
  readonly retired: boolean;
}

/** Cards as they stand now, in whatever order. */
export async function loadCardsInUse(db: Database, cardIds: readonly string[]): Promise<readonly CardInUse[]> {
  return rowsOf<CardInUse>(db)`
    SELECT id AS "cardId", fact_id AS "factId", current_version AS version, meaning_since_version AS "meaningSinceVersion",
      content_events AS "contentEvents", retired
    FROM card WHERE id = ANY(${[...cardIds]}::text[])`;
}

/** What learners see of a fact's first card; undefined where the fact is not in use. */
export async function loadFirstCard(db: Database, factId: FactId): Promise<PublishedCard | undefined> {
  const rows = await rowsOf<{ view: PublishedCard }>(db)`
    SELECT v.view FROM fact f JOIN card c ON c.fact_id = f.id AND NOT c.retired
    JOIN card_version v ON v.card_id = c.id AND v.version = c.current_version
    WHERE f.id = ${factId} AND NOT f.retired ORDER BY c.position, c.id LIMIT 1`;
  return rows[0]?.view;
}
