import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { applyEntry, canAppend, freshSchedule } from "@/lib/core/scheduling/replay";
import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { groupBy } from "@/lib/core/shared/group-by";
import type { CardId, RecordId, UserId } from "@/lib/core/shared/ids";
import type { SessionContext } from "@/lib/server/services/context";
import { replayCards } from "@/lib/server/services/study/rebuild-schedules";
import { database, isUniqueViolation } from "@/lib/server/store/database";
import type { LoggedRecord } from "@/lib/server/store/record-row";
import {
  type AnswerContext,
  type AnsweredCard,
  type CardWrite,
  readAnswerContext,
  WRITE_TRIES,
  writeReviews,
} from "@/lib/server/store/reviews";
import { sessionEnded, tooManyAtOnce } from "@/lib/words/problems";

/** The log's answer to what was handed in. */
export interface Appended {
  /** As it was last read; known are the records of other requests, not those that this one has written. */
  readonly context: AnswerContext;
  /** The schedules after it, of every card that was written. */
  readonly schedules: ReadonlyMap<CardId, CardSchedule>;
  /** What each new record did to memory. */
  readonly outcomes: ReadonlyMap<RecordId, MemoryOutcome>;
}

/**
 * Appends records to a learner's log and brings the schedules up to date: load, decide, save. What is new is decided
 * by `draft` on what the one read found; records that come after everything known of their card are applied to its
 * schedule, others (late arrivals, revocations, cards that have been corrected since) make it be replayed from the log.
 * Where another request wrote the same card in between, it is all decided anew.
 * @throws DomainError not-signed-in where the session has ended, conflict where the card never came to rest
 */
export async function appendRecords(
  { actor }: SessionContext,
  cardIds: readonly CardId[],
  recordIds: readonly RecordId[],
  draft: (context: AnswerContext) => readonly LoggedRecord[],
): Promise<Appended> {
  const db = database();
  const schedules = new Map<CardId, CardSchedule>();
  const outcomes = new Map<RecordId, MemoryOutcome>();
  const written = new Set<RecordId>();
  for (let tries = 0; tries < WRITE_TRIES; tries++) {
    const context = await readAnswerContext(db, actor, cardIds, recordIds);
    if (context === undefined) throw new DomainError("not-signed-in", sessionEnded);
    const drafted = draft(context).filter(({ record }) => !context.known.has(record.id));
    const appended = { context: withoutKnown(context, written), schedules, outcomes };
    if (drafted.length === 0) return appended;
    const decided = await decideWrites(actor.userId, context, drafted);
    try {
      const saved = await writeReviews(db, actor.userId, decided.writes);
      for (const write of decided.writes) {
        if (!saved.has(write.schedule.cardId)) continue;
        schedules.set(write.schedule.cardId, write.schedule);
        for (const { record } of write.records) {
          written.add(record.id);
          copyOutcome(decided.outcomes, outcomes, record.id);
        }
      }
      if (saved.size === decided.writes.length) return appended;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  throw new DomainError("conflict", tooManyAtOnce);
}

/** What this request itself wrote, in an earlier try, is not a repeat. */
function withoutKnown(context: AnswerContext, written: ReadonlySet<RecordId>): AnswerContext {
  return { ...context, known: new Map([...context.known].filter(([id]) => !written.has(id))) };
}

function copyOutcome(from: ReadonlyMap<RecordId, MemoryOutcome>, to: Map<RecordId, MemoryOutcome>, id: RecordId): void {
  const outcome = from.get(id);
  if (outcome !== undefined) to.set(id, outcome);
}

interface Decided {
  readonly writes: readonly CardWrite[];
  readonly outcomes: ReadonlyMap<RecordId, MemoryOutcome>;
}

async function decideWrites(
  userId: UserId,
  context: AnswerContext,
  drafted: readonly LoggedRecord[],
): Promise<Decided> {
  const byCard = groupBy(drafted, ({ record }) => record.cardId);
  const outcomes = new Map<RecordId, MemoryOutcome>();
  const writes: CardWrite[] = [];
  const toReplay: [AnsweredCard, readonly LoggedRecord[]][] = [];
  for (const [cardId, records] of byCard) {
    const card = context.cards.get(cardId);
    if (card === undefined) continue;
    const schedule = applyInOrder(userId, card, context, records, outcomes);
    if (schedule === undefined) toReplay.push([card, records]);
    else writes.push({ schedule, decidedOnRevision: card.revision, records });
  }
  if (toReplay.length > 0) writes.push(...(await replayAll(userId, toReplay, outcomes)));
  return { writes, outcomes };
}

/** The schedule after these records, or undefined where one of them does not come last in the order of replay. */
function applyInOrder(
  userId: UserId,
  card: AnsweredCard,
  context: AnswerContext,
  records: readonly LoggedRecord[],
  outcomes: Map<RecordId, MemoryOutcome>,
): CardSchedule | undefined {
  if (card.schedule === undefined && card.contentEvents > 0) return undefined;
  let schedule = card.schedule ?? freshSchedule(card.cardId);
  for (const { record } of records) {
    if (!canAppend(schedule, record, card.contentEvents)) return undefined;
    const applied = applyEntry(schedule, record, context.options, userId);
    schedule = applied.schedule;
    if (applied.outcome !== undefined) outcomes.set(record.id, applied.outcome);
  }
  return schedule;
}

async function replayAll(
  userId: UserId,
  cards: readonly [AnsweredCard, readonly LoggedRecord[]][],
  outcomes: Map<RecordId, MemoryOutcome>,
): Promise<CardWrite[]> {
  const added = cards.flatMap(([, records]) => records.map(({ record }) => record));
  const replayed = await replayCards(
    userId,
    cards.map(([card]) => card.cardId),
    added,
  );
  for (const [id, outcome] of replayed.outcomes) outcomes.set(id, outcome);
  return cards.map(([{ cardId, revision }, records]) => ({
    schedule: replayed.schedules.get(cardId) ?? freshSchedule(cardId),
    decidedOnRevision: revision,
    records,
  }));
}
