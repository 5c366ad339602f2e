/** One answer counts as at most a minute: the learner who takes longer has gone to make tea. */
export const LONGEST_ANSWER_MS = 60_000;

/** Seconds that an answer takes a usual learner: their first to a card, a right one, a wrong one. */
export const USUAL_SECONDS = { first: 20, right: 8, wrong: 16 } as const;

/**
 * A usual learner's median answer, in seconds. Most answers are right, so the median is that of a right one. A learner's
 * own median divided by it is their pace.
 */
export const USUAL_MEDIAN_SECONDS = USUAL_SECONDS.right;

/**
 * Seconds a card for a learner whose answers nobody has timed yet. It is a mean, not a median, and theirs are a
 * beginner's sessions: about two first answers (20 s) to five repetitions (8.8 s at 90% recall).
 */
export const USUAL_SECONDS_PER_CARD = 12;

/** Nobody reads and recalls a card faster: quicker answers are taps, and say nothing of what the next ones take. */
const FEWEST_SECONDS_PER_CARD = 4;

/** Seconds that some cards take a learner. @param medianSeconds of their answers; undefined or 0 where not known */
export function secondsFor(cards: number, medianSeconds: number | undefined): number {
  return cards * Math.max(FEWEST_SECONDS_PER_CARD, medianSeconds || USUAL_SECONDS_PER_CARD);
}

/** How many cards fit in some minutes at the learner's own pace; at least one. */
export function sessionSize(minutes: number, medianSeconds: number | undefined): number {
  return Math.max(1, Math.floor((minutes * 60) / secondsFor(1, medianSeconds)));
}
