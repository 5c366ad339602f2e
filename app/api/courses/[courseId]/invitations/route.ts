import { memberOperations } from "@/lib/contracts/members";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { inviteToCourse } from "@/lib/server/services/courses/invite";

export const POST = serve(memberOperations.inviteToCourse, ({ context, params, body }) =>
  inviteToCourse(context, params.courseId, body),
);

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
