import { memberOperations } from "@/lib/contracts/members";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { importRoster, readCourseRoster } from "@/lib/server/services/courses/roster";

export const GET = serve(memberOperations.getRoster, ({ context, params }) =>
  readCourseRoster(context, params.courseId),
);

export const PUT = serve(memberOperations.importRoster, ({ context, params, body }) =>
  importRoster(context, params.courseId, body),
);

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods({ GET, PUT });
