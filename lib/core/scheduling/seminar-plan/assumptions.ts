import type { Rating } from "@/lib/core/scheduling/review-record";

/** A plan begins so many study days before its date; before that, ordinary scheduling is as good. */
export const LONGEST_PLAN_DAYS = 45;

/** What is remembered so many days after the date counts too, with this weight: the guard against cramming. */
export const AFTERWARDS_DAYS = 30;
export const AFTERWARDS_WEIGHT = 0.5;

/**
 * How first answers come out: the shares that the FSRS simulators use (open-spaced-repetition/fsrs-optimizer,
 * simulate, first_rating_prob: 0.24, 0.094, 0.495, 0.171).
 */
export const FIRST_RATINGS: readonly (readonly [Rating, number])[] = [
  ["again", 0.24],
  ["hard", 0.094],
  ["good", 0.495],
  ["easy", 0.171],
];

/** What a second must bring, in recall of one card, for work to go on where there is time enough. */
export const PRICE_FLOOR = 0.0019;

/**
 * Prices of a second, in recall of one card at the date: some below the floor, for targets that it would miss, then
 * the floor, then upwards to where not even a card never seen is worth its time.
 */
export const PRICES: readonly number[] = [
  0.0001,
  0.00025,
  0.0005,
  0.001,
  0.0014,
  PRICE_FLOOR,
  0.0028,
  0.004,
  0.0056,
  0.008,
  0.011,
  0.016,
  0.022,
  0.028,
  0.036,
];

export const FLOOR_INDEX = PRICES.indexOf(PRICE_FLOOR);

/** Of the minutes of the days to come so many are counted on: days are missed, and not every day can be filled. */
export const COUNTED_SHARE = 0.8;
