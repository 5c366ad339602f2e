import { randomUUID } from "node:crypto";
import { responsesQuery } from "@/lib/contracts/class-results";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond, respondCsv } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { exportResponses, exportResponsesCsv } from "@/lib/server/services/teaching/export-responses";

export const GET = actorRoute<{ courseId: string }>(async (request, context, { courseId }) => {
  const { format, assignmentId } = parseQuery(request, responsesQuery);
  const secretive = { ...context, newSecret: randomUUID };
  if (format === "json") return respond(await exportResponses(secretive, courseId, { assignmentId }));
  const { name, csv } = await exportResponsesCsv(secretive, courseId, { assignmentId });
  return respondCsv(name, csv);
});
