/** What a student can say is wrong with a card. */
export const FLAG_REASONS = ["wrong", "unclear", "outdated", "duplicate"] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** Open until someone has answered it, or found that nothing is left to do. */
export const FLAG_STATUSES = ["open", "answered", "resolved"] as const;
export type FlagStatus = (typeof FLAG_STATUSES)[number];

/** The longest word of why, and the longest answer, in characters. */
export const FLAG_NOTE_LENGTH = 500;
export const FLAG_ANSWER_LENGTH = 1000;

/** So many of one learner's may be open at a time: more than anyone means, fewer than would drown the others'. */
export const MOST_OPEN_FLAGS = 30;
