import { courseOperations } from "@/lib/contracts/courses";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { importRoster, readCourseRoster } from "@/lib/server/services/courses/roster";

export const GET = serve(courseOperations.getRoster, ({ context, params }) =>
  readCourseRoster(context, params.courseId),
);

export const PUT = serve(courseOperations.importRoster, ({ context, params, body }) =>
  importRoster(context, params.courseId, body),
);

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods({ GET, PUT });
