import type { DeckOptions, LeechAction } from "@/lib/core/scheduling/deck-options";

/** Lapses after which a card is a leech, unless its deck says otherwise: as in Anki. */
export const LEECH_THRESHOLD = 8;
/** Then it is said again after so many more. */
const LEECH_AGAIN_AFTER = 4;

/** What is done about a card that keeps being forgotten: marked, or set aside as well. */
export type LeechOutcome = LeechAction | "none";

function reachesLeech(before: number, after: number, threshold: number): boolean {
  const timesAt = (lapses: number) =>
    lapses < threshold ? 0 : 1 + Math.floor((lapses - threshold) / LEECH_AGAIN_AFTER);
  return timesAt(after) > timesAt(before);
}

/**
 * Whether answers made a card a leech: at the threshold of lapses, then at every fourth more. Where several of the
 * learner's decks have it, the strictest counts; where none has, the usual threshold, and a flag.
 */
export function leechOutcome(
  before: number,
  after: number,
  decks: readonly Pick<DeckOptions, "leechThreshold" | "leechAction">[],
): LeechOutcome {
  const rules = decks.length === 0 ? [{}] : decks;
  const reached = rules.filter(({ leechThreshold }) => reachesLeech(before, after, leechThreshold ?? LEECH_THRESHOLD));
  if (reached.length === 0) return "none";
  return reached.some(({ leechAction }) => leechAction === "suspend") ? "suspend" : "flag";
}
