import { assignmentOperations } from "@/lib/contracts/assignments";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listAssignments, makeAssignment } from "@/lib/server/services/assignments/edit-assignments";

export const GET = serve(assignmentOperations.listAssignments, ({ context, params }) =>
  listAssignments(context, params.courseId),
);

export const POST = serve(assignmentOperations.createAssignment, ({ context, params, body }) =>
  makeAssignment(context, params.courseId, body),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
