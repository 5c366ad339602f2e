import { clientId } from "@/lib/contracts/shared";
import { parseParameter } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";
import { unknownAttempt } from "@/lib/words/problems";

export const POST = actorRoute<{ readonly attemptId: string }>(async (_request, context, { attemptId }) =>
  respond(await submitAttempt(context, parseParameter(attemptId, clientId, unknownAttempt))),
);
