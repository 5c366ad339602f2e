import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { creditAnswers } from "@/lib/core/scheduling/credited-time";
import { type AppendContext, type CardWrite, decideAppend, type KnownCard } from "@/lib/core/scheduling/decide-append";
import { type LeechRule, leechRuleOf } from "@/lib/core/scheduling/leech";
import type { LoggedRecord, MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { CardId, RecordId } from "@/lib/core/shared/ids";
import { readCardsInUse, readDeckContents } from "@/lib/server/content/deck-content";
import type { SessionContext } from "@/lib/server/services/context";
import {
  type DeviceWrite,
  type LearnerContext,
  loadPast,
  readLearnerContext,
  WRITE_TRIES,
  writeAppend,
} from "@/lib/server/store/append";
import { type Database, database, mustDecideAgain } from "@/lib/server/store/database";
import { sessionEnded, tooManyAtOnce } from "@/lib/words/problems";

/** What an append is decided on, with when lapses make each card a leech. */
export interface FoundContext extends AppendContext {
  readonly leechRules: ReadonlyMap<CardId, LeechRule>;
  /** Cards that there are and the learner may not see: answers to them are kept, and never applied. */
  readonly hidden: ReadonlyMap<CardId, KnownCard>;
}

/** Which cards records are about, and under which ids they may be known already. */
interface AskedOf {
  readonly cardIds: readonly CardId[];
  readonly recordIds: readonly RecordId[];
  /** Whether one of them may be a lapse, for which the learner's decks are asked. */
  readonly mayLapse?: boolean;
}

/** The log's answer to what was submitted. */
export interface Appended {
  /** What it was decided on: known are the records that were in the log before. */
  readonly context: FoundContext;
  /** The schedules after it, of every card that was written. */
  readonly schedules: ReadonlyMap<CardId, CardSchedule>;
  /** What each new record did to memory. */
  readonly outcomes: ReadonlyMap<RecordId, MemoryOutcome>;
}

/** So many cards are written in one statement; more would make it long, and take one transaction of several. */
const CARDS_IN_A_STATEMENT = 500;

/**
 * Appends records to a learner's log and brings the schedules up to date: read, decide, write. `draft` says what is new
 * from what the one read found. All of it is written, or nothing; where another request wrote the same cards in between,
 * it is decided again.
 * @param within something else that is saved with it, in the same transaction
 * @throws DomainError not-signed-in where the session has ended, conflict where the cards never came to rest
 */
export async function appendRecords(
  context: SessionContext,
  asked: AskedOf,
  draft: (context: FoundContext) => readonly LoggedRecord[],
  within?: (db: Database) => Promise<void>,
): Promise<Appended> {
  return untilCurrent(async () => {
    const { mayLapse: withStudied = false, ...ids } = asked;
    const own = await readLearnerContext(database(), context, { ...ids, withStudied });
    if (own === undefined) throw new DomainError("not-signed-in", sessionEnded);
    const found = await withCards(own, asked.cardIds);
    const drafted = draft(found);
    const { drafts, device } = credit(context, own, drafted.filter(isOf(found.cards)));
    const { writes, outcomes } = await decideWithPast(found, drafts);
    const withheld = drafted.filter((one) => isOf(found.hidden)(one) && !own.known.has(one.record.id));
    await writeAll(found, writes, { device, withheld }, within);
    const schedules = new Map(writes.map(({ schedule }) => [schedule.cardId, schedule]));
    return { context: found, schedules, outcomes };
  });
}

const isOf =
  (cards: ReadonlyMap<CardId, KnownCard>) =>
  ({ record }: LoggedRecord) =>
    cards.has(record.cardId);

/** What is the learner's own, with the cards as they stand in the edition that was read with it. */
export async function withCards(
  { userId, options, known, hidden, edition, schedules, studied }: LearnerContext,
  cardIds: readonly CardId[],
): Promise<FoundContext> {
  const inUse = await readCardsInUse(cardIds, edition);
  const decks = await readDeckContents(studied);
  const cards = new Map<CardId, KnownCard>();
  const hiddenCards = new Map<CardId, KnownCard>();
  const leechRules = new Map<CardId, LeechRule>();
  for (const { cardId, version: currentVersion, contentEvents } of inUse.values()) {
    const { schedule, revision = 0 } = schedules.get(cardId) ?? {};
    const card = { cardId, currentVersion, contentEvents, schedule, revision };
    (hidden.has(cardId) ? hiddenCards : cards).set(cardId, card);
    const having = new Set(decks.filter(({ cardById }) => cardById.has(cardId)).map(({ id }) => id));
    leechRules.set(cardId, leechRuleOf(studied.filter(({ id }) => having.has(id)).map((deck) => deck.options)));
  }
  return { userId, options, known, cards, leechRules, hidden: hiddenCards };
}

/** The new ones among drafts, each answer with the time that it is credited with, and what that takes of the device's. */
export function credit(
  { actor: { sessionId }, now }: SessionContext,
  { known, workedUntil: decidedOn }: Pick<LearnerContext, "known" | "workedUntil">,
  drafted: readonly LoggedRecord[],
): { readonly drafts: readonly LoggedRecord[]; readonly device: DeviceWrite | undefined } {
  const fresh = drafted.filter(({ record }) => !known.has(record.id));
  const { drafts, workedUntil } = creditAnswers(fresh, { workedUntil: decidedOn }, now);
  return { drafts, device: workedUntil === decidedOn ? undefined : { sessionId, decidedOn, workedUntil } };
}

/** Does something again as long as others change what it was decided on. @throws DomainError conflict in the end */
export async function untilCurrent<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; tries < WRITE_TRIES; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!mustDecideAgain(error)) throw error;
    }
  }
  throw new DomainError("conflict", tooManyAtOnce);
}

/**
 * What records do, with the past of the cards that have to be replayed.
 * @throws DomainError not-signed-in where the account is gone
 */
export async function decideWithPast(
  context: AppendContext,
  drafts: readonly LoggedRecord[],
  db: Database = database(),
): Promise<Exclude<ReturnType<typeof decideAppend>, { readonly needsPast: readonly CardId[] }>> {
  const first = decideAppend(context, drafts);
  if (first.needsPast === undefined) return first;
  const past = await loadPast(db, context.userId, first.needsPast);
  if (past.optionsById.size === 0) throw new DomainError("not-signed-in", sessionEnded);
  const second = decideAppend({ ...context, past }, drafts);
  if (second.needsPast !== undefined) throw new Error("The past of a card is missing though it was read.");
  return second;
}

async function writeAll(
  { userId }: AppendContext,
  writes: readonly CardWrite[],
  beside: Parameters<typeof writeAppend>[3],
  within?: (db: Database) => Promise<void>,
): Promise<void> {
  if (within === undefined && writes.length <= CARDS_IN_A_STATEMENT)
    return writeAppend(database(), userId, writes, beside);
  const sorted = writes.toSorted((a, b) => (a.schedule.cardId < b.schedule.cardId ? -1 : 1));
  await database().$transaction(async (db) => {
    for (let from = 0; from < sorted.length; from += CARDS_IN_A_STATEMENT) {
      // With the last of them: the session is locked after the cards, in every request.
      const isLast = from + CARDS_IN_A_STATEMENT >= sorted.length;
      await writeAppend(db, userId, sorted.slice(from, from + CARDS_IN_A_STATEMENT), isLast ? beside : {});
    }
    await within?.(db);
  });
}
