import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { isInSteps } from "@/lib/core/scheduling/due";

/** Days of interval from which on a card is mature, as in Anki: so that figures can be compared. */
export const MATURE_DAYS = 21;

export const MATURITIES = ["new", "learning", "young", "mature"] as const;
/**
 * How far a card has come: never answered; in its learning or relearning steps; in review with an interval below 21
 * days; in review with a longer one.
 */
export type Maturity = (typeof MATURITIES)[number];

export function maturityOf(schedule: Pick<CardSchedule, "state" | "scheduledDays">): Maturity {
  if (schedule.state === "new") return "new";
  if (isInSteps(schedule)) return "learning";
  return schedule.scheduledDays >= MATURE_DAYS ? "mature" : "young";
}

/** Cards by how far they have come, those set aside apart: each is counted once. */
export type CardCounts = Readonly<Record<Maturity | "suspended", number>>;

/** @param schedules one for each card; undefined for one never met */
export function countCards(
  schedules: readonly (Pick<CardSchedule, "state" | "scheduledDays" | "suspended"> | undefined)[],
): CardCounts {
  const counts = { new: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
  for (const schedule of schedules) {
    if (schedule === undefined) counts.new += 1;
    else if (schedule.suspended) counts.suspended += 1;
    else counts[maturityOf(schedule)] += 1;
  }
  return counts;
}
