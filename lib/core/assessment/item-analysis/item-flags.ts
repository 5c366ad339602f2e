import type { ChoiceShare } from "@/lib/core/assessment/item-analysis/score-groups";

/** Why an item is worth a look, the most pressing first. */
export const ITEM_FLAGS = [
  "key-maybe-wrong", // a distractor was chosen by more of the upper group than the key
  "negative-discrimination", // who knows the rest gets it wrong
  "too-hard", // no better than guessing, or hardly anyone
  "easy-at-first-sight", // nearly all were right who had never met it: it gives itself away, or all know it
  "dead-distractor", // a distractor that hardly anyone chose
] as const;
export type ItemFlag = (typeof ITEM_FLAGS)[number];

/** A distractor works from 5 % on (Haladyna and Downing, How many options is enough for a multiple-choice test item?, 1993). */
const LIVE_DISTRACTOR = 0.05;
/** Nothing is learned from an item that fewer know. */
const HARD_BELOW = 0.2;
/** A share of right answers before anything was learned from which there is nothing to learn. */
const EASY_FROM = 0.85;

/** What flags are decided from. */
export interface FlaggedFigures {
  readonly facility: number;
  readonly guess: number;
  readonly discrimination: number | null;
  /** Share right of those who had never met it; null where they are too few. */
  readonly firstSight: number | null;
  /** The options with which of them is the key; none where nothing is chosen. */
  readonly choices: readonly (Pick<ChoiceShare, "share" | "upper"> & { readonly isKey: boolean })[];
}

/** The reasons why an item is worth a look, in the order of ITEM_FLAGS. */
export function flagsOf({ facility, guess, discrimination, firstSight, choices }: FlaggedFigures): readonly ItemFlag[] {
  const key = choices.find(({ isKey }) => isKey);
  const distractors = choices.filter(({ isKey }) => !isKey);
  const holds: Record<ItemFlag, boolean> = {
    "key-maybe-wrong": key !== undefined && distractors.some(({ upper }) => upper > key.upper),
    "negative-discrimination": discrimination !== null && discrimination < 0,
    "too-hard": facility <= Math.max(HARD_BELOW, guess),
    "easy-at-first-sight": firstSight !== null && firstSight >= EASY_FROM,
    // Of a statement to be judged both answers are always there: that one is rare says how easy it is.
    "dead-distractor": choices.length > 2 && distractors.some(({ share }) => share < LIVE_DISTRACTOR),
  };
  return ITEM_FLAGS.filter((flag) => holds[flag]);
}
