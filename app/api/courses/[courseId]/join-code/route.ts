import { courseOperations } from "@/lib/contracts/courses";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { renewJoinCode } from "@/lib/server/services/courses/edit-courses";

export const POST = serve(courseOperations.replaceJoinCode, ({ context, params }) =>
  renewJoinCode(context, params.courseId),
);

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
