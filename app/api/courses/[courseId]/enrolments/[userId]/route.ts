import { courseOperations } from "@/lib/contracts/courses";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { changeMember, removeMember } from "@/lib/server/services/courses/members";

export const PATCH = serve(courseOperations.updateMember, ({ context, params: { courseId, userId }, body }) =>
  changeMember(context, courseId, userId, body),
);

export const DELETE = serve(courseOperations.removeMember, ({ context, params: { courseId, userId } }) =>
  removeMember(context, courseId, userId),
);

export const { GET, HEAD, POST, PUT, OPTIONS } = otherMethods({ PATCH, DELETE });
