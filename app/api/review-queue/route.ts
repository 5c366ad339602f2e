import { reviewQueueQuery } from "@/lib/contracts/study";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";

export const GET = actorRoute(async (request, context) =>
  respond(await readReviewQueue(context, parseQuery(request, reviewQueueQuery))),
);
