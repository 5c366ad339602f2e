import type { Instant } from "@/lib/core/scheduling/review-record";
import type { CardId, UserId } from "@/lib/core/shared/ids";
import { type AnswerFigures, type CardTrace, figuresOf } from "@/lib/core/statistics/card-trace";
import type { DueSpan } from "@/lib/core/statistics/streak";
import { traceCards } from "@/lib/server/services/statistics/trace-cards";
import { database } from "@/lib/server/store/database";
import { loadAnsweredCards, loadUntold, type Remembered } from "@/lib/server/store/statistics";

/** What statistics of a period are made from, of one card. */
export interface TraceSummary {
  readonly answers: readonly AnswerFigures[];
  readonly spans: readonly DueSpan[];
}

interface KeptSummary extends TraceSummary {
  readonly revision: number;
}

/**
 * Pasts of cards by learner, whoever was asked for last at the end. Replay gives the same as long as nothing is written
 * to the card, which raises its schedule's revision: so they are kept in the process, for the next period or the next
 * look, and never trusted beyond that.
 */
const kept = new Map<UserId, Map<CardId, KeptSummary>>();
/** Some 200 bytes each. */
const MOST_ANSWERS_KEPT = 300_000;

/** The summaries of the cards among these that were answered since a moment: as far as they can be told, from replay. */
export async function readHistories(
  userId: UserId,
  remembered: readonly Remembered[],
  since: Instant,
): Promise<readonly TraceSummary[]> {
  const revisions = new Map(
    remembered.flatMap(({ cardId, schedule, revision }) => (schedule === undefined ? [] : [[cardId, revision]])),
  );
  const [answered, untold] = await Promise.all([
    loadAnsweredCards(database(), userId, [...revisions.keys()], new Date(since)),
    loadUntold(database(), userId),
  ]);
  // While something must not be told yet, a past is not what it will be.
  const known = untold.size > 0 ? new Map<CardId, KeptSummary>() : (kept.get(userId) ?? new Map<CardId, KeptSummary>());
  const changed = answered.filter((cardId) => known.get(cardId)?.revision !== revisions.get(cardId));
  for (const [cardId, trace] of await traceCards(userId, changed, untold)) {
    known.set(cardId, { ...summaryOf(trace), revision: revisions.get(cardId) ?? 0 });
  }
  if (untold.size === 0) keep(userId, known);
  return answered.flatMap((cardId) => known.get(cardId) ?? []);
}

function summaryOf({ answers, spans }: CardTrace): TraceSummary {
  return {
    answers: answers.map(figuresOf),
    spans: spans.map(({ from, to, schedule: { state, due, suspended, buriedUntil, retired } }) => ({
      from,
      to,
      schedule: { state, due, suspended, buriedUntil, retired },
    })),
  };
}

function keep(userId: UserId, summaries: Map<CardId, KeptSummary>): void {
  kept.delete(userId);
  kept.set(userId, summaries);
  let answers = [...kept.values()].reduce((sum, one) => sum + countAnswers(one), 0);
  for (const [id, one] of kept) {
    if (answers <= MOST_ANSWERS_KEPT) return;
    answers -= countAnswers(one);
    kept.delete(id);
  }
}

function countAnswers(summaries: ReadonlyMap<CardId, TraceSummary>): number {
  let count = 0;
  for (const { answers } of summaries.values()) count += answers.length;
  return count;
}
