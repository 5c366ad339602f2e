import { ofAssignmentQuery } from "@/lib/contracts/class-results";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";

export const GET = actorRoute<{ courseId: string }>(async (request, context, { courseId }) =>
  respond(await readReadiness(context, courseId, parseQuery(request, ofAssignmentQuery))),
);
