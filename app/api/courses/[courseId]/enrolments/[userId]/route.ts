import { memberOperations } from "@/lib/contracts/members";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { changeMember, removeMember } from "@/lib/server/services/courses/members";

export const PATCH = serve(memberOperations.updateMember, ({ context, params: { courseId, userId }, body }) =>
  changeMember(context, courseId, userId, body),
);

export const DELETE = serve(memberOperations.removeMember, ({ context, params: { courseId, userId } }) =>
  removeMember(context, courseId, userId),
);

export const { GET, HEAD, POST, PUT, OPTIONS } = otherMethods({ PATCH, DELETE });
