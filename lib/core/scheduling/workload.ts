import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { DEFAULT_WEIGHTS } from "@/lib/core/scheduling/scheduling-options";
import type { Workload } from "@/lib/core/scheduling/workload-at";
import { seededNumber } from "@/lib/core/shared/seeded-random";

/** The values of desired retention whose work is reckoned; what lies between is read off the line between two. */
export const RETENTIONS = [0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97] as const;

/** So many days ahead: long enough for the reviews of a new card, short enough for what is due now to matter. */
export const WORKLOAD_DAYS = 180;

/** More cards than this are represented by as many, evenly drawn. */
const MOST_CARDS = 150;

/** A card at the beginning: its memory, and how many days ago it was answered. New ones have none. */
export interface WorkloadCard {
  readonly stability: number;
  readonly difficulty: number;
  readonly daysAgo: number;
}

/** What a learner without enough cards of their own is told with: a deck of 200 cards, started 20 a day. */
export const TYPICAL_CARDS = 200;
const TYPICAL_NEW_A_DAY = 20;
/** Fewer cards of one's own say too little. */
export const OWN_CARDS_FROM = 30;

export interface WorkloadInput {
  readonly cards: readonly WorkloadCard[];
  readonly weights?: readonly number[] | undefined;
  readonly maximumInterval: number;
}

/**
 * Days after which recall has fallen to a share: t = S / factor * (r^(-1/w20) - 1), factor = 0.9^(-1/w20) - 1; whole
 * and at least one, as FSRS schedules.
 */
export function intervalAt(stability: number, retention: number, decay: number): number {
  const factor = 0.9 ** (-1 / decay) - 1;
  return Math.max(1, Math.round((stability / factor) * (retention ** (-1 / decay) - 1)));
}

/**
 * The reviews a day that each desired retention means: the learner's cards played forward, each answered when it is due
 * and recalled as likely as FSRS expects (good, else again and learned again on the same day). The same chances for
 * every value, so that the values differ by the retention alone.
 */
export function workloads({ cards, weights, maximumInterval }: WorkloadInput): readonly Workload[] {
  const every = Math.max(1, cards.length / MOST_CARDS);
  const played = Array.from({ length: Math.min(cards.length, MOST_CARDS) }, (_, index) => index).flatMap((index) => {
    const card = cards[Math.floor(index * every)];
    return card === undefined ? [] : [{ card, seed: `workload ${index}` }];
  });
  return RETENTIONS.map((retention) => {
    const reviews = played.reduce(
      (sum, { card, seed }) => sum + countReviews(card, seed, { retention, weights, maximumInterval }),
      0,
    );
    return { retention, reviewsPerDay: (reviews * every) / WORKLOAD_DAYS };
  });
}

/** A typical deck, for learners with few cards of their own: every card started lately, and answered with good. */
export function typicalCards(weights?: readonly number[]): readonly WorkloadCard[] {
  const { stability, difficulty } = memoryModel(weights).first("good");
  return Array.from({ length: TYPICAL_CARDS }, (_, index) => {
    return { stability, difficulty, daysAgo: Math.floor(index / TYPICAL_NEW_A_DAY) };
  });
}

function countReviews(
  card: WorkloadCard,
  seed: string,
  { retention, weights, maximumInterval }: { retention: number } & Omit<WorkloadInput, "cards">,
): number {
  const model = memoryModel(weights);
  const decay = weights?.[20] ?? DEFAULT_WEIGHTS[20] ?? 0.1542;
  let state = { stability: card.stability, difficulty: card.difficulty };
  let answeredOn = -card.daysAgo;
  for (let reviews = 0; ; reviews++) {
    const interval = Math.min(intervalAt(state.stability, retention, decay), maximumInterval);
    const day = Math.max(0, answeredOn + interval);
    // The review that is under way at the end counts with the part of its interval that has gone by.
    if (day >= WORKLOAD_DAYS)
      return reviews + (WORKLOAD_DAYS - Math.max(0, answeredOn)) / (day - Math.max(0, answeredOn));
    const elapsed = Math.max(1, day - answeredOn);
    const recalled = seededNumber(`${seed} ${reviews}`) < model.recall(elapsed, state.stability);
    state = model.after(state, elapsed, recalled ? "good" : "again");
    answeredOn = day;
  }
}
