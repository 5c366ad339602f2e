import { reviewOperations } from "@/lib/contracts/reviews";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serveBySession } from "@/lib/server/http/serve";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";

export const POST = serveBySession(reviewOperations.submitReviews, async ({ context, body }) => {
  const { results } = await submitReviews(context, body);
  return { results, recordedAt: new Date().toISOString() };
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
