import { USUAL_MEDIAN_SECONDS } from "@/lib/core/scheduling/pace";
import { FLOOR_INDEX, PRICES } from "@/lib/core/scheduling/seminar-plan/assumptions";
import type { Outlook } from "@/lib/core/scheduling/seminar-plan/outlook";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import {
  type PriceOfTime,
  type Total,
  totalAt,
  totalUntouched,
} from "@/lib/core/scheduling/seminar-plan/price-of-time";

/** What the cards of a plan come to at the date. Means of recall over all of them, a card never seen counting 0. */
export interface Forecast {
  /** Without any further answer. */
  readonly readiness: number;
  /** With today's cards, and none after today. */
  readonly withToday: number;
  /** With the plan followed until the date. */
  readonly withPlan: number;
  /** Cards that the plan cannot reach in the time there is. */
  readonly notReached: number;
}

/**
 * Of the time of later days so much is as good as time that could be spent whenever it is worth most. Set by the
 * simulation (tests/bench/learning), so that the forecast says what learners then reach.
 */
const SHARE_OF_LATER_DAYS = 0.9;

/** The time until the date, at the usual pace, and what it costs. */
interface TimeLeft {
  readonly price: PriceOfTime;
  readonly secondsToday: number;
  readonly secondsPerDay: number;
  readonly daysLeft: number;
}

/** Mean recall at the date without further answers. */
export function readinessOf(outlooks: readonly Outlook[]): number {
  return totalUntouched(outlooks).readiness;
}

/**
 * The forecast. Where time is short no price of the tables fits exactly, and the time there is lies between two of
 * them: so does what it reaches.
 * @param today the outlooks of the cards that are asked today
 */
export function forecastOf(
  outlooks: readonly Outlook[],
  today: readonly Outlook[],
  tables: PlanTables,
  { price, secondsToday, secondsPerDay, daysLeft }: TimeLeft,
): Forecast {
  const secondsLater = SHARE_OF_LATER_DAYS * secondsPerDay * Math.max(0, daysLeft - 1);
  const readiness = readinessOf(outlooks);
  const gained = today.reduce((sum, outlook) => sum + outlook.readinessAfterToday - outlook.readiness, 0);
  const total = price.slack
    ? totalAt(outlooks, tables, price.priceIndex)
    : within(curveOf(outlooks, tables, FLOOR_INDEX), secondsToday + secondsLater);
  return {
    readiness,
    withToday: outlooks.length === 0 ? 0 : readiness + gained / outlooks.length,
    withPlan: total.readiness,
    notReached: Math.round(total.notReached),
  };
}

/** What can be reached by how much time: from nothing done to the cheapest price asked for, seconds ascending. */
function curveOf(outlooks: readonly Outlook[], tables: PlanTables, cheapest: number): readonly Total[] {
  const prices = PRICES.map((_, index) => index).filter((index) => index >= cheapest);
  return [totalUntouched(outlooks), ...prices.reverse().map((index) => totalAt(outlooks, tables, index))];
}

/** The point of the curve at which so many seconds are spent. */
function within(curve: readonly Total[], seconds: number): Total {
  const after = curve.findIndex((total) => total.seconds > seconds);
  const [low, high] = [curve[after - 1], curve[after]];
  const last = curve.at(-1) ?? { seconds: 0, readiness: 0, notReached: 0 };
  if (low === undefined || high === undefined) return last;
  return between(low, high, (seconds - low.seconds) / (high.seconds - low.seconds));
}

function between(low: Total, high: Total, share: number): Total {
  const mix = (from: number, to: number) => from + (to - from) * share;
  return {
    seconds: mix(low.seconds, high.seconds),
    readiness: mix(low.readiness, high.readiness),
    notReached: mix(low.notReached, high.notReached),
  };
}

/**
 * Minutes a day that bring the mean recall at the date to a target, from today on; null where no amount of time does.
 * @param pace how many times as long as a usual learner this one takes
 */
export function minutesPerDayFor(
  target: number,
  outlooks: readonly Outlook[],
  tables: PlanTables,
  { daysLeft, pace }: { readonly daysLeft: number; readonly pace: number },
): number | null {
  const curve = curveOf(outlooks, tables, 0);
  const after = curve.findIndex(({ readiness }) => readiness >= target);
  const high = curve[after];
  if (high === undefined) return null;
  const low = curve[after - 1];
  const seconds =
    low === undefined ? 0 : between(low, high, (target - low.readiness) / (high.readiness - low.readiness)).seconds;
  return Math.ceil((seconds * pace) / (usableShare(daysLeft) * Math.max(1, daysLeft) * 60));
}

/**
 * Of equal minutes every day so much can be spent when it is worth most: all on one day, less the more days there are,
 * since most is wanted on the last. Set by the simulation: with the minutes that it gives, learners reach the target.
 */
function usableShare(daysLeft: number): number {
  return Math.min(1, Math.max(0.65, 1.05 - 0.05 * daysLeft));
}

/** Bounds of pace: beyond them the clock ran on while the learner was away, or answers were tapped through. */
const LEAST_PACE = 0.5;
const MOST_PACE = 3;

/** How many times as long as a usual learner one takes, from the median seconds of their answers; 1 where not known. */
export function paceOf(medianSeconds: number | undefined): number {
  if (medianSeconds === undefined) return 1;
  return Math.min(Math.max(medianSeconds / USUAL_MEDIAN_SECONDS, LEAST_PACE), MOST_PACE);
}
