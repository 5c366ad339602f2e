import { FLOOR_INDEX, LONGEST_PLAN_DAYS, PRICES } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { type Outlook, outlookOf, outlookOfNew } from "@/lib/core/scheduling/seminar-plan/outlook";
import { planDay, retriesMissed } from "@/lib/core/scheduling/seminar-plan/plan-day";
import { makePlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import type { PlannedCard } from "@/lib/core/scheduling/seminar-plan/planned-card";
import { priceOfTime } from "@/lib/core/scheduling/seminar-plan/price-of-time";
import { asId } from "@/lib/core/shared/ids";
import { BELIEVED, type SimCard } from "@/tests/bench/learning/learner";
import type { Cell, Day, MakePolicy } from "@/tests/bench/learning/policy";

const TABLES = makePlanTables(BELIEVED, LONGEST_PLAN_DAYS);
/** No target: what the plan does by itself. */
const NO_TARGET = 0;

interface SimPlanned extends PlannedCard {
  readonly card: SimCard;
}

/** Prices beside the plan's own floor, at which it takes fewer or more minutes. */
export const OTHER_FLOORS: readonly number[] = PRICES.slice(FLOOR_INDEX - 3, FLOOR_INDEX + 2).filter(
  (_, place) => place !== 3,
);

/**
 * The plan by the price of time, as the product runs it; with `siblingRule` off it does not know which cards are of one
 * fact, and with another `floor` it stops later or earlier.
 */
export const seminarPlan =
  ({ siblingRule = true, floor }: { readonly siblingRule?: boolean; readonly floor?: number } = {}): MakePolicy =>
  () => ({
    study: (day) => {
      const plan = planDay<SimPlanned>({
        cards: plannedCards(day, siblingRule),
        tables: TABLES,
        daysLeft: day.cell.days - day.day,
        secondsToday: day.secondsLeft(),
        secondsPerDay: day.cell.minutes * 60,
        target: NO_TARGET,
        ...(floor !== undefined && { floorIndex: PRICES.indexOf(floor) }),
        factsToday: [],
      });
      const missed: SimCard[] = [];
      for (const { card } of plan.cards) {
        if (!day.ask(card)) return;
        if (card.lastRating === "again") missed.push(card);
      }
      if (retriesMissed(plan.price, day.cell.days - day.day)) for (const card of missed) if (!day.ask(card)) return;
    },
  });

/** Whether a task leaves time enough on its first day. */
export function hasTimeEnough({ cards, days, minutes }: Cell): boolean {
  const fresh = outlookOfNew(BELIEVED, days);
  return priceOfTime(new Array<Outlook>(cards).fill(fresh), TABLES, { secondsLeft: days * minutes * 60 }).slack;
}

function plannedCards({ learner, cell, day }: Day, siblingRule: boolean): SimPlanned[] {
  const daysLeft = cell.days - day;
  const fresh = outlookOfNew(BELIEVED, daysLeft);
  return learner.cards.map((card) => ({
    card,
    cardId: asId(String(card.id)),
    factId: asId(String(siblingRule ? card.fact : card.id)),
    position: card.id,
    interferenceKeys: [],
    settled: true,
    outlook: outlookFor(card, day, daysLeft, fresh),
    isNew: card.belief === null,
    askable: true,
    mayRetry: false,
  }));
}

function outlookFor({ belief, lastDay }: SimCard, day: number, daysLeft: number, fresh: Outlook): Outlook {
  return belief === null ? fresh : outlookOf(BELIEVED, { ...belief, daysSince: day - lastDay }, daysLeft);
}
