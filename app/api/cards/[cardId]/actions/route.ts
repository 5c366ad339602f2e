import { randomUUID } from "node:crypto";
import { cardActionBody } from "@/lib/contracts/study";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { actOnCard } from "@/lib/server/services/study/act-on-card";

export const POST = actorRoute<{ readonly cardId: string }>(async (request, context, { cardId }) => {
  const body = await parseBody(request, cardActionBody);
  return respond(await actOnCard({ ...context, newId: randomUUID }, cardId, body));
});
