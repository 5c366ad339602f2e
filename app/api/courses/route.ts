import { courseOperations } from "@/lib/contracts/courses";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listCourses, makeCourse } from "@/lib/server/services/courses/edit-courses";

export const GET = serve(courseOperations.listCourses, ({ context }) => listCourses(context));

export const POST = serve(courseOperations.createCourse, ({ context, body }) => makeCourse(context, body));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
