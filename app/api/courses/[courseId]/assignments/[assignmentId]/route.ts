import { updateAssignmentBody } from "@/lib/contracts/assignments";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { changeAssignment, readAssignment, removeAssignment } from "@/lib/server/services/assignments/edit-assignments";

interface Path {
  courseId: string;
  assignmentId: string;
}

export const GET = actorRoute<Path>(async (_request, context, path) => respond(await readAssignment(context, path)));

export const PATCH = actorRoute<Path>(async (request, context, path) =>
  respond(await changeAssignment(context, path, await parseBody(request, updateAssignmentBody))),
);

export const DELETE = actorRoute<Path>(async (_request, context, path) => {
  await removeAssignment(context, path);
  return respondEmpty();
});
