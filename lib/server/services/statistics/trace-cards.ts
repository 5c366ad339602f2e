import type { ContentEvent, ReviewRecord } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import type { CardId, OptionsId, UserId } from "@/lib/core/shared/ids";
import { type CardTrace, traceCard } from "@/lib/core/statistics/card-trace";
import { database } from "@/lib/server/store/database";
import { loadAllOptions } from "@/lib/server/store/options";
import { loadCardHistories, loadContentEvents } from "@/lib/server/store/reviews";
import { untoldKey } from "@/lib/server/store/statistics";

/** Read at once: so many that the database is not asked too often, and so few that nothing takes long. */
const CARDS_AT_ONCE = 250;
/** Replayed in one go: a few milliseconds, after which whoever sends an answer in the meantime gets their turn. */
const CARDS_IN_A_TURN = 50;

/**
 * How the memory of each of these cards came to be.
 * @param untold answers that are left out, since they may not be told yet
 */
export async function traceCards(
  userId: UserId,
  cardIds: readonly CardId[],
  untold: ReadonlySet<string>,
): Promise<ReadonlyMap<CardId, CardTrace>> {
  const traces = new Map<CardId, CardTrace>();
  let reading = readBatch(userId, cardIds.slice(0, CARDS_AT_ONCE));
  for (let start = 0; start < cardIds.length; start += CARDS_AT_ONCE) {
    const batch = await reading;
    // The next is read while this one is replayed.
    reading = readBatch(userId, cardIds.slice(start + CARDS_AT_ONCE, start + 2 * CARDS_AT_ONCE));
    // Whatever goes wrong with it is met when its turn comes.
    reading.catch(() => undefined);
    for (const [cardId, records] of batch.histories) {
      const contentEvents = batch.events.get(cardId) ?? [];
      const told = records.filter((record) => isTold(record, untold));
      const history = { cardId, userId, records: told, contentEvents, optionsById: batch.optionsById };
      traces.set(cardId, traceCard(history));
      if (traces.size % CARDS_IN_A_TURN === 0) await othersTurn();
    }
  }
  await reading;
  return traces;
}

interface Batch {
  readonly histories: ReadonlyMap<CardId, readonly ReviewRecord[]>;
  readonly events: ReadonlyMap<CardId, readonly ContentEvent[]>;
  readonly optionsById: ReadonlyMap<OptionsId, SchedulingOptions>;
}

async function readBatch(userId: UserId, cardIds: readonly CardId[]): Promise<Batch> {
  if (cardIds.length === 0) return { histories: new Map(), events: new Map(), optionsById: new Map() };
  const [logged, events] = await Promise.all([
    loadCardHistories(database(), userId, cardIds),
    loadContentEvents(database(), cardIds),
  ]);
  // After the log: the options that a record names were there before it.
  const optionsById = await loadAllOptions(database(), userId);
  const histories = new Map([...logged].map(([cardId, records]) => [cardId, records.map(({ record }) => record)]));
  return { histories, events, optionsById };
}

function isTold(record: ReviewRecord, untold: ReadonlySet<string>): boolean {
  if (untold.size === 0 || record.kind !== "answer" || record.source !== "quiz") return true;
  return record.evidence === undefined || !untold.has(untoldKey(record.evidence.itemId, record.receivedAt));
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
