import { ofAssignmentQuery } from "@/lib/contracts/class-results";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readItemAnalysis } from "@/lib/server/services/teaching/read-item-analysis";

export const GET = actorRoute<{ courseId: string }>(async (request, context, { courseId }) =>
  respond(await readItemAnalysis(context, courseId, parseQuery(request, ofAssignmentQuery))),
);
