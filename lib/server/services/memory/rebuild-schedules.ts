import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { replayCard } from "@/lib/core/scheduling/replay";
import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { CardId, RecordId, UserId } from "@/lib/core/shared/ids";
import { untilCurrent } from "@/lib/server/services/memory/append-records";
import { loadPast, writeAppend } from "@/lib/server/store/append";
import { type Database, database } from "@/lib/server/store/database";
import { loadRevisions } from "@/lib/server/store/reviews";
import { sessionEnded } from "@/lib/words/problems";

/** What the log says of some cards, whatever the stored schedules say. */
export interface Replayed {
  readonly schedules: ReadonlyMap<CardId, CardSchedule>;
  readonly outcomes: ReadonlyMap<RecordId, MemoryOutcome>;
}

/**
 * Replays a learner's cards from the log, without writing anything.
 * @throws DomainError not-signed-in where the account is gone
 */
export async function replayCards(
  userId: UserId,
  cardIds: readonly CardId[],
  db: Database = database(),
): Promise<Replayed> {
  const { records, contentEvents, optionsById } = await loadPast(db, userId, cardIds);
  if (optionsById.size === 0) throw new DomainError("not-signed-in", sessionEnded);
  const schedules = new Map<CardId, CardSchedule>();
  const outcomes = new Map<RecordId, MemoryOutcome>();
  for (const cardId of cardIds) {
    const replayed = replayCard({
      ...{ cardId, userId, optionsById },
      records: records.get(cardId) ?? [],
      contentEvents: contentEvents.get(cardId) ?? [],
    });
    schedules.set(cardId, replayed.schedule);
    for (const [id, outcome] of replayed.outcomes) outcomes.set(id, outcome);
  }
  return { schedules, outcomes };
}

/**
 * Saves what replay gives for these cards: after records were copied in, or a correction of the content. The revisions
 * are read before the log, so that an answer that comes in between makes it be done again.
 * @param db a transaction that holds the cards, where this is part of one
 * @throws DomainError conflict where the cards never came to rest
 */
export async function rebuildSchedules(userId: UserId, cardIds: readonly CardId[], db?: Database): Promise<void> {
  const rebuild = async (on: Database) => {
    const revisions = await loadRevisions(on, userId, cardIds);
    const { schedules } = await replayCards(userId, cardIds, on);
    const writes = [...schedules].map(([cardId, schedule]) => ({
      ...{ schedule, records: [] },
      decidedOnRevision: revisions.get(cardId) ?? 0,
    }));
    await writeAppend(on, userId, writes);
  };
  if (db !== undefined) return rebuild(db);
  await untilCurrent(() => rebuild(database()));
}
