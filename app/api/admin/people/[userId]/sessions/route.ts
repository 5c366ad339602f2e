import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { endSessionsOf } from "@/lib/server/services/administration/people";

export const DELETE = serve(adminOperations.endSessionsOf, ({ context, params }) =>
  endSessionsOf(context, params.userId),
);

export const { GET, HEAD, POST, PUT, PATCH, OPTIONS } = otherMethods({ DELETE });
