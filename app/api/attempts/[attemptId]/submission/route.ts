import { attemptOperations } from "@/lib/contracts/attempts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";

export const POST = serve(attemptOperations.submitAttempt, ({ context, params }) =>
  submitAttempt(context, params.attemptId),
);

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
