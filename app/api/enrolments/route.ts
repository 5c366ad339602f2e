import { createEnrolmentBody } from "@/lib/contracts/courses";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { joinCourse } from "@/lib/server/services/courses/join-course";

export const POST = actorRoute(async (request, context) => {
  const { joinCode } = await parseBody(request, createEnrolmentBody);
  return respond(await joinCourse(context, joinCode), 201);
});
