import { attemptOperations } from "@/lib/contracts/attempts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serveBySession } from "@/lib/server/http/serve";
import { answerItem } from "@/lib/server/services/attempts/answer-item";

export const POST = serveBySession(attemptOperations.answerQuestion, ({ context, params, body }) =>
  answerItem(context, params.attemptId, body),
);

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
