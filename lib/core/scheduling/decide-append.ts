import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { applyEntry, canAppend, freshSchedule, replayCard } from "@/lib/core/scheduling/replay";
import type { ContentEvent, LoggedRecord, MemoryOutcome, ReviewRecord } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { groupBy } from "@/lib/core/shared/group-by";
import type { CardId, OptionsId, RecordId, UserId } from "@/lib/core/shared/ids";

/** A card and one learner's stored memory of it, as they are when a record about it comes in. */
export interface KnownCard {
  readonly cardId: CardId;
  readonly currentVersion: number;
  /** How many content events the card has by now. */
  readonly contentEvents: number;
  /** Undefined where the learner has not met the card. */
  readonly schedule: CardSchedule | undefined;
  /** Raised by every write of the schedule; 0 where there is none. */
  readonly revision: number;
}

/** What was logged about cards so far, and under which options: all that a replay needs. */
export interface Past {
  readonly records: ReadonlyMap<CardId, readonly ReviewRecord[]>;
  readonly contentEvents: ReadonlyMap<CardId, readonly ContentEvent[]>;
  readonly optionsById: ReadonlyMap<OptionsId, SchedulingOptions>;
}

/** Everything that an append is decided on. */
export interface AppendContext {
  readonly userId: UserId;
  /** The options in force. */
  readonly options: SchedulingOptions;
  readonly cards: ReadonlyMap<CardId, KnownCard>;
  /** Those of the drafted records' ids that are in the log already. */
  readonly known: ReadonlyMap<RecordId, LoggedRecord>;
  /** Of the cards that a decision asked it for. */
  readonly past?: Past;
}

/** What a card's new records come to: lines for the log, and the schedule after them. */
export interface CardWrite {
  readonly schedule: CardSchedule;
  /** The revision of the schedule that this was decided on. */
  readonly decidedOnRevision: number;
  readonly records: readonly LoggedRecord[];
}

/** What is to be written, all of it or nothing; or the cards whose past has to be known before that can be said. */
export type AppendDecision =
  | { readonly needsPast: readonly CardId[] }
  | {
      readonly needsPast?: undefined;
      readonly writes: readonly CardWrite[];
      /** What each answer does to memory: of the new ones, and of those that a replay went through. */
      readonly outcomes: ReadonlyMap<RecordId, MemoryOutcome>;
    };

/**
 * Decides what records do: those that come after everything known of their card are applied to its schedule; where one
 * does not (it arrives late, takes something back, or the card has been corrected since) the card is replayed with it.
 * Records that are in the log already, and those about unknown cards, are left out.
 */
export function decideAppend(context: AppendContext, drafts: readonly LoggedRecord[]): AppendDecision {
  const fresh = drafts.filter(({ record }) => !context.known.has(record.id));
  const outcomes = new Map<RecordId, MemoryOutcome>();
  const writes: CardWrite[] = [];
  const needsPast: CardId[] = [];
  for (const [cardId, records] of groupBy(fresh, ({ record }) => record.cardId)) {
    const card = context.cards.get(cardId);
    if (card === undefined) continue;
    const schedule = applyInOrder(context, card, records, outcomes) ?? replayWith(context, cardId, records, outcomes);
    if (schedule === undefined) needsPast.push(cardId);
    else writes.push({ schedule, decidedOnRevision: card.revision, records });
  }
  return needsPast.length > 0 ? { needsPast } : { writes, outcomes };
}

/** The schedule after these records; undefined where one of them does not come last in the order of replay. */
function applyInOrder(
  { options, userId }: AppendContext,
  card: KnownCard,
  records: readonly LoggedRecord[],
  outcomes: Map<RecordId, MemoryOutcome>,
): CardSchedule | undefined {
  if (card.schedule === undefined && card.contentEvents > 0) return undefined;
  const found = new Map<RecordId, MemoryOutcome>();
  let schedule = card.schedule ?? freshSchedule(card.cardId);
  for (const { record } of records) {
    if (!canAppend(schedule, record, card.contentEvents)) return undefined;
    const applied = applyEntry(schedule, record, options, userId);
    schedule = applied.schedule;
    if (applied.outcome !== undefined) found.set(record.id, applied.outcome);
  }
  for (const [id, outcome] of found) outcomes.set(id, outcome);
  return schedule;
}

/** The schedule that the whole log gives with these records; undefined where the past of the card is not known. */
function replayWith(
  { past, userId }: AppendContext,
  cardId: CardId,
  records: readonly LoggedRecord[],
  outcomes: Map<RecordId, MemoryOutcome>,
): CardSchedule | undefined {
  const logged = past?.records.get(cardId);
  if (past === undefined || logged === undefined) return undefined;
  const replayed = replayCard({
    cardId,
    userId,
    records: [...logged, ...records.map(({ record }) => record)],
    contentEvents: past.contentEvents.get(cardId) ?? [],
    optionsById: past.optionsById,
  });
  for (const [id, outcome] of replayed.outcomes) outcomes.set(id, outcome);
  return replayed.schedule;
}
