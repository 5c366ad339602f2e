import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readFact } from "@/lib/server/services/facts/read-fact";

export const GET = actorRoute<{ readonly factId: string }>(async (_request, context, { factId }) =>
  respond(await readFact(context, factId)),
);
