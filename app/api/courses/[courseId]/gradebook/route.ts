import { gradebookQuery } from "@/lib/contracts/class-results";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond, respondCsv } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { exportGradebook } from "@/lib/server/services/teaching/export-gradebook";
import { readGradebook } from "@/lib/server/services/teaching/read-gradebook";

export const GET = actorRoute<{ courseId: string }>(async (request, context, { courseId }) => {
  const { format } = parseQuery(request, gradebookQuery);
  if (format === "json") return respond(await readGradebook(context, courseId));
  const { name, csv } = await exportGradebook(context, courseId, format);
  return respondCsv(name, csv);
});
