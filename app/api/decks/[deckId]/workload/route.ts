import { deckWorkloadQuery } from "@/lib/contracts/plans";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readWorkload } from "@/lib/server/services/decks/read-workload";

interface Params {
  readonly deckId: string;
}

export const GET = actorRoute<Params>(async (request, context, { deckId }) =>
  respond(await readWorkload(context, deckId, parseQuery(request, deckWorkloadQuery))),
);
