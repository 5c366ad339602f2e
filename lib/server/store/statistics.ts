import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** A card in use with a learner's memory of it, and how many content events it has by now. */
export interface Remembered {
  readonly cardId: CardId;
  readonly contentEvents: number;
  readonly schedule: CardSchedule | undefined;
  /** Raised by every write to the schedule; 0 where there is none. */
  readonly revision: number;
}

/** The facts of these decks, as a condition on a card `c`. */
function ofDecks(deckIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`c.fact_id IN (SELECT d.fact_id FROM deck_fact d WHERE d.deck_id = ANY(${[...deckIds]}::text[]))`;
}

/**
 * The cards in use of these decks, met or not, with the learner's memory of them.
 * @param others whether cards that the learner has met elsewhere come too
 */
export async function loadRemembered(
  db: Database,
  userId: UserId,
  deckIds: readonly string[],
  others: boolean,
): Promise<readonly Remembered[]> {
  const rows = await rowsOf<{
    cards: { id: string; events: number; schedule: (ScheduleRow & { revision: number }) | null }[] | null;
  }>(db)`
    SELECT json_agg(json_build_object('id', c.id, 'events', c.content_events, 'schedule', to_json(s))) AS cards
    FROM card c LEFT JOIN card_schedule s ON s.card_id = c.id AND s.user_id = ${userId}::uuid
    WHERE NOT c.retired AND (${ofDecks(deckIds)} OR (${others} AND s.card_id IS NOT NULL))`;
  return (rows[0]?.cards ?? []).map(({ id, events, schedule }) => ({
    cardId: asId(id),
    contentEvents: events,
    schedule: schedule === null ? undefined : fromScheduleRow(schedule),
    revision: schedule?.revision ?? 0,
  }));
}

/** Zones differ from UTC by whole quarters of an hour, and study days turn at whole hours. */
const QUARTER_HOUR_MS = 900_000;

/** Answers given within one quarter of an hour. */
export interface WorkOfQuarterHour {
  readonly at: number;
  readonly answers: number;
  readonly milliseconds: number;
}

/**
 * A learner's answers, those taken back excepted, by the quarter of an hour in which they were given: as fine as study
 * days need, whatever the time zone. An answer about several cards, as to pairs, is one answer.
 * @param deckId of this deck's cards alone; null for all
 * @param longestMs so much of an answer counts at the most
 */
export async function loadWork(
  db: Database,
  userId: UserId,
  deckId: string | null,
  longestMs: number,
): Promise<readonly WorkOfQuarterHour[]> {
  const inDeck =
    deckId === null ? Prisma.sql`true` : Prisma.sql`l.card_id IN (SELECT c.id FROM card c WHERE ${ofDecks([deckId])})`;
  return rowsOf<WorkOfQuarterHour>(db)`
    SELECT floor(extract(epoch FROM l.reviewed_at) * 1000 / ${QUARTER_HOUR_MS}::int)::float8 * ${QUARTER_HOUR_MS}::int AS at,
      count(*)::int AS answers, sum(least(l.duration_ms, ${longestMs}::int))::float8 AS milliseconds
    FROM review_log l
    WHERE l.user_id = ${userId}::uuid AND l.kind = 'answer' AND coalesce((l.evidence->>'elementIndex')::int, 0) = 0
      AND l.id NOT IN (SELECT v.revokes FROM review_log v WHERE v.user_id = ${userId}::uuid AND v.kind = 'revoke')
      AND ${inDeck}
    GROUP BY 1 ORDER BY 1`;
}

/** The cards among these that a learner has answered since a moment. */
export async function loadAnsweredCards(
  db: Database,
  userId: UserId,
  cardIds: readonly CardId[],
  since: Date,
): Promise<readonly CardId[]> {
  const rows = await rowsOf<{ ids: CardId[] | null }>(db)`
    SELECT json_agg(DISTINCT card_id) AS ids FROM review_log
    WHERE user_id = ${userId}::uuid AND kind = 'answer' AND reviewed_at >= ${since}
      AND card_id = ANY(${[...cardIds]}::text[])`;
  return rows[0]?.ids ?? [];
}

/**
 * Answers of a learner's that may not be told yet, as `untoldKey` names them: those in a quiz that is open and gives its
 * feedback at the end.
 */
export async function loadUntold(db: Database, userId: UserId): Promise<ReadonlySet<string>> {
  const rows = await db.response.findMany({
    where: { userId, attempt: { submittedAt: null, feedback: "deferred" } },
    select: { itemId: true, receivedAt: true },
  });
  return new Set(rows.map(({ itemId, receivedAt }) => untoldKey(itemId, receivedAt.getTime())));
}

/** An answer in a quiz by its item and when it came in: all records that it makes have both. */
export function untoldKey(itemId: string, receivedAt: number): string {
  return `${itemId} ${receivedAt}`;
}
