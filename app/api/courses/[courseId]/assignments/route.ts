import { randomUUID } from "node:crypto";
import { createAssignmentBody } from "@/lib/contracts/assignments";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { listAssignments, makeAssignment } from "@/lib/server/services/assignments/edit-assignments";

export const GET = actorRoute<{ courseId: string }>(async (_request, context, { courseId }) =>
  respond(await listAssignments(context, courseId)),
);

export const POST = actorRoute<{ courseId: string }>(async (request, context, { courseId }) => {
  const body = await parseBody(request, createAssignmentBody);
  return respond(await makeAssignment({ ...context, newId: randomUUID }, courseId, body), 201);
});
