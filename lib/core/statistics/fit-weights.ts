import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { DEFAULT_WEIGHTS, WEIGHT_BOUNDS } from "@/lib/core/scheduling/scheduling-options";
import { type Calibration, calibrate } from "@/lib/core/statistics/calibration";
import type { CardTrace } from "@/lib/core/statistics/card-trace";
import type { RecallTest } from "@/lib/core/statistics/retention";

/** An answer as the fitting takes it. */
export interface FitReview {
  readonly rating: Rating;
  /** Study days since the answer before; 0 for the first. */
  readonly days: number;
  readonly at: Instant;
  /** Whether it says something of the memory: a flashcard that was rated on a later day than the answer before. */
  readonly isTest: boolean;
}

/** Everything that was written to one memory, from its first answer on. */
export type FitSequence = readonly FitReview[];

/** Fewer answers to learn from change nothing. */
export const FIT_FROM = 8;
/** Fewer than this change the initial stabilities alone: the other weights would follow chance (as in fsrs-rs). */
export const FULL_FIT_FROM = 64;
/** The latest answers are kept back to judge by. */
const HELD_OUT = 0.2;
const INITIAL_STABILITIES = 4;
const MOST_DECIMALS = 4;

/**
 * The answers of a learner as sequences: what was written, from whatever source, makes the memory; only flashcards
 * test it, since of quizzes and practice not every answer is written. A reset, or another meaning, begins again.
 */
export function fitSequences(traces: readonly CardTrace[]): readonly FitSequence[] {
  return traces.flatMap(({ answers }) => {
    const sequences: FitReview[][] = [];
    for (const { rating, before, elapsedDays, at, record } of answers) {
      if (rating === undefined) continue;
      if (before.state === "new") sequences.push([]);
      const days = before.state === "new" ? 0 : elapsedDays;
      sequences.at(-1)?.push({ rating, days, at, isTest: record.source === "flashcard" && days > 0 });
    }
    return sequences;
  });
}

/** A sequence up to an answer that tests it: what one step of the fitting learns from. */
export interface FitItem {
  readonly reviews: FitSequence;
  readonly at: Instant;
}

export interface FitSplit {
  readonly training: readonly FitItem[];
  readonly heldOut: readonly FitItem[];
}

/** The items in the order of time, the latest fifth kept back. */
export function splitItems(sequences: readonly FitSequence[]): FitSplit {
  const items = sequences
    .flatMap((sequence) =>
      sequence.flatMap((review, index) =>
        review.isTest ? [{ reviews: sequence.slice(0, index + 1), at: review.at }] : [],
      ),
    )
    .sort((a, b) => a.at - b.at);
  const kept = items.length - Math.floor(items.length * HELD_OUT);
  return { training: items.slice(0, kept), heldOut: items.slice(kept) };
}

/** What was predicted of each item's last answer, and what came of it. @param weights absent for those of the algorithm */
export function predict(items: readonly FitItem[], weights?: readonly number[]): readonly RecallTest[] {
  const model = memoryModel(weights);
  return items.flatMap(({ reviews }) => {
    const last = reviews.at(-1);
    const [first, ...between] = reviews.slice(0, -1);
    if (last === undefined || first === undefined) return [];
    let state = model.first(first.rating);
    for (const { days, rating } of between) state = model.after(state, days, rating);
    const predicted = model.recall(last.days, state.stability);
    const tests = between.filter(({ days }) => days > 0);
    return [
      {
        predicted,
        recalled: last.rating !== "again",
        mature: false,
        elapsedDays: last.days,
        testsBefore: tests.length,
        missedBefore: tests.filter(({ rating }) => rating === "again").length,
      },
    ];
  });
}

/**
 * Fitted weights as they may be used: within their bounds, rounded; where there was little to learn from, the initial
 * stabilities alone beside the weights before.
 */
export function usableWeights(
  fitted: readonly number[],
  before: readonly number[] | undefined,
  trainingItems: number,
): readonly number[] {
  const kept = before ?? DEFAULT_WEIGHTS;
  return WEIGHT_BOUNDS.map(([least, most], index) => {
    const own = trainingItems >= FULL_FIT_FROM || index < INITIAL_STABILITIES;
    const weight = (own ? fitted[index] : kept[index]) ?? DEFAULT_WEIGHTS[index] ?? least;
    return Math.min(most, Math.max(least, Number(weight.toFixed(MOST_DECIMALS))));
  });
}

/** Both sets of weights on the answers kept back. */
export interface FitJudgement {
  readonly before: Calibration;
  readonly after: Calibration;
  /** Whether the fitted weights predicted better: the log loss fell. */
  readonly better: boolean;
}

export function judgeFit(
  heldOut: readonly FitItem[],
  before: readonly number[] | undefined,
  fitted: readonly number[],
): FitJudgement {
  const [old, own] = [calibrate(predict(heldOut, before)), calibrate(predict(heldOut, fitted))];
  return { before: old, after: own, better: old.logLoss !== null && own.logLoss !== null && own.logLoss < old.logLoss };
}
