import { type SubmitReviewsAnswer, submitReviewsBody } from "@/lib/contracts/study";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { sessionRoute } from "@/lib/server/http/route";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";

export const POST = sessionRoute(async (request, context) => {
  const { results } = await submitReviews(context, await parseBody(request, submitReviewsBody));
  return respond({ results, recordedAt: new Date().toISOString() } satisfies SubmitReviewsAnswer);
});
