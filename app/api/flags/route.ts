import { answerFlagBody, createFlagBody, flagsQuery } from "@/lib/contracts/flags";
import { parseBody, parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { answerFlag } from "@/lib/server/services/flags/answer-flag";
import { listFlags } from "@/lib/server/services/flags/list-flags";
import { raiseFlag } from "@/lib/server/services/flags/raise-flag";

export const GET = actorRoute(async (request, context) =>
  respond(await listFlags(context, parseQuery(request, flagsQuery))),
);

export const POST = actorRoute(async (request, context) => {
  const { flag, isNew } = await raiseFlag(context, await parseBody(request, createFlagBody));
  return respond(flag, isNew ? 201 : 200);
});

export const PATCH = actorRoute(async (request, context) =>
  respond(await answerFlag(context, await parseBody(request, answerFlagBody))),
);
