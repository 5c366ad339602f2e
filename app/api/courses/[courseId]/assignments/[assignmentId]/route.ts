import { assignmentOperations } from "@/lib/contracts/assignments";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { changeAssignment, readAssignment, removeAssignment } from "@/lib/server/services/assignments/edit-assignments";

export const GET = serve(assignmentOperations.getAssignment, ({ context, params }) => readAssignment(context, params));

export const PATCH = serve(assignmentOperations.updateAssignment, ({ context, params, body }) =>
  changeAssignment(context, params, body),
);

export const DELETE = serve(assignmentOperations.deleteAssignment, ({ context, params }) =>
  removeAssignment(context, params),
);

export const { POST, PUT, OPTIONS } = otherMethods({ GET, PATCH, DELETE });
