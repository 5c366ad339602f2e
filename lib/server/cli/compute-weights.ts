import { RATINGS } from "@/lib/core/scheduling/review-record";
import type { FitItem } from "@/lib/core/statistics/fit-weights";

/** The weights of FSRS-6 that fit these answers, by fsrs-rs. @throws Error where its native code does not run here */
export async function computeWeights(items: readonly FitItem[], relearningSteps: number): Promise<readonly number[]> {
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } = await import("@open-spaced-repetition/binding");
  const prepared = items.map(
    ({ reviews }) =>
      new FSRSBindingItem(reviews.map(({ rating, days }) => new FSRSBindingReview(RATINGS.indexOf(rating) + 1, days))),
  );
  return computeParameters(prepared, { enableShortTerm: true, numRelearningSteps: relearningSteps });
}
