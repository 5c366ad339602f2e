import { randomUUID } from "node:crypto";
import { createAttemptBody } from "@/lib/contracts/attempts";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";

export const POST = actorRoute(async (request, context) => {
  const body = await parseBody(request, createAttemptBody);
  return respond(await startAttempt({ ...context, newId: randomUUID }, body), 201);
});
