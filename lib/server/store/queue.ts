import type { PublishedCard } from "@/lib/core/content/published";
import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { asId, type CardId, type FactId, type UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import type { DeckViewer } from "@/lib/server/store/decks";
import { maySeeFact } from "@/lib/server/store/facts";

/** The views of cards in their current version. */
export async function loadCardViews(
  db: Database,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, { readonly version: number; readonly view: PublishedCard }>> {
  const rows = await rowsOf<{ id: string; version: number; view: PublishedCard }>(db)`
    SELECT c.id, v.version, v.view FROM card c JOIN card_version v ON v.card_id = c.id AND v.version = c.current_version
    WHERE c.id = ANY(${[...cardIds]}::text[])`;
  return new Map(rows.map(({ id, ...row }) => [asId<CardId>(id), row]));
}

/** Median time of a learner's last 100 answers to flashcards, in milliseconds, as a value in a statement. */
export function medianMilliseconds(userId: UserId): Prisma.Sql {
  return Prisma.sql`(
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY least(duration_ms, ${LONGEST_ANSWER_MS}::int))::float8
    FROM (SELECT duration_ms FROM review_log WHERE user_id = ${userId}::uuid AND kind = 'answer' AND source = 'flashcard'
          ORDER BY received_at DESC LIMIT 100) latest)`;
}

/** The same in seconds; undefined where there are no such answers. */
export function toMedianSeconds(milliseconds: number | null): number | undefined {
  return milliseconds === null || milliseconds === 0 ? undefined : milliseconds / 1000;
}

/** The median time of a learner's latest answers to flashcards, in seconds. */
export async function loadMedianSeconds(db: Database, userId: UserId): Promise<number | undefined> {
  const rows = await rowsOf<{ median: number | null }>(db)`SELECT ${medianMilliseconds(userId)} AS median`;
  return toMedianSeconds(rows[0]?.median ?? null);
}

/** The fact that a card asks about; undefined where there is no such card. */
export async function loadCardFactId(db: Database, viewer: DeckViewer, cardId: CardId): Promise<FactId | undefined> {
  const rows = await rowsOf<{ id: FactId }>(db)`
    SELECT f.id FROM card c JOIN fact f ON f.id = c.fact_id WHERE c.id = ${cardId} AND ${maySeeFact(viewer)}`;
  return rows[0]?.id;
}

/** The memory of each card that a learner has started and may be asked, in an order that has nothing to do with it. */
export async function loadMemories(
  db: Database,
  userId: UserId,
): Promise<readonly { readonly stability: number; readonly difficulty: number; readonly lastReviewedAt: Instant }[]> {
  const rows = await rowsOf<{ stability: number; difficulty: number; last_reviewed_at: Date }>(db)`
    SELECT stability, difficulty, last_reviewed_at FROM card_schedule
    WHERE user_id = ${userId}::uuid AND state <> 'new' AND NOT suspended AND NOT retired ORDER BY card_id`;
  return rows.map(({ last_reviewed_at, ...memory }) => ({ ...memory, lastReviewedAt: last_reviewed_at.getTime() }));
}
