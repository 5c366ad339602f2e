import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { listMembers } from "@/lib/server/services/courses/members";

export const GET = actorRoute<{ courseId: string }>(async (_request, context, { courseId }) =>
  respond(await listMembers(context, courseId)),
);
