import { sessionOperations } from "@/lib/contracts/sessions";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { endOtherSessions, listSessions } from "@/lib/server/services/accounts/sessions";

export const GET = serve(sessionOperations.listSessions, ({ context }) => listSessions(context));

export const DELETE = serve(sessionOperations.endOtherSessions, ({ context }) => endOtherSessions(context));

export const { POST, PUT, PATCH, OPTIONS } = otherMethods({ GET, DELETE });
