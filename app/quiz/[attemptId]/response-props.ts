import type { QuizItem } from "@/app/quiz/[attemptId]/use-quiz";
import type { ItemFeedback } from "@/lib/contracts/questions";
import type { QuizResponse } from "@/lib/core/session/quiz-session";

export interface ResponseFieldProps {
  readonly item: QuizItem;
  /** What is chosen or typed, given or not yet. */
  readonly given: QuizResponse | null;
  readonly result: ItemFeedback | null;
  readonly locked: boolean;
  /** What was typed cannot be meant as the number that is asked. */
  readonly notANumber: boolean;
  readonly draft: (response: QuizResponse) => void;
}

/** What an arrangement of elements needs to know. */
export type PlacingProps = Pick<ResponseFieldProps, "item" | "given" | "locked" | "draft">;
