import { updateCourseBody } from "@/lib/contracts/courses";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { changeCourse, readCourse } from "@/lib/server/services/courses/edit-courses";

export const GET = actorRoute<{ courseId: string }>(async (_request, context, { courseId }) =>
  respond(await readCourse(context, courseId)),
);

export const PATCH = actorRoute<{ courseId: string }>(async (request, context, { courseId }) =>
  respond(await changeCourse(context, courseId, await parseBody(request, updateCourseBody))),
);
