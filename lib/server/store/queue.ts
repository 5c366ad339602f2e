import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { asId, type CardId, type FactId, type UserId } from "@/lib/core/shared/ids";
import type { PublishedCard } from "@/lib/core/content/published";
import type { Database } from "@/lib/server/store/database";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** A card that may be asked, with what the queue is built from: light enough for a whole bank. */
export interface Candidate {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly deckId: string;
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
  return rows.map(({ id, factId, interferenceKeys, schedule, ...row }) => ({
    ...row,
    cardId: asId(id),
    factId: asId(factId),
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

/** How a learner has been answering: what today's limits and estimates are counted from. */
export interface Pace {
  /** Median of the last 100 answers to flashcards, in milliseconds, each counted with at most a minute; null without any. */
  readonly medianMs: number | null;
  /** Whether there is any answer at all. */
  readonly anyAnswer: boolean;
}

/** Reads a learner's pace. */
export async function loadPace(db: Database, userId: UserId): Promise<Pace> {
  const rows = await db.$queryRaw<{ median: number | null; answers: number }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY least(duration_ms, 60000))::float8 AS median, count(*)::int AS answers
    FROM (SELECT duration_ms FROM review_log WHERE user_id = ${userId}::uuid AND kind = 'answer' AND source = 'flashcard'
          ORDER BY received_at DESC LIMIT 100) latest`;
  return { medianMs: rows[0]?.median ?? null, anyAnswer: (rows[0]?.answers ?? 0) > 0 };
}

/** Answers received since a moment and the time they took, each counted with at most a minute. */
export async function loadWorkSince(db: Database, userId: UserId, since: Date): Promise<{ answers: number; milliseconds: number }> {
  const rows = await db.$queryRaw<{ answers: number; milliseconds: number }[]>`
    SELECT count(*)::int AS answers, coalesce(sum(least(duration_ms, 60000)), 0)::float8 AS milliseconds
    FROM review_log WHERE user_id = ${userId}::uuid AND kind = 'answer' AND received_at >= ${since}`;
  return rows[0] ?? { answers: 0, milliseconds: 0 };
}
