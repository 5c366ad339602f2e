import { randomBytes, randomUUID } from "node:crypto";
import { createCourseBody } from "@/lib/contracts/courses";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { listCourses, makeCourse } from "@/lib/server/services/courses/edit-courses";

export const GET = actorRoute(async (_request, context) => respond(await listCourses(context)));

export const POST = actorRoute(async (request, context) => {
  const body = await parseBody(request, createCourseBody);
  return respond(await makeCourse({ ...context, newId: randomUUID, randomBytes }, body), 201);
});
