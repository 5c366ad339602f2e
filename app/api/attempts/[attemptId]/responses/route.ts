import { createResponseBody } from "@/lib/contracts/attempts";
import { clientId } from "@/lib/contracts/shared";
import { parseBody, parseParameter } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { unknownAttempt } from "@/lib/words/problems";

export const POST = actorRoute<{ readonly attemptId: string }>(async (request, context, { attemptId }) => {
  const id = parseParameter(attemptId, clientId, unknownAttempt);
  return respond(await answerItem(context, id, await parseBody(request, createResponseBody)));
});
