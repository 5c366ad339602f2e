import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import type { CardId, RecordId } from "@/lib/core/shared/ids";

export const CARD_STATES = ["new", "learning", "review", "relearning"] as const;
export type CardState = (typeof CARD_STATES)[number];

/** One learner's memory of one card: what replay of the log gives. Plain data, no dates of the runtime's. */
export interface CardSchedule {
  readonly cardId: CardId;
  readonly state: CardState;
  /** When it is to be asked next. Null while new. */
  readonly due: Instant | null;
  /** Days until recall has fallen to 90%; 0 while new. */
  readonly stability: number;
  /** 1 (easy) to 10; 0 while new. */
  readonly difficulty: number;
  /** Rated answers so far, since the last reset. */
  readonly reps: number;
  readonly lapses: number;
  /** The interval given at the last answer, in study days; 0 within learning steps. */
  readonly scheduledDays: number;
  /** Position in the learning or relearning steps. */
  readonly learningStep: number;
  /** The last answer that was written to memory. */
  readonly lastReviewedAt: Instant | null;
  /** The first answer that was written to memory, since the last reset: a card is new for the day it was introduced. */
  readonly introducedAt: Instant | null;
  readonly suspended: boolean;
  /** Hidden before this study day begins. */
  readonly buriedUntil: StudyDay | null;
  readonly flagged: boolean;
  readonly retired: boolean;
  /** The study day on which a quiz or practice last rated this card: at most one rating a day comes from them. */
  readonly lastQuizRatedOn: StudyDay | null;
  /** The last record or content event in the order of replay; what comes after it can be applied without replaying. */
  readonly lastEntryAt: Instant | null;
  readonly lastEntryId: RecordId | null;
  /** How many content events of the card have been merged. */
  readonly contentEvents: number;
  /** The oldest version of the card whose answer is still the right one: answers to older ones are not applied. */
  readonly meaningSinceVersion: number;
  /**
   * True where the log takes back an answer that has not arrived yet: whatever comes next may be that answer, so the
   * card is replayed. Absent otherwise.
   */
  readonly awaitsRevoked?: boolean;
}
