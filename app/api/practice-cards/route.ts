import { practiceCardsQuery } from "@/lib/contracts/study";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readPracticeCards } from "@/lib/server/services/study/read-practice-cards";

export const GET = actorRoute(async (request, context) =>
  respond(await readPracticeCards(context, parseQuery(request, practiceCardsQuery))),
);
