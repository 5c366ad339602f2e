import { USUAL_SECONDS } from "@/lib/core/scheduling/pace";
import { COUNTED_SHARE, PRICES } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { bestCourse, type Outlook, type Prospect, weigh } from "@/lib/core/scheduling/seminar-plan/outlook";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import type { PlannedCard, RankedCard } from "@/lib/core/scheduling/seminar-plan/planned-card";
import { type PriceOfTime, priceOfTime } from "@/lib/core/scheduling/seminar-plan/price-of-time";
import { oneOfEachFactFirst, spaceClashing } from "@/lib/core/scheduling/seminar-plan/siblings";
import type { FactId } from "@/lib/core/shared/ids";

export interface PlanInput<Card extends PlannedCard> {
  readonly cards: readonly Card[];
  readonly tables: PlanTables;
  /** Study days until the date. */
  readonly daysLeft: number;
  /** Of today's time what is left, and what each day to come has: at the usual pace. */
  readonly secondsToday: number;
  readonly secondsPerDay: number;
  /** Mean recall at the date at which work may stop, if the floor has been reached too. */
  readonly target: number;
  /** Which of the prices is the floor, where it is not the usual one. */
  readonly floorIndex?: number;
  /** Facts of which a card was answered today, the latest last. */
  readonly factsToday: readonly FactId[];
}

export interface PlannedDay<Card> {
  readonly price: PriceOfTime;
  /** What to ask today, in order. */
  readonly cards: readonly Card[];
  /** What that takes, expected, at the usual pace. */
  readonly seconds: number;
  /** Whether nothing more is worth its time today, however much of it is left. */
  readonly enough: boolean;
  /** In how many days, after today, the next card is planned; null where none is until the date. */
  readonly nextInDays: number | null;
}

/**
 * The day's queue by the price of time: in falling index what is worth more now than later. Where the days to come
 * could not hold what is put off, work is brought forward; where time is short altogether the day is filled. Either
 * way a card must gain by being asked now if today's time cost nothing.
 */
export function planDay<Card extends PlannedCard>(input: PlanInput<Card>): PlannedDay<Card> {
  const { cards, tables, daysLeft, secondsToday, secondsPerDay, target, floorIndex } = input;
  const outlooks = cards.map(({ outlook }) => outlook);
  const secondsLeft = secondsToday + Math.max(0, daysLeft - 1) * secondsPerDay;
  const price = priceOfTime(outlooks, tables, { secondsLeft, target, floorIndex });
  const prospects = prospectsOf(outlooks, tables, price);
  const owed = price.slack ? secondsOwed(prospects, input) : secondsToday;
  const ranked = rank(cards, prospects).filter(({ index }) => index > -priceAt(price));
  const worthIt = ranked.filter(({ index }) => index > 0).length;
  const chosen = oneOfEachFactFirst(ranked, { ...input, owed, worthIt });
  const asked = spaceClashing(chosen, input.factsToday);
  const retried = retriesMissed(price, daysLeft) ? retries(cards, secondsToday - secondsOf(asked)) : [];
  return {
    price,
    cards: [...asked.map(({ card }) => card), ...retried],
    seconds: secondsOf(asked) + retried.length * RETRY_SECONDS,
    enough: price.slack && worthIt === 0 && owed <= 0,
    nextInDays: soonest(prospects),
  };
}

/** The first day after today on which a card is best asked. */
function soonest(prospects: readonly Prospect[]): number | null {
  const days = prospects.flatMap(({ later }) => (later.next === null ? [] : [later.next.inDays]));
  return days.length === 0 ? null : Math.min(...days);
}

function priceAt({ priceIndex }: PriceOfTime): number {
  return PRICES[priceIndex] ?? 0;
}

function prospectsOf(
  outlooks: readonly Outlook[],
  tables: PlanTables,
  { priceIndex }: PriceOfTime,
): readonly Prospect[] {
  const known = new Map<Outlook, Prospect>();
  return outlooks.map((outlook) => {
    const prospect = known.get(outlook) ?? weigh(outlook, tables, priceIndex);
    known.set(outlook, prospect);
    return prospect;
  });
}

/** What may be asked today, best first. */
function rank<Card extends PlannedCard>(cards: readonly Card[], prospects: readonly Prospect[]): RankedCard<Card>[] {
  return cards
    .flatMap((card, place) => {
      const { now, later } = prospects[place] ?? {};
      if (!card.askable || now == null || later === undefined || now.next === null) return [];
      const { seconds } = now.next;
      return [{ card, seconds, index: (now.worth - later.worth) / seconds }];
    })
    .sort((a, b) => b.index - a.index || a.card.position - b.card.position);
}

/**
 * Seconds that today must take so that later days are not overfull. Every card has a best day for its next answer;
 * what a day cannot hold has to be done before it.
 */
function secondsOwed(
  prospects: readonly Prospect[],
  { daysLeft, secondsPerDay }: Pick<PlanInput<PlannedCard>, "daysLeft" | "secondsPerDay">,
): number {
  const loads = new Array<number>(Math.max(1, daysLeft)).fill(0);
  let total = 0;
  for (const course of prospects.map(bestCourse)) {
    total += course.seconds;
    if (course.next !== null) loads[course.next.inDays] = (loads[course.next.inDays] ?? 0) + course.next.seconds;
  }
  const capacity = COUNTED_SHARE * secondsPerDay;
  const overflow = loads.slice(1).reduceRight((over, load) => Math.max(0, load + over - capacity), 0);
  return Math.max(overflow, total - capacity * Math.max(0, daysLeft - 1));
}

/** A card just missed is known when it is asked again soon. */
const RETRY_SECONDS = USUAL_SECONDS.right;

/**
 * Whether cards missed today are asked once more: on the last day, where there is time. Before that a missed card
 * comes back on another day anyway. A cheap insurance: FSRS-6 gives almost nothing for a repetition on the same day,
 * and may be wrong there.
 */
export function retriesMissed({ slack }: PriceOfTime, daysLeft: number): boolean {
  return slack && daysLeft <= 1;
}

function retries<Card extends PlannedCard>(cards: readonly Card[], secondsFree: number): Card[] {
  return cards.filter(({ mayRetry }) => mayRetry).slice(0, Math.max(0, Math.floor(secondsFree / RETRY_SECONDS)));
}

function secondsOf(chosen: readonly RankedCard<unknown>[]): number {
  return chosen.reduce((sum, { seconds }) => sum + seconds, 0);
}
