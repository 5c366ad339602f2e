import { attemptOperations } from "@/lib/contracts/attempts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";

export const GET = serve(attemptOperations.getAttempt, ({ context, params }) => readAttempt(context, params.attemptId));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
