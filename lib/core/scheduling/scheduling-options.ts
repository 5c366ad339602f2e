import type { OptionsId } from "@/lib/core/shared/ids";

/**
 * Everything of a learner's settings that enters replay. A snapshot is immutable: a change makes a new one, and each
 * record keeps the id of the one in force when it was received, so that the past is never rewritten by a new setting.
 */
export interface SchedulingOptions {
  readonly id: OptionsId;
  /** Probability of recall at which a card comes due, 0.70 to 0.97. */
  readonly desiredRetention: number;
  /** "1m", "10m", "1d" ... in ascending order; none means that a new card graduates at once. */
  readonly learningSteps: readonly string[];
  readonly relearningSteps: readonly string[];
  /** Days, 1 to 36500. */
  readonly maximumInterval: number;
  readonly fuzz: boolean;
  /** The 21 weights of FSRS-6; absent means the defaults of the algorithm. */
  readonly weights?: readonly number[];
  /** IANA name, e.g. "Asia/Tokyo". */
  readonly timeZone: string;
  /** Hour of the learner's day, 0 to 23, at which a new study day begins. */
  readonly rolloverHour: number;
  /**
   * How much of a usual day's cards each weekday takes, Monday first, 0 (as few as can be) to 1: cards choose among the
   * days of their fuzz by it. Absent where all days are alike.
   */
  readonly easyDays?: readonly number[];
}

/**
 * Smallest and largest sensible value of each of the 21 weights of FSRS-6, as its implementations clamp them
 * (ts-fsrs 5.4, CLAMP_PARAMETERS; the same in fsrs-rs): outside them intervals lose their meaning.
 */
export const WEIGHT_BOUNDS: readonly (readonly [number, number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
];

/** The 21 weights that FSRS-6 begins with, for learners whose own are not known (ts-fsrs 5.4, default_w). */
export const DEFAULT_WEIGHTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

export const DEFAULT_SCHEDULING_OPTIONS: Omit<SchedulingOptions, "id" | "timeZone"> = {
  desiredRetention: 0.9,
  learningSteps: ["1m", "10m"],
  relearningSteps: ["10m"],
  maximumInterval: 36_500,
  fuzz: true,
  rolloverHour: 4,
};
