import { USUAL_SECONDS } from "@/lib/core/scheduling/pace";

/** A card that is met takes a first answer, and one that confirms it on the same day. */
const SECONDS_TO_MEET = USUAL_SECONDS.first + USUAL_SECONDS.right;

/** Minutes that a usual learner takes to meet so many cards for the first time. */
export function minutesToMeet(cards: number): number {
  return Math.ceil((cards * SECONDS_TO_MEET) / 60);
}
