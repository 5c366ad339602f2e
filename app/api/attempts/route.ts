import { attemptOperations } from "@/lib/contracts/attempts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";

export const POST = serve(attemptOperations.createAttempt, ({ context, body }) => startAttempt(context, body));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
