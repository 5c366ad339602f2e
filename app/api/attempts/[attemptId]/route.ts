import { clientId } from "@/lib/contracts/shared";
import { parseParameter } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { unknownAttempt } from "@/lib/words/problems";

export const GET = actorRoute<{ readonly attemptId: string }>(async (_request, context, { attemptId }) =>
  respond(await readAttempt(context, parseParameter(attemptId, clientId, unknownAttempt))),
);
