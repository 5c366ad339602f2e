import type { PublishedCard } from "@/lib/core/content/published";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { AnswersToday } from "@/lib/core/scheduling/seminar-plan/plan-deck";
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
  /** Order within the deck. */
  readonly deckPosition: number;
  readonly contentEvents: number;
  readonly schedule: CardSchedule | undefined;
  /** The decks asked about that have it. */
  readonly deckIds: readonly string[];
}

interface CandidateRow {
  readonly id: string;
  readonly factId: string;
  readonly deckId: string;
  readonly interferenceKeys: string[] | null;
  readonly position: number;
  readonly deckPosition: number;
  readonly contentEvents: number;
  readonly schedule: ScheduleRow | null;
  readonly deckIds: string[] | null;
}

/**
 * The cards of these decks, each once (under the first of the decks that has it), with the learner's memory of them.
 * @param among of these decks too it is said which have it
 */
export async function loadCandidates(
  db: Database,
  userId: UserId,
  deckIds: readonly string[],
  among: readonly string[] = [],
): Promise<Candidate[]> {
  const rows = await db.$queryRaw<{ cards: CandidateRow[] | null }[]>`
    SELECT json_agg(json_build_object('id', c.id, 'factId', c.fact_id, 'deckId', d.deck_id,
      'interferenceKeys', v.data->'interferenceKeys', 'position', f.position * 100 + c.position,
      'deckPosition', d.position * 100 + c.position, 'contentEvents', c.content_events, 'schedule', to_json(s), 'deckIds',
      (SELECT json_agg(x.deck_id) FROM deck_fact x WHERE x.fact_id = f.id AND x.deck_id = ANY(${[...deckIds, ...among]}::text[])))) AS cards
    FROM (SELECT DISTINCT ON (fact_id) fact_id, deck_id, position FROM deck_fact WHERE deck_id = ANY(${[...deckIds]}::text[])
          ORDER BY fact_id, array_position(${[...deckIds]}::text[], deck_id)) d
    JOIN fact f ON f.id = d.fact_id
    JOIN fact_version v ON v.fact_id = f.id AND v.version = f.current_version
    JOIN card c ON c.fact_id = f.id AND NOT c.retired
    LEFT JOIN card_schedule s ON s.card_id = c.id AND s.user_id = ${userId}::uuid`;
  return (rows[0]?.cards ?? []).map(({ id, factId, deckId, interferenceKeys, schedule, deckIds: having, ...row }) => ({
    ...row,
    deckIds: having ?? [],
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
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY least(duration_ms, ${LONGEST_ANSWER_MS}::int))::float8 AS median
    FROM (SELECT duration_ms FROM review_log WHERE user_id = ${userId}::uuid AND kind = 'answer' AND source = 'flashcard'
          ORDER BY received_at DESC LIMIT 100) latest`;
  const median = rows[0]?.median ?? null;
  return median === null || median === 0 ? undefined : median / 1000;
}

/**
 * Answers received since a moment and not taken back, and the time they took, each counted with at most a minute. One
 * about several cards, as to pairs, is one answer.
 */
export async function loadWorkSince(
  db: Database,
  userId: UserId,
  since: Date,
): Promise<{ answers: number; milliseconds: number }> {
  const rows = await db.$queryRaw<{ answers: number; milliseconds: number }[]>`
    SELECT count(*)::int AS answers, coalesce(sum(least(duration_ms, ${LONGEST_ANSWER_MS}::int)), 0)::float8 AS milliseconds
    FROM review_log l WHERE l.user_id = ${userId}::uuid AND l.kind = 'answer' AND l.received_at >= ${since}
      AND coalesce((l.evidence->>'elementIndex')::int, 0) = 0
      AND NOT EXISTS (SELECT FROM review_log v WHERE v.user_id = l.user_id AND v.kind = 'revoke' AND v.revokes = l.id
                      AND v.received_at >= ${since})`;
  return rows[0] ?? { answers: 0, milliseconds: 0 };
}

/** The answers received since a moment by card, the one answered last at the end; each with a minute at most. */
export async function loadAnswersByCard(db: Database, userId: UserId, since: Date): Promise<AnswersToday[]> {
  const rows = await db.$queryRaw<(Omit<AnswersToday, "cardId" | "factId"> & { cardId: string; factId: string })[]>`
    SELECT l.card_id AS "cardId", c.fact_id AS "factId", count(*)::int AS answers,
      sum(least(l.duration_ms, ${LONGEST_ANSWER_MS}::int))::float8 AS milliseconds,
      (array_agg(l.rating ORDER BY l.reviewed_at DESC, l.id DESC))[1] AS "lastRating"
    FROM review_log l JOIN card c ON c.id = l.card_id
    WHERE l.user_id = ${userId}::uuid AND l.kind = 'answer' AND l.received_at >= ${since}
      AND NOT EXISTS (SELECT FROM review_log v WHERE v.user_id = l.user_id AND v.kind = 'revoke' AND v.revokes = l.id
                      AND v.received_at >= ${since})
    GROUP BY l.card_id, c.fact_id ORDER BY max(l.reviewed_at)`;
  return rows.map((row) => ({ ...row, cardId: asId(row.cardId), factId: asId(row.factId) }));
}

/** The fact that a card asks about; undefined where there is no such card. */
export async function loadCardFactId(db: Database, cardId: CardId): Promise<FactId | undefined> {
  const card = await db.card.findUnique({ where: { id: cardId }, select: { factId: true } });
  return card === null ? undefined : asId(card.factId);
}

/** The memory of each card that a learner has begun and may be asked, in an order that has nothing to do with it. */
export async function loadMemories(
  db: Database,
  userId: UserId,
): Promise<readonly { readonly stability: number; readonly difficulty: number; readonly lastReviewedAt: Instant }[]> {
  const rows = await db.$queryRaw<{ stability: number; difficulty: number; last_reviewed_at: Date }[]>`
    SELECT stability, difficulty, last_reviewed_at FROM card_schedule
    WHERE user_id = ${userId}::uuid AND state <> 'new' AND NOT suspended AND NOT retired ORDER BY card_id`;
  return rows.map(({ last_reviewed_at, ...memory }) => ({ ...memory, lastReviewedAt: last_reviewed_at.getTime() }));
}

/** How many cards a learner has ever begun. */
export async function countIntroduced(db: Database, userId: UserId): Promise<number> {
  return db.cardSchedule.count({ where: { userId, introducedAt: { not: null } } });
}
