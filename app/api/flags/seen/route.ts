import { seenFlagsBody } from "@/lib/contracts/flags";
import { parseBody } from "@/lib/server/http/parse-request";
import { respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { seeAnswers } from "@/lib/server/services/flags/list-flags";

export const POST = actorRoute(async (request, context) => {
  const { ids } = await parseBody(request, seenFlagsBody);
  await seeAnswers(context, ids);
  return respondEmpty();
});
