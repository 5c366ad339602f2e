import { courseOperations } from "@/lib/contracts/courses";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { changeCourse, readCourse } from "@/lib/server/services/courses/edit-courses";

export const GET = serve(courseOperations.getCourse, ({ context, params }) => readCourse(context, params.courseId));

export const PATCH = serve(courseOperations.updateCourse, ({ context, params, body }) =>
  changeCourse(context, params.courseId, body),
);

export const { POST, PUT, DELETE, OPTIONS } = otherMethods({ GET, PATCH });
