import { randomUUID } from "node:crypto";
import { catchUpQuery, startCatchUpBody } from "@/lib/contracts/catch-up";
import { parseBody, parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readCatchUp, startCatchUp, undoCatchUp } from "@/lib/server/services/study/catch-up";

export const GET = actorRoute(async (request, context) =>
  respond(await readCatchUp(context, parseQuery(request, catchUpQuery).days)),
);

export const PUT = actorRoute(async (request, context) =>
  respond(await startCatchUp({ ...context, newId: randomUUID }, await parseBody(request, startCatchUpBody))),
);

export const DELETE = actorRoute(async (_request, context) => respond(await undoCatchUp(context)));
