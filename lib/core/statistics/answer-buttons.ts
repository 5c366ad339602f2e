import { RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import type { AnswerFigures } from "@/lib/core/statistics/card-trace";
import { MATURITIES, type Maturity, maturityOf } from "@/lib/core/statistics/maturity";

/** How often each answer button was pressed, by how far the card had come before. */
export type ButtonCounts = Readonly<Record<Maturity, Readonly<Record<Rating, number>>>>;

/** Counts the answers that learners rated themselves: answers in quizzes have no buttons. */
export function countButtons(answers: readonly AnswerFigures[]): ButtonCounts {
  const none = () => Object.fromEntries(RATINGS.map((rating) => [rating, 0])) as Record<Rating, number>;
  const counts = Object.fromEntries(MATURITIES.map((maturity) => [maturity, none()])) as Record<
    Maturity,
    Record<Rating, number>
  >;
  for (const { record, before, reason } of answers) {
    if (record.rating !== undefined && reason === "rated-by-learner") counts[maturityOf(before)][record.rating] += 1;
  }
  return counts;
}
