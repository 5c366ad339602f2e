import { sessionOperations } from "@/lib/contracts/sessions";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { endOneSession } from "@/lib/server/services/accounts/sessions";

export const DELETE = serve(sessionOperations.endSession, ({ context, params }) =>
  endOneSession(context, params.sessionId),
);

export const { GET, HEAD, POST, PUT, PATCH, OPTIONS } = otherMethods({ DELETE });
