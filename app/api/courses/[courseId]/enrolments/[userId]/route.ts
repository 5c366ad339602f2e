import { updateEnrolmentBody } from "@/lib/contracts/courses";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { changeMember, removeMember } from "@/lib/server/services/courses/members";

interface Path {
  courseId: string;
  /** "me" for oneself. */
  userId: string;
}

export const PATCH = actorRoute<Path>(async (request, context, { courseId, userId }) =>
  respond(await changeMember(context, courseId, userId, await parseBody(request, updateEnrolmentBody))),
);

export const DELETE = actorRoute<Path>(async (_request, context, { courseId, userId }) => {
  await removeMember(context, courseId, userId);
  return respondEmpty();
});
