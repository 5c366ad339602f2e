import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { LeechRule } from "@/lib/core/scheduling/leech";
import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import { applyEntry, freshSchedule } from "@/lib/core/scheduling/replay";
import { type Instant, mayLapse, type ReviewRecord } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import type { AnswersToday } from "@/lib/core/scheduling/seminar-plan/plan-deck";
import { type Answer, type OutboxEntry, standingAnswers, standingEntries } from "@/lib/core/session/outbox";
import { groupBy } from "@/lib/core/shared/group-by";
import { asId, type CardId, type FactId, type UserId } from "@/lib/core/shared/ids";

/** What a phone knew of its learner's memory when it last heard from the server. */
export interface KnownMemory {
  readonly userId: UserId;
  readonly options: SchedulingOptions;
  /** By card; none where the learner had not met it. */
  readonly schedules: ReadonlyMap<CardId, CardSchedule>;
  /** When lapses make a card a leech, as the learner's decks say. */
  readonly leechRuleOf: (cardId: CardId) => LeechRule;
}

/**
 * The memory of every card that something was done to since, in the same steps as the server's replay. What was taken
 * back is left out, wherever the undo stands. An undo of an answer that the server knew already cannot be worked out
 * here: that card stays as it was until the server has been heard again.
 * @param behindMs how far the phone's clock is behind the server's
 */
export function memoryAfter(
  known: KnownMemory,
  done: readonly OutboxEntry[],
  behindMs: number,
): ReadonlyMap<CardId, CardSchedule> {
  const after = new Map<CardId, CardSchedule>();
  for (const [id, entries] of groupBy(standingEntries(done), (entry) => entry.cardId)) {
    const cardId = asId<CardId>(id);
    const records = entries.flatMap((entry) => toRecord(entry, known, behindMs)).toSorted(compare);
    let schedule = known.schedules.get(cardId) ?? freshSchedule(cardId);
    for (const record of records) {
      // A clock that was set back while the phone was offline: nothing happens before what went before it.
      const reviewedAt = Math.max(record.reviewedAt, schedule.lastReviewedAt ?? record.reviewedAt);
      schedule = applyEntry(schedule, { ...record, reviewedAt }, known.options, known.userId).schedule;
    }
    after.set(cardId, schedule);
  }
  return after;
}

/** The cards that were missed lately, with what was missed on the phone since. */
export function missedAfter(
  known: ReadonlyMap<CardId, Instant>,
  done: readonly OutboxEntry[],
  behindMs: number,
): ReadonlyMap<CardId, Instant> {
  const misses = standingAnswers(done)
    .filter(isMiss)
    .map(({ cardId, reviewedAt }) => [asId<CardId>(cardId), reviewedAt + behindMs] as const);
  return new Map([...known, ...misses]);
}

/** Today's answers by card, the one answered last at the end: what the server received, with those on the phone since. */
export function answersAfter(
  received: readonly AnswersToday[],
  done: readonly OutboxEntry[],
  { since, behindMs, factOf }: AnswersSince,
): readonly AnswersToday[] {
  const byCard = new Map(received.map((answers) => [answers.cardId, answers]));
  for (const { cardId: id, reviewedAt, durationMs, rating = null } of standingAnswers(done)) {
    const cardId = asId<CardId>(id);
    const factId = factOf(cardId);
    if (reviewedAt + behindMs < since || factId === undefined) continue;
    const before = byCard.get(cardId);
    byCard.delete(cardId);
    byCard.set(cardId, {
      ...{ cardId, factId, lastRating: rating },
      answers: (before?.answers ?? 0) + 1,
      milliseconds: (before?.milliseconds ?? 0) + Math.min(durationMs, LONGEST_ANSWER_MS),
    });
  }
  return [...byCard.values()];
}

interface AnswersSince {
  /** When the day began, by the server's clock. */
  readonly since: Instant;
  readonly behindMs: number;
  readonly factOf: (cardId: CardId) => FactId | undefined;
}

/** How many answers were given on the phone, and the time they took. */
export function workAfter(done: readonly OutboxEntry[]): { readonly answers: number; readonly milliseconds: number } {
  const answers = standingAnswers(done);
  return {
    answers: answers.length,
    milliseconds: answers.reduce((sum, { durationMs }) => sum + Math.min(durationMs, LONGEST_ANSWER_MS), 0),
  };
}

function isMiss(entry: Answer): boolean {
  if (entry.rating !== undefined) return entry.rating === "again";
  return !entry.evidence.correct && !entry.evidence.nearMiss;
}

function compare(a: ReviewRecord, b: ReviewRecord): number {
  return a.reviewedAt - b.reviewedAt || (a.id < b.id ? -1 : 1);
}

function toRecord(
  entry: Exclude<OutboxEntry, { readonly kind: "undo" }>,
  { options: { id: optionsId }, leechRuleOf }: KnownMemory,
  behindMs: number,
): readonly ReviewRecord[] {
  const at: Instant = (entry.kind === "answer" ? entry.reviewedAt : entry.queuedAt) + behindMs;
  const base = { id: asId<ReviewRecord["id"]>(entry.id), cardId: asId<CardId>(entry.cardId), optionsId };
  const times = { reviewedAt: at, receivedAt: at };
  if (entry.kind === "action") return [{ ...base, ...times, kind: "action", action: entry.action }];
  const { durationMs } = entry;
  const leech = mayLapse(entry) && { leechRule: leechRuleOf(base.cardId) };
  if (entry.rating === undefined) {
    const { evidence } = entry;
    const cardVersion = Number.MAX_SAFE_INTEGER;
    return [{ ...base, ...times, kind: "answer", source: "practice", cardVersion, durationMs, evidence, ...leech }];
  }
  const source = entry.practice === true ? "practice" : "flashcard";
  const { cardVersion, rating } = entry;
  return [{ ...base, ...times, kind: "answer", source, cardVersion, durationMs, rating, ...leech }];
}
