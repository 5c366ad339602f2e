import {
  type FSRS,
  type Card as FsrsCard,
  Rating as FsrsRating,
  State as FsrsState,
  fsrs,
  type Grade,
  get_fuzz_range,
  type StepUnit,
  StrategyMode,
} from "ts-fsrs";
import type { CardSchedule, CardState } from "@/lib/core/scheduling/card-schedule";
import { chooseInterval, hasEasyDays } from "@/lib/core/scheduling/easy-days";
import { type Instant, RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { elapsedStudyDays, sameTimeDaysLater, studyDayOf } from "@/lib/core/scheduling/study-day";
import type { UserId } from "@/lib/core/shared/ids";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The part of a schedule that an answer changes. */
export type Memory = Pick<
  CardSchedule,
  "state" | "due" | "stability" | "difficulty" | "reps" | "lapses" | "scheduledDays" | "learningStep" | "lastReviewedAt"
> & { readonly due: Instant; readonly lastReviewedAt: Instant };

/** When a card would come back, and after how many study days (0 within the steps). */
export interface RatingPreview {
  readonly due: Instant;
  readonly intervalDays: number;
}

const GRADES = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
} as const satisfies Record<Rating, Grade>;

const FSRS_STATES = {
  new: FsrsState.New,
  learning: FsrsState.Learning,
  review: FsrsState.Review,
  relearning: FsrsState.Relearning,
} as const satisfies Record<CardState, FsrsState>;

const STATES = {
  [FsrsState.New]: "new",
  [FsrsState.Learning]: "learning",
  [FsrsState.Review]: "review",
  [FsrsState.Relearning]: "relearning",
} as const satisfies Record<FsrsState, CardState>;

/** A card as ts-fsrs takes it, with the seed of its fuzz. */
type SeededCard = FsrsCard & { readonly fuzzSeed: string };

interface Scheduler {
  readonly fsrs: FSRS;
  /** Steps of a day and more can outlast an interval, and have to be kept in the order of the ratings. */
  readonly hasDayLongSteps: boolean;
  /** Whether the days of the fuzz are chosen by weekday here, instead of ts-fsrs. */
  readonly hasEasyDays: boolean;
}

/** Snapshots are immutable, and thousands of learners share the default ones: so kept by object and by content. */
const MOST_SCHEDULERS = 64;
const byObject = new WeakMap<SchedulingOptions, Scheduler>();
const byContent = new Map<string, Scheduler>();

function makeScheduler(options: SchedulingOptions): Scheduler {
  const steps = [...options.learningSteps, ...options.relearningSteps];
  const instance = fsrs({
    request_retention: options.desiredRetention,
    maximum_interval: options.maximumInterval,
    enable_fuzz: options.fuzz && !hasEasyDays(options.easyDays),
    learning_steps: options.learningSteps as readonly StepUnit[],
    relearning_steps: options.relearningSteps as readonly StepUnit[],
    ...(options.weights !== undefined && { w: options.weights }),
  });
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of ts-fsrs, not a React hook
  instance.useStrategy(StrategyMode.SEED, function fuzzSeedOfCard() {
    return (this as unknown as { readonly current: SeededCard }).current.fuzzSeed;
  });
  return {
    fsrs: instance,
    hasDayLongSteps: steps.some((step) => stepMinutes(step) >= MINUTES_OF_DAY),
    hasEasyDays: options.fuzz && hasEasyDays(options.easyDays),
  };
}

const MINUTES_OF_DAY = 1_440;

function stepMinutes(step: string): number {
  const minutesOfUnit = { m: 1, h: 60, d: MINUTES_OF_DAY }[step.slice(-1)] ?? 0;
  return Number.parseInt(step, 10) * minutesOfUnit;
}

function schedulerFor(options: SchedulingOptions): Scheduler {
  const known = byObject.get(options);
  if (known !== undefined) return known;
  const { desiredRetention, learningSteps, relearningSteps, maximumInterval, fuzz, weights, easyDays } = options;
  const content = JSON.stringify([
    desiredRetention,
    learningSteps,
    relearningSteps,
    maximumInterval,
    fuzz,
    weights,
    easyDays,
  ]);
  let scheduler = byContent.get(content);
  if (scheduler === undefined) {
    if (byContent.size >= MOST_SCHEDULERS) byContent.clear();
    scheduler = makeScheduler(options);
    byContent.set(content, scheduler);
  }
  byObject.set(options, scheduler);
  return scheduler;
}

/**
 * ts-fsrs counts calendar days in UTC. It is given days alone: the last answer on day 0, this one as many days later
 * as the learner's study day has turned. What it answers is read as an interval, never as a date.
 */
function toFsrsCard(schedule: CardSchedule, fuzzSeed: string): SeededCard {
  return {
    due: new Date(0),
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    elapsed_days: 0,
    scheduled_days: schedule.scheduledDays,
    learning_steps: schedule.learningStep,
    reps: schedule.reps,
    lapses: schedule.lapses,
    state: FSRS_STATES[schedule.state],
    ...(schedule.lastReviewedAt !== null && { last_review: new Date(0) }),
    fuzzSeed,
  };
}

function elapsedDays(schedule: CardSchedule, at: Instant, options: SchedulingOptions): number {
  return schedule.lastReviewedAt === null ? 0 : elapsedStudyDays(schedule.lastReviewedAt, at, options);
}

/** Reads what ts-fsrs made of a card that was answered `elapsed` days after day 0. */
function toMemory(card: FsrsCard, elapsed: number, at: Instant, options: SchedulingOptions): Memory {
  const interval = card.due.getTime() - elapsed * DAY_MS;
  // ts-fsrs keeps Hard, Good and Easy a day apart even where that leads past the maximum interval.
  const days = Math.min(card.scheduled_days, options.maximumInterval);
  const wholeDays = interval % DAY_MS === 0;
  return {
    state: STATES[card.state],
    due: wholeDays ? sameTimeDaysLater(at, days, options) : at + Math.min(interval, options.maximumInterval * DAY_MS),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    scheduledDays: days,
    // After a step of a day, ts-fsrs keeps its position into review, and the next lapse would skip relearning.
    learningStep: card.state === FsrsState.Review ? 0 : card.learning_steps,
    lastReviewedAt: at,
  };
}

type Outcomes = Record<Rating, Memory>;

/** Steps of days are taken as they are written, and could bring a card back later after Again than after Good. */
function inOrderOfRatings(outcomes: Outcomes): Outcomes {
  const ordered = { ...outcomes };
  let previous = ordered.again;
  for (const rating of RATINGS) {
    const { due, scheduledDays } = previous;
    if (ordered[rating].due < due) ordered[rating] = { ...ordered[rating], due, scheduledDays };
    previous = ordered[rating];
  }
  return ordered;
}

/** From this interval on there is fuzz: less has no day to choose from (ts-fsrs, apply_fuzz). */
const LEAST_FUZZED_DAYS = 2.5;

/** The same outcome on a day of its fuzz that the learner's weekdays favour; steps are taken as they are written. */
function onEasyDay(
  memory: Memory,
  { at, elapsed, options, fuzzSeed }: { at: Instant; elapsed: number; options: SchedulingOptions; fuzzSeed: string },
): Memory {
  const steps = [...options.learningSteps, ...options.relearningSteps];
  const isStep = steps.some((step) => stepMinutes(step) === memory.scheduledDays * MINUTES_OF_DAY);
  if (memory.state !== "review" || memory.scheduledDays < LEAST_FUZZED_DAYS || isStep) return memory;
  const { min_ivl, max_ivl } = get_fuzz_range(memory.scheduledDays, elapsed, options.maximumInterval);
  const range = { from: min_ivl, to: max_ivl };
  const days = chooseInterval(range, studyDayOf(at, options), options.easyDays ?? [], fuzzSeed);
  return { ...memory, scheduledDays: days, due: sameTimeDaysLater(at, days, options) };
}

function allOutcomes(schedule: CardSchedule, at: Instant, options: SchedulingOptions, fuzzSeed: string): Outcomes {
  const elapsed = elapsedDays(schedule, at, options);
  const scheduler = schedulerFor(options);
  if (isPlainReview(schedule, options)) {
    const outcomeOf = reviewed(schedule, elapsed, { at, options, fuzzSeed });
    return { again: outcomeOf("again"), hard: outcomeOf("hard"), good: outcomeOf("good"), easy: outcomeOf("easy") };
  }
  const cards = scheduler.fsrs.repeat(toFsrsCard(schedule, fuzzSeed), new Date(elapsed * DAY_MS));
  const outcomeOf = (rating: Rating) => {
    const memory = toMemory(cards[GRADES[rating]].card, elapsed, at, options);
    return scheduler.hasEasyDays ? onEasyDay(memory, { at, elapsed, options, fuzzSeed }) : memory;
  };
  const outcomes = {
    again: outcomeOf("again"),
    hard: outcomeOf("hard"),
    good: outcomeOf("good"),
    easy: outcomeOf("easy"),
  };
  return scheduler.hasDayLongSteps || scheduler.hasEasyDays ? inOrderOfRatings(outcomes) : outcomes;
}

/**
 * What an answer at an instant makes of a card's memory, by FSRS-6 (ts-fsrs). Elapsed days are study days; an interval
 * of n days ends n study days later at the same wall-clock time, one within the steps after real minutes.
 * @param fuzzSeed `fuzzSeedOf` the learner and the schedule; without meaning where `options.fuzz` is off
 */
export function nextMemory(
  schedule: CardSchedule,
  rating: Rating,
  at: Instant,
  options: SchedulingOptions,
  fuzzSeed: string,
): Memory {
  const scheduler = schedulerFor(options);
  if (scheduler.hasDayLongSteps || scheduler.hasEasyDays) return allOutcomes(schedule, at, options, fuzzSeed)[rating];
  const elapsed = elapsedDays(schedule, at, options);
  if (isPlainReview(schedule, options)) return reviewed(schedule, elapsed, { at, options, fuzzSeed })(rating);
  const next = scheduler.fsrs.next(toFsrsCard(schedule, fuzzSeed), new Date(elapsed * DAY_MS), GRADES[rating]);
  return toMemory(next.card, elapsed, at, options);
}

/** A card in review whose outcomes follow from FSRS's formulas and the first relearning step alone. */
function isPlainReview({ state, lastReviewedAt }: CardSchedule, options: SchedulingOptions): boolean {
  const { hasDayLongSteps, hasEasyDays: movesDays } = schedulerFor(options);
  const hasMemory = state === "review" && lastReviewedAt !== null;
  return hasMemory && options.relearningSteps.length > 0 && !hasDayLongSteps && !movesDays;
}

/**
 * What each answer makes of a plain review: most answers there are. The same as ts-fsrs gives, by its own formulas,
 * without the outcomes that nobody asks for and without copies of the card and logs, which take most of its time.
 */
function reviewed(
  schedule: CardSchedule,
  elapsed: number,
  { at, options, fuzzSeed }: { at: Instant; options: SchedulingOptions; fuzzSeed: string },
): (rating: Rating) => Memory {
  const { fsrs: instance } = schedulerFor(options);
  const recall = instance.forgetting_curve(elapsed, schedule.stability);
  const stateAfter = once((rating) => instance.next_state(schedule, elapsed, GRADES[rating], recall));
  instance.seed = fuzzSeed;
  const interval = once((rating) => instance.next_interval(stateAfter(rating).stability, elapsed));
  // Hard, good and easy are kept a day apart, wherever they would fall together.
  const hard = () => Math.min(interval("hard"), interval("good"));
  const good = () => Math.max(interval("good"), hard() + 1);
  const days = { hard, good, easy: () => Math.max(interval("easy"), good() + 1) };
  return (rating) => {
    const { stability, difficulty } = stateAfter(rating);
    const shared = { stability, difficulty, reps: schedule.reps + 1, learningStep: 0, lastReviewedAt: at };
    if (rating === "again") {
      const due = at + stepMinutes(options.relearningSteps[0] ?? "") * MINUTE_MS;
      return { ...shared, state: "relearning", due, lapses: schedule.lapses + 1, scheduledDays: 0 };
    }
    const scheduledDays = Math.min(days[rating](), options.maximumInterval);
    const due = sameTimeDaysLater(at, scheduledDays, options);
    return { ...shared, state: "review", due, lapses: schedule.lapses, scheduledDays };
  };
}

/** A function of a rating that is worked out when it is first asked for. */
function once<Value>(work: (rating: Rating) => Value): (rating: Rating) => Value {
  const known: { [R in Rating]?: Value } = {};
  return (rating) => (known[rating] ??= work(rating));
}

/** What each rating would do at an instant: exactly what `nextMemory` then does. */
export function previewRatings(
  schedule: CardSchedule,
  at: Instant,
  options: SchedulingOptions,
  fuzzSeed: string,
): Record<Rating, RatingPreview> {
  const outcomes = allOutcomes(schedule, at, options, fuzzSeed);
  const preview = ({ due, scheduledDays }: Memory): RatingPreview => ({ due, intervalDays: scheduledDays });
  return {
    again: preview(outcomes.again),
    hard: preview(outcomes.hard),
    good: preview(outcomes.good),
    easy: preview(outcomes.easy),
  };
}

/**
 * Probability of recall at an instant, 0 to 1: (1 + factor * t / S)^-w20 with t in study days since the last answer, so
 * that it falls at the learner's rollover hour. 0 for a card without memory.
 */
export function retrievability(schedule: CardSchedule, at: Instant, options: SchedulingOptions): number {
  if (schedule.state === "new") return 0;
  return schedulerFor(options).fsrs.forgetting_curve(elapsedDays(schedule, at, options), schedule.stability);
}

/** The seed of a card's next fuzz: other for another learner, card or answer, and the same at every replay. */
export function fuzzSeedOf(userId: UserId, schedule: CardSchedule): string {
  return `${userId} ${schedule.cardId} ${schedule.reps}`;
}

/** What FSRS remembers of a card: stability in days, difficulty 1 to 10. */
export interface MemoryState {
  readonly stability: number;
  readonly difficulty: number;
}

/**
 * FSRS-6 as plain functions of numbers, for plans that look at thousands of possible answers: no card, no clock, no
 * steps, no fuzz. Half a microsecond each (ts-fsrs's own formulas, with short-term stability on).
 */
export interface MemoryModel {
  /** R(t, S) = (1 + factor * t / S)^-w20: the chance of recall so many days after the last answer. */
  readonly recall: (days: number, stability: number) => number;
  /** The memory that the very first answer leaves. */
  readonly first: (rating: Rating) => MemoryState;
  /** The memory that an answer leaves so many days after the one before; 0 is the same study day. */
  readonly after: (state: MemoryState, days: number, rating: Rating) => MemoryState;
}

const models = new Map<string, MemoryModel>();

/** The model of these 21 weights; those of the algorithm where there are none. */
export function memoryModel(weights?: readonly number[]): MemoryModel {
  const key = weights?.join(" ") ?? "";
  const known = models.get(key);
  if (known !== undefined) return known;
  const instance = fsrs(weights === undefined ? {} : { w: weights });
  const model: MemoryModel = {
    recall: (days, stability) => instance.forgetting_curve(days, stability),
    first: (rating) => instance.next_state(null, 0, GRADES[rating]),
    after: (state, days, rating) => instance.next_state(state, days, GRADES[rating]),
  };
  if (models.size >= MOST_SCHEDULERS) models.clear();
  models.set(key, model);
  return model;
}
