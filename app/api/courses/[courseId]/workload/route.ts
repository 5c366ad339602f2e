import { classWorkloadQuery } from "@/lib/contracts/assignments";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readClassWorkload } from "@/lib/server/services/assignments/read-class-workload";

export const GET = actorRoute<{ courseId: string }>(async (request, context, { courseId }) =>
  respond(await readClassWorkload(context, courseId, parseQuery(request, classWorkloadQuery))),
);
