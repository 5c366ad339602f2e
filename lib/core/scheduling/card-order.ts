import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { memoryModel, retrievability } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { elapsedStudyDays } from "@/lib/core/scheduling/study-day";
import type { CardId } from "@/lib/core/shared/ids";
import { seededNumber } from "@/lib/core/shared/seeded-random";

/** In which order new cards are started: the most important facts first, as the deck has them, or by chance. */
export const NEW_ORDERS = ["importance", "added", "random"] as const;
export type NewOrder = (typeof NEW_ORDERS)[number];

/** Which cards in review come first: the longest due, the least likely recalled, or those with most to lose. */
export const REVIEW_ORDERS = ["retrievability", "due", "most-to-lose"] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** What the order of a card depends on. */
export interface OrderedCard {
  readonly cardId: CardId;
  readonly schedule: CardSchedule | undefined;
  /** Rank by importance: lowest first. */
  readonly position: number;
  /** Rank within the deck; that of importance where the card's deck is not known. */
  readonly deckPosition?: number;
}

type Met<Card> = Card & { readonly schedule: CardSchedule };

/** Ascending by a value that is reckoned once for each card; equal ones by due, then id. */
function sortedBy<Card extends OrderedCard>(cards: readonly Card[], reckon: (card: Card) => number): Card[] {
  return cards
    .map((card) => ({ card, value: reckon(card) }))
    .sort((a, b) => a.value - b.value || byDue(a.card, b.card))
    .map(({ card }) => card);
}

/** The order of due, then of ids. */
export function byDue(a: OrderedCard, b: OrderedCard): number {
  return (a.schedule?.due ?? 0) - (b.schedule?.due ?? 0) || byId(a, b);
}

function byId(a: OrderedCard, b: OrderedCard): number {
  if (a.cardId === b.cardId) return 0;
  return a.cardId < b.cardId ? -1 : 1;
}

/** New cards in the order of first study. @param seed by which chance is the learner's own, and the same all the time */
export function orderNew<Card extends OrderedCard>(cards: readonly Card[], order: NewOrder, seed: string): Card[] {
  switch (order) {
    case "importance":
      return sortedBy(cards, ({ position }) => position);
    case "added":
      return sortedBy(cards, ({ position, deckPosition }) => deckPosition ?? position);
    case "random":
      return sortedBy(cards, ({ cardId }) => seededNumber(`${seed} ${cardId}`));
  }
}

/** Cards in review in the order in which they are asked, so that a limit or a short session leaves out the last. */
export function orderReviews<Card extends OrderedCard>(
  cards: readonly Met<Card>[],
  order: ReviewOrder,
  now: Instant,
  options: SchedulingOptions,
): Met<Card>[] {
  switch (order) {
    case "due":
      return cards.toSorted(byDue);
    case "retrievability":
      return sortedBy(cards, ({ schedule }) => retrievability(schedule, now, options));
    case "most-to-lose":
      return sortedBy(cards, ({ schedule }) => -lossOfWaiting(schedule, now, options));
  }
}

/**
 * What waiting one more day costs a card, in days of stability: the fall of its recall over that day, times what
 * forgetting takes (its stability after a right answer, less that after a wrong one). A well-known card that begins to
 * slip has most to lose; one that is as good as forgotten has lost it already. 0 for a card without memory.
 */
export function lossOfWaiting(schedule: CardSchedule, now: Instant, options: SchedulingOptions): number {
  if (schedule.state === "new" || schedule.lastReviewedAt === null) return 0;
  const model = memoryModel(options.weights);
  const days = Math.max(1, elapsedStudyDays(schedule.lastReviewedAt, now, options));
  const { stability } = schedule;
  const fall = model.recall(days, stability) - model.recall(days + 1, stability);
  return fall * (model.after(schedule, days, "good").stability - model.after(schedule, days, "again").stability);
}
