import { statisticsQuery } from "@/lib/contracts/statistics";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readStatistics } from "@/lib/server/services/statistics/read-statistics";

export const GET = actorRoute(async (request, context) =>
  respond(await readStatistics(context, parseQuery(request, statisticsQuery))),
);
