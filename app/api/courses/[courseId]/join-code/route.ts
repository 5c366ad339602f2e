import { randomBytes } from "node:crypto";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { renewJoinCode } from "@/lib/server/services/courses/edit-courses";

export const POST = actorRoute<{ courseId: string }>(async (_request, context, { courseId }) =>
  respond(await renewJoinCode({ ...context, randomBytes }, courseId)),
);
