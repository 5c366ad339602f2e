import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readCardHistory } from "@/lib/server/services/statistics/read-card-history";

export const GET = actorRoute<{ readonly cardId: string }>(async (_request, context, { cardId }) =>
  respond(await readCardHistory(context, cardId)),
);
