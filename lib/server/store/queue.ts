import type { PublishedCard } from "@/lib/core/content/published";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { asId, type CardId, type DeckId, type FactId, type UserId } from "@/lib/core/shared/ids";
import type { Database } from "@/lib/server/store/database";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** A card that may be asked, with what the queue is built from: light enough for a whole bank. */
export interface Candidate {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly deckId: DeckId;
  readonly interferenceKeys: readonly string[];
  /** Order of first study. */
  readonly position: number;
  readonly contentEvents: number;
  readonly schedule: CardSchedule | undefined;
}

interface CandidateRow {
  readonly id: string;
  readonly factId: string;
  readonly deckId: string;
  readonly interferenceKeys: string[] | null;
  readonly position: number;
  readonly contentEvents: number;
  readonly schedule: ScheduleRow | null;
}

/** The cards of these decks, each once (under the first of the decks that has it), with the learner's memory of them. */
export async function loadCandidates(db: Database, userId: UserId, deckIds: readonly string[]): Promise<Candidate[]> {
  const rows = await db.$queryRaw<CandidateRow[]>`
    SELECT c.id, c.fact_id AS "factId", d.deck_id AS "deckId", v.data->'interferenceKeys' AS "interferenceKeys",
      (f.position * 100 + c.position)::int AS position, c.content_events AS "contentEvents", to_jsonb(s) AS schedule
    FROM (SELECT DISTINCT ON (fact_id) fact_id, deck_id FROM deck_fact WHERE deck_id = ANY(${[...deckIds]}::text[])
          ORDER BY fact_id, array_position(${[...deckIds]}::text[], deck_id)) d
    JOIN fact f ON f.id = d.fact_id
    JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
    JOIN card c ON c.fact_id = f.id AND NOT c.retired
    LEFT JOIN card_schedule s ON s.card_id = c.id AND s.user_id = ${userId}::uuid`;
  return rows.map(({ id, factId, deckId, interferenceKeys, schedule, ...row }) => ({
    ...row,
    cardId: asId(id),
    factId: asId(factId),
    deckId: asId(deckId),
    interferenceKeys: interferenceKeys ?? [],
    schedule: schedule === null ? undefined : fromScheduleRow(schedule),
  }));
}

/** The views of cards in their current version. */
export async function loadCardViews(
  db: Database,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, { readonly version: number; readonly view: PublishedCard }>> {
  const rows = await db.$queryRaw<{ id: string; version: number; view: PublishedCard }[]>`
    SELECT c.id, v.version, v.view FROM card c JOIN card_version v ON v.card_id = c.id AND v.version = c.current_version
    WHERE c.id = ANY(${[...cardIds]}::text[])`;
  return new Map(rows.map(({ id, ...row }) => [asId<CardId>(id), row]));
}

/** Median time of a learner's last 100 answers to flashcards, in seconds, each counted with at most a minute. */
export async function loadMedianSeconds(db: Database, userId: UserId): Promise<number | undefined> {
  const rows = await db.$queryRaw<{ median: number | null }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY least(duration_ms, 60000))::float8 AS median
    FROM (SELECT duration_ms FROM review_log WHERE user_id = ${userId}::uuid AND kind = 'answer' AND source = 'flashcard'
          ORDER BY received_at DESC LIMIT 100) latest`;
  const median = rows[0]?.median ?? null;
  return median === null || median === 0 ? undefined : median / 1000;
}

/** Answers received since a moment and the time they took, each counted with at most a minute. */
export async function loadWorkSince(
  db: Database,
  userId: UserId,
  since: Date,
): Promise<{ answers: number; milliseconds: number }> {
  const rows = await db.$queryRaw<{ answers: number; milliseconds: number }[]>`
    SELECT count(*)::int AS answers, coalesce(sum(least(duration_ms, 60000)), 0)::float8 AS milliseconds
    FROM review_log WHERE user_id = ${userId}::uuid AND kind = 'answer' AND received_at >= ${since}`;
  return rows[0] ?? { answers: 0, milliseconds: 0 };
}

/** A card answered since a moment. */
export interface AnsweredSince {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly introducedAt: Instant | null;
  readonly lastReviewedAt: Instant;
}

/** The cards that a learner has answered since a moment, of whatever deck: what today's limits are counted from. */
export async function loadAnsweredSince(db: Database, userId: UserId, since: Date): Promise<AnsweredSince[]> {
  const rows = await db.$queryRaw<
    { card_id: string; fact_id: string; introduced_at: Date | null; last_reviewed_at: Date }[]
  >`
    SELECT s.card_id, c.fact_id, s.introduced_at, s.last_reviewed_at FROM card_schedule s JOIN card c ON c.id = s.card_id
    WHERE s.user_id = ${userId}::uuid AND s.last_reviewed_at >= ${since}`;
  return rows.map((row) => ({
    cardId: asId(row.card_id),
    factId: asId(row.fact_id),
    introducedAt: row.introduced_at?.getTime() ?? null,
    lastReviewedAt: row.last_reviewed_at.getTime(),
  }));
}

/** How many cards a learner has ever begun. */
export async function countIntroduced(db: Database, userId: UserId): Promise<number> {
  return db.cardSchedule.count({ where: { userId, introducedAt: { not: null } } });
}
