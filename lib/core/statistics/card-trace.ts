import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { type CardHistory, type ReplayStep, replayCard } from "@/lib/core/scheduling/replay";
import type { AnswerRecord, Instant, MemoryOutcome, Rating } from "@/lib/core/scheduling/review-record";
import { retrievability } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { elapsedStudyDays } from "@/lib/core/scheduling/study-day";

/** An answer with what was known of the memory just before it came: what statistics of memory are made from. */
export interface TracedAnswer {
  readonly record: AnswerRecord;
  readonly at: Instant;
  /** What it counted as; absent where it changed nothing, and then `reason` says why. */
  readonly rating?: Rating | undefined;
  readonly reason: MemoryOutcome["reason"];
  readonly before: CardSchedule;
  readonly after: CardSchedule;
  /** How often the study day has turned since the last answer that was written to memory; 0 where there is none. */
  readonly elapsedDays: number;
  /** Retrievability just before, 0 to 1; null where there was no memory. */
  readonly predicted: number | null;
  /** Rated answers before this one that came on a later study day than the answer before them, and those missed. */
  readonly spacedBefore: number;
  readonly missedBefore: number;
}

/** As much of a traced answer as figures are made from: small enough to keep tens of thousands of them. */
export type AnswerFigures = Pick<
  TracedAnswer,
  "at" | "rating" | "reason" | "elapsedDays" | "predicted" | "spacedBefore" | "missedBefore"
> & {
  readonly record: Pick<AnswerRecord, "rating" | "evidence" | "source">;
  readonly before: Pick<CardSchedule, "state" | "scheduledDays">;
};

export function figuresOf({ record, before, after: _, ...answer }: TracedAnswer): AnswerFigures {
  const { rating, evidence, source } = record;
  return {
    ...answer,
    record: { source, ...(rating !== undefined && { rating }), ...(evidence !== undefined && { evidence }) },
    before: { state: before.state, scheduledDays: before.scheduledDays },
  };
}

/** A card's memory from one entry of its history to the next. */
export interface MemorySpan {
  readonly from: Instant;
  /** When the next entry comes; infinite for the memory as it is. */
  readonly to: Instant;
  readonly schedule: CardSchedule;
  /** The options by which its retrievability falls: those of the last record. */
  readonly options: SchedulingOptions | undefined;
}

/** How a card's memory came to be. */
export interface CardTrace {
  readonly schedule: CardSchedule;
  /** In the order of replay, without those taken back. */
  readonly answers: readonly TracedAnswer[];
  readonly spans: readonly MemorySpan[];
}

/** Replays a card and keeps what it went through. @throws Error as `replayCard` does */
export function traceCard(history: CardHistory): CardTrace {
  const answers: TracedAnswer[] = [];
  const spans: MemorySpan[] = [];
  let counts = { spacedBefore: 0, missedBefore: 0 };
  let options: SchedulingOptions | undefined;
  const { schedule } = replayCard(history, (step) => {
    if (step.record !== undefined) options = step.options;
    closeSpan(spans, step.at);
    spans.push({ from: step.at, to: Infinity, schedule: step.after, options });
    // A reset, or another meaning: what comes after it is the history of a new memory.
    if (step.after.reps < step.before.reps) counts = { spacedBefore: 0, missedBefore: 0 };
    const answer = toAnswer(step, counts);
    if (answer === undefined) return;
    answers.push(answer);
    if (isSpaced(answer)) counts = countIn(counts, answer);
  });
  return { schedule, answers, spans };
}

function closeSpan(spans: MemorySpan[], at: Instant): void {
  const last = spans.at(-1);
  if (last !== undefined) spans[spans.length - 1] = { ...last, to: at };
}

type Counts = Pick<TracedAnswer, "spacedBefore" | "missedBefore">;

function countIn({ spacedBefore, missedBefore }: Counts, { rating }: TracedAnswer): Counts {
  return { spacedBefore: spacedBefore + 1, missedBefore: missedBefore + (rating === "again" ? 1 : 0) };
}

/** Whether an answer was rated and came on a later study day than the one before: only such a one tests the memory. */
export function isSpaced({ rating, elapsedDays }: Pick<TracedAnswer, "rating" | "elapsedDays">): boolean {
  return rating !== undefined && elapsedDays > 0;
}

function toAnswer(step: ReplayStep, counts: Counts): TracedAnswer | undefined {
  if (step.record === undefined) return undefined;
  const { at, before, after, record, options, outcome } = step;
  if (record.kind !== "answer" || outcome === undefined) return undefined;
  const { lastReviewedAt } = before;
  return {
    record,
    at,
    rating: outcome.rating,
    reason: outcome.reason,
    before,
    after,
    elapsedDays: lastReviewedAt === null ? 0 : elapsedStudyDays(lastReviewedAt, at, options),
    predicted: before.state === "new" ? null : retrievability(before, at, options),
    ...counts,
  };
}
