import { reviewOperations } from "@/lib/contracts/reviews";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { undoReview } from "@/lib/server/services/study/undo-review";

export const DELETE = serve(reviewOperations.undoReview, ({ context, params }) => undoReview(context, params.reviewId));

export const { GET, HEAD, POST, PUT, PATCH, OPTIONS } = otherMethods({ DELETE });
