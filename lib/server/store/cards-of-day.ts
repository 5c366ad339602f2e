import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import { asId, type CardId, type FactId, type UserId } from "@/lib/core/shared/ids";
import type { Database } from "@/lib/server/store/database";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** A card that has to do with a study day, with what its queue is built from. */
export interface CardOfDay {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly interferenceKeys: readonly string[];
  /** Order of first study. */
  readonly position: number;
  readonly contentEvents: number;
  readonly schedule: CardSchedule | undefined;
  /** Of the decks asked about those that have it, in their order, with the card's order in each. */
  readonly decks: readonly { readonly id: string; readonly position: number }[];
}

/** From which fact on, in the order of first study, there may be cards in a deck that its learner has never met. */
export interface NewFrom {
  /** What it was seen in: it holds as long as neither the edition nor the deck has changed. */
  readonly stamp: string;
  readonly position: number;
}

/** What a learner's queues of a study day are made from. */
export interface DayOfCards {
  readonly cards: readonly CardOfDay[];
  /** Cards ever begun, counted up to a few: as far as it says whether somebody is at their beginning. */
  readonly introduced: number;
  /** Median time of the last 100 answers to flashcards, in seconds, each counted with at most a minute. */
  readonly medianSeconds: number | undefined;
  /** By deck, what to give to the next read. */
  readonly newFrom: ReadonlyMap<string, NewFrom>;
}

export interface DayQuery {
  readonly deckIds: readonly string[];
  /** The first instants of the study day and of the next. */
  readonly start: Date;
  readonly end: Date;
  /** So many facts with cards never met are enough, of each deck. */
  readonly newFacts: number;
  /** The decks whose next card to come due is wanted too. */
  readonly nextOf: readonly string[];
  /** Decks under a plan, which chooses their new cards itself. */
  readonly plannedDeckIds: readonly string[];
  /** So many cards begun are counted at the most. */
  readonly countedIntroduced: number;
  readonly newFrom: ReadonlyMap<string, NewFrom>;
}

interface DayRow {
  readonly cards:
    | {
        readonly id: string;
        readonly fact: string;
        readonly keys: string[] | null;
        readonly place: number;
        readonly number: number;
        readonly events: number;
        readonly schedule: ScheduleRow | null;
        readonly decks: { rank: number; position: number }[] | null;
      }[]
    | null;
  readonly decks: { rank: number; stamp: string; from: number }[] | null;
  readonly introduced: number;
  readonly median: number | null;
}

/** No fact comes after it. */
const AFTER_ALL = 2_000_000_000;
/** A fact has fewer cards than this. */
const CARDS_IN_A_FACT = 100;

/**
 * In one statement the cards of these decks that have to do with a study day: those in steps or due before it ends,
 * those answered since it began (of whatever deck), those corrected since they were met, and the next to come due; of those never met the ones
 * whose fact has such a card, and the first of the others. What is left are cards that the learner knows or has no time
 * for today, most by far: they are never read. Met cards are found by when they are due, new ones from where the last
 * read found the first; OFFSET 0 keeps what belongs to a card being looked up by its key, however many are expected.
 */
export async function loadCardsOfDay(db: Database, userId: UserId, query: DayQuery): Promise<DayOfCards> {
  const { start, end, newFacts, countedIntroduced } = query;
  const deckIds = [...query.deckIds];
  const planned = [...query.plannedDeckIds];
  const known = deckIds.map((id) => query.newFrom.get(id));
  const rows = await db.$queryRaw<DayRow[]>`
    WITH scope AS MATERIALIZED (
      SELECT k.id, k.rank::int AS rank, d.version || ' ' || e.value AS stamp,
        CASE WHEN k.stamp = d.version || ' ' || e.value THEN k.from_position ELSE 0 END AS from_position
      FROM unnest(${deckIds}::text[], ${known.map((one) => one?.stamp ?? "")}::text[], ${known.map((one) => one?.position ?? 0)}::int[])
        WITH ORDINALITY AS k(id, stamp, from_position, rank)
      JOIN deck d ON d.id = k.id
      CROSS JOIN (SELECT coalesce((SELECT value #>> '{}' FROM setting WHERE key = 'edition'), '') AS value) e
    ), concerned AS (
      SELECT s.* FROM card_schedule s WHERE s.user_id = ${userId}::uuid
        AND (s.due < ${end} OR s.due IS NULL OR s.last_reviewed_at >= ${start})
      UNION ALL
      SELECT s.* FROM card c JOIN card_schedule s ON s.card_id = c.id AND s.user_id = ${userId}::uuid
      WHERE c.content_events > 0 AND s.content_events <> c.content_events
        AND s.due >= ${end} AND NOT coalesce(s.last_reviewed_at >= ${start}, false)
      UNION ALL
      (SELECT s.* FROM card_schedule s WHERE s.user_id = ${userId}::uuid AND s.due >= ${end} AND NOT s.suspended AND NOT s.retired
        AND EXISTS (SELECT FROM card c JOIN deck_fact x ON x.fact_id = c.fact_id
          WHERE c.id = s.card_id AND NOT c.retired AND x.deck_id = ANY(${[...query.nextOf]}::text[])
            AND NOT EXISTS (SELECT FROM deck_fact p WHERE p.fact_id = c.fact_id AND p.deck_id = ANY(${planned}::text[])))
        ORDER BY s.due LIMIT 1)
    ), met AS MATERIALIZED (
      SELECT c.id, c.fact_id, c.position, c.content_events, to_json(s) AS schedule, s.last_reviewed_at >= ${start} AS seen
      FROM concerned s CROSS JOIN LATERAL (SELECT * FROM card c WHERE c.id = s.card_id AND NOT c.retired OFFSET 0) c
    ), begun AS MATERIALIZED (
      SELECT DISTINCT fact_id FROM met
    ), fresh AS MATERIALIZED (
      SELECT DISTINCT f.id FROM scope d CROSS JOIN LATERAL (
        SELECT f.id FROM fact f
        WHERE f.position >= d.from_position
          AND EXISTS (SELECT FROM deck_fact x WHERE x.deck_id = d.id AND x.fact_id = f.id)
          AND EXISTS (SELECT FROM card c WHERE c.fact_id = f.id AND NOT c.retired
            AND NOT EXISTS (SELECT FROM card_schedule s WHERE s.user_id = ${userId}::uuid AND s.card_id = c.id))
          AND NOT EXISTS (SELECT FROM begun b WHERE b.fact_id = f.id)
          AND NOT EXISTS (SELECT FROM deck_fact x WHERE x.fact_id = f.id AND x.deck_id = ANY(${planned}::text[]))
        ORDER BY f.position, f.id LIMIT ${newFacts}) f
    ), unmet AS (
      SELECT c.id, c.fact_id, c.position, c.content_events, NULL::json AS schedule, false AS seen
      FROM (SELECT fact_id AS id FROM begun UNION ALL SELECT id FROM fresh) f
      CROSS JOIN LATERAL (SELECT * FROM card c WHERE c.fact_id = f.id AND NOT c.retired
        AND NOT EXISTS (SELECT FROM card_schedule s WHERE s.user_id = ${userId}::uuid AND s.card_id = c.id) OFFSET 0) c
    ), found AS MATERIALIZED (
      SELECT c.id, c.fact_id AS fact, f.place, c.position AS number, c.content_events AS events, c.seen, c.schedule, f.keys,
        (SELECT json_agg(json_build_object('rank', d.rank, 'position', x.position) ORDER BY d.rank)
         FROM scope d JOIN deck_fact x ON x.deck_id = d.id WHERE x.fact_id = c.fact_id) AS decks
      FROM (SELECT * FROM met UNION ALL SELECT * FROM unmet) c
      CROSS JOIN LATERAL (SELECT f.position AS place, v.data->'interferenceKeys' AS keys
        FROM fact f JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
        WHERE f.id = c.fact_id OFFSET 0) f
    )
    SELECT (SELECT json_agg(json_build_object('id', c.id, 'fact', c.fact, 'keys', c.keys, 'place', c.place, 'number', c.number,
        'events', c.events, 'schedule', c.schedule, 'decks', c.decks)) FROM found c WHERE c.seen OR c.decks IS NOT NULL) AS cards,
      (SELECT json_agg(json_build_object('rank', d.rank, 'stamp', d.stamp, 'from', d.from_position)) FROM scope d) AS decks,
      (SELECT count(*)::int FROM (SELECT FROM card_schedule s WHERE s.user_id = ${userId}::uuid AND s.introduced_at IS NOT NULL ORDER BY s.card_id
        LIMIT ${countedIntroduced}) begun) AS introduced,
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY least(duration_ms, ${LONGEST_ANSWER_MS}::int))::float8
       FROM (SELECT duration_ms FROM review_log WHERE user_id = ${userId}::uuid AND kind = 'answer' AND source = 'flashcard'
             ORDER BY received_at DESC LIMIT 100) latest) AS median`;
  const row = rows[0] ?? { cards: null, decks: null, introduced: 0, median: null };
  return {
    cards: (row.cards ?? []).map((card) => toCardOfDay(card, deckIds)),
    introduced: row.introduced,
    medianSeconds: row.median === null || row.median === 0 ? undefined : row.median / 1000,
    // What a plan keeps to itself is not seen here, so nothing can be said of it.
    newFrom: query.plannedDeckIds.length > 0 ? query.newFrom : newFromOf(row, deckIds),
  };
}

function toCardOfDay(card: NonNullable<DayRow["cards"]>[number], deckIds: readonly string[]): CardOfDay {
  return {
    cardId: asId(card.id),
    factId: asId(card.fact),
    interferenceKeys: card.keys ?? [],
    position: card.place * CARDS_IN_A_FACT + card.number,
    contentEvents: card.events,
    schedule: card.schedule === null ? undefined : fromScheduleRow(card.schedule),
    decks: (card.decks ?? []).map(({ rank, position }) => ({
      id: deckIds[rank - 1] ?? "",
      position: position * CARDS_IN_A_FACT + card.number,
    })),
  };
}

/** The place of the first fact with a card never met. All before it have none, and where there is none at all, all have. */
function newFromOf({ cards, decks }: DayRow, deckIds: readonly string[]): ReadonlyMap<string, NewFrom> {
  const first = new Map<number, number>();
  for (const { schedule, place, decks: ranks } of cards ?? []) {
    if (schedule !== null) continue;
    for (const { rank } of ranks ?? []) first.set(rank, Math.min(place, first.get(rank) ?? AFTER_ALL));
  }
  return new Map(
    (decks ?? []).map(({ rank, stamp }) => [
      deckIds[rank - 1] ?? "",
      { stamp, position: first.get(rank) ?? AFTER_ALL },
    ]),
  );
}
