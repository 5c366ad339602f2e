/** Lapses after which a card is a leech, unless its deck says otherwise: as in Anki. */
export const LEECH_THRESHOLD = 8;
/** After that it counts again at every fourth lapse. */
const LEECH_AGAIN_AFTER = 4;

export const LEECH_ACTIONS = ["flag", "suspend"] as const;
export type LeechAction = (typeof LEECH_ACTIONS)[number];

/** What a deck makes of leeches; absent is what is usual. */
export interface LeechOptions {
  /** Lapses from which on a card counts as a leech. */
  readonly leechThreshold?: number | undefined;
  readonly leechAction?: LeechAction | undefined;
}

/** What happens to a card that keeps being forgotten: flagged, or suspended as well. */
export type LeechOutcome = LeechAction | "none";

/** At how many lapses a card is flagged, and at how many suspended; null where it never is. Kept with each answer. */
export interface LeechRule {
  readonly flagAt: number;
  readonly suspendAt: number | null;
}

/** The strictest rule of the learner's decks that have the card; where none has it, the usual threshold and a flag. */
export function leechRuleOf(decks: readonly LeechOptions[]): LeechRule {
  const thresholds = decks.map(({ leechThreshold = LEECH_THRESHOLD }) => leechThreshold);
  const suspending = thresholds.filter((_, index) => decks[index]?.leechAction === "suspend");
  return {
    flagAt: thresholds.length === 0 ? LEECH_THRESHOLD : Math.min(...thresholds),
    suspendAt: suspending.length === 0 ? null : Math.min(...suspending),
  };
}

/** Whether a lapse makes its card a leech: at the threshold, then at every fourth lapse more. */
export function leechOutcome(lapses: number, { flagAt, suspendAt }: LeechRule): LeechOutcome {
  if (suspendAt !== null && reachesLeech(lapses, suspendAt)) return "suspend";
  return reachesLeech(lapses, flagAt) ? "flag" : "none";
}

function reachesLeech(lapses: number, threshold: number): boolean {
  return lapses >= threshold && (lapses - threshold) % LEECH_AGAIN_AFTER === 0;
}
