import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { replayCard } from "@/lib/core/scheduling/replay";
import type { MemoryOutcome, ReviewRecord } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { groupBy } from "@/lib/core/shared/group-by";
import type { CardId, RecordId, UserId } from "@/lib/core/shared/ids";
import { database } from "@/lib/server/store/database";
import { loadAllOptions } from "@/lib/server/store/options";
import {
  loadCardHistories,
  loadContentEvents,
  loadRevisions,
  WRITE_TRIES,
  writeReviews,
} from "@/lib/server/store/reviews";
import { sessionEnded, tooManyAtOnce } from "@/lib/words/problems";

/** What the log says of some cards, whatever the stored schedules say. */
export interface Replayed {
  readonly schedules: ReadonlyMap<CardId, CardSchedule>;
  readonly outcomes: ReadonlyMap<RecordId, MemoryOutcome>;
}

/**
 * Replays a learner's cards from the log, without writing anything.
 * @param added records that are not in the log yet
 * @throws DomainError not-signed-in where the account is gone
 */
export async function replayCards(
  userId: UserId,
  cardIds: readonly CardId[],
  added: readonly ReviewRecord[] = [],
): Promise<Replayed> {
  const db = database();
  const histories = await loadCardHistories(db, userId, cardIds);
  // After the log: the options that a record names were there before it.
  const [events, optionsById] = await Promise.all([loadContentEvents(db, cardIds), loadAllOptions(db, userId)]);
  if (optionsById.size === 0) throw new DomainError("not-signed-in", sessionEnded);
  const addedTo = groupBy(added, (record) => record.cardId);
  const schedules = new Map<CardId, CardSchedule>();
  const outcomes = new Map<RecordId, MemoryOutcome>();
  for (const cardId of cardIds) {
    const records = [...(histories.get(cardId) ?? []).map(({ record }) => record), ...(addedTo.get(cardId) ?? [])];
    const replayed = replayCard({ cardId, userId, records, contentEvents: events.get(cardId) ?? [], optionsById });
    schedules.set(cardId, replayed.schedule);
    for (const [id, outcome] of replayed.outcomes) outcomes.set(id, outcome);
  }
  return { schedules, outcomes };
}

/**
 * Saves what replay gives for these cards: after records were copied in, or a correction of the content. The revisions
 * are read before the log, so that an answer that comes in between makes it be done anew.
 * @throws DomainError conflict where the cards never came to rest
 */
export async function rebuildSchedules(userId: UserId, cardIds: readonly CardId[]): Promise<void> {
  let left = cardIds;
  for (let tries = 0; tries < WRITE_TRIES && left.length > 0; tries++) {
    const revisions = await loadRevisions(database(), userId, left);
    const { schedules } = await replayCards(userId, left);
    const writes = [...schedules].map(([cardId, schedule]) => ({
      schedule,
      decidedOnRevision: revisions.get(cardId) ?? 0,
      records: [],
    }));
    const saved = await writeReviews(database(), userId, writes);
    left = left.filter((id) => !saved.has(id));
  }
  if (left.length > 0) throw new DomainError("conflict", tooManyAtOnce);
}
