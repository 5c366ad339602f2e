import { assignmentOperations } from "@/lib/contracts/assignments";
import { serve } from "@/lib/server/http/serve";
import { changeAssignment, readAssignment, removeAssignment } from "@/lib/server/services/assignments/edit-assignments";

export const GET = serve(assignmentOperations.getAssignment, ({ context, params }) => readAssignment(context, params));

export const PATCH = serve(assignmentOperations.updateAssignment, ({ context, params, body }) =>
  changeAssignment(context, params, body),
);

export const DELETE = serve(assignmentOperations.deleteAssignment, ({ context, params }) =>
  removeAssignment(context, params),
);
