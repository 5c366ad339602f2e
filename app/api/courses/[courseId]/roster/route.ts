import { randomUUID } from "node:crypto";
import { importRosterBody } from "@/lib/contracts/courses";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { importRoster, readCourseRoster } from "@/lib/server/services/courses/roster";

export const GET = actorRoute<{ courseId: string }>(async (_request, context, { courseId }) =>
  respond(await readCourseRoster(context, courseId)),
);

export const PUT = actorRoute<{ courseId: string }>(async (request, context, { courseId }) => {
  const body = await parseBody(request, importRosterBody);
  return respond(await importRoster({ ...context, newId: randomUUID }, courseId, body));
});
