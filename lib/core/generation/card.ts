import type { EpistemicType, Target } from "@/lib/core/content/fact";
import type { CardId, FactId } from "@/lib/core/shared/ids";
import type { PartialDate } from "@/lib/core/shared/partial-date";

/** How an answer that someone types is checked (lib/core/assessment/match-answer.ts). */
export type AcceptedAnswer =
  | {
      readonly type: "number";
      readonly value: number;
      /** Largest accepted distance from `value`; 0 where only the figure itself is right. */
      readonly tolerance: number;
      /** Unit shown behind the field: "%", "US dollars", "islands"; empty for a bare number. */
      readonly unit: string;
    }
  | {
      readonly type: "date";
      readonly date: PartialDate;
      /** True where the question names the year already, so that an answer without it is right. */
      readonly yearGiven?: boolean;
    }
  | {
      readonly type: "text";
      readonly text: string;
      /** Other spellings and wordings that are right. */
      readonly variants: readonly string[];
      /** Names of other things that a typo must not turn into the answer. */
      readonly rivals: readonly string[];
    };

/** What is asked, and what answers it. */
export interface CardFace {
  /** stableId("card", factId, target, label, direction): an edit of the words keeps it. */
  readonly id: CardId;
  readonly prompt: string;
  /** The answer as shown: "over $12 billion", "December 2022", "Paul O'Shea". */
  readonly answer: string;
  readonly accepted: AcceptedAnswer;
}

/** One fact with one thing asked about it: shared by all learners, the unit of memory. */
export interface Card extends CardFace {
  readonly factId: FactId;
  readonly target: Target;
  readonly direction: "forward" | "reverse";
  readonly epistemic: EpistemicType;
  /** Changes when and only when the right answer changes: relearning is needed then. */
  readonly meaningHash: string;
  /** Changes with anything that the learner sees. */
  readonly contentHash: string;
}
