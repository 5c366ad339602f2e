import { attemptOperations } from "@/lib/contracts/attempts";
import { serve } from "@/lib/server/http/serve";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";

export const POST = serve(attemptOperations.submitAttempt, ({ context, params }) =>
  submitAttempt(context, params.attemptId),
);
