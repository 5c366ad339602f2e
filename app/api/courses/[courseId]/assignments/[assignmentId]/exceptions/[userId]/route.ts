import { assignmentOperations } from "@/lib/contracts/assignments";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { makeException, removeException } from "@/lib/server/services/assignments/edit-assignments";

export const PUT = serve(assignmentOperations.makeException, ({ context, params, body }) =>
  makeException(context, params, body),
);

export const DELETE = serve(assignmentOperations.removeException, ({ context, params }) =>
  removeException(context, params),
);

export const { GET, HEAD, POST, PATCH, OPTIONS } = otherMethods({ PUT, DELETE });
