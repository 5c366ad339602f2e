import { clientId } from "@/lib/contracts/shared";
import { parseParameter } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { unknownReview } from "@/lib/words/problems";

export const DELETE = actorRoute<{ readonly reviewId: string }>(async (_request, context, { reviewId }) =>
  respond(await undoReview(context, parseParameter(reviewId, clientId, unknownReview))),
);
