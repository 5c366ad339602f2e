import { takeOriginChangesBody } from "@/lib/contracts/decks";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readOriginChanges } from "@/lib/server/services/decks/read-origin-changes";
import { takeOriginChanges } from "@/lib/server/services/decks/take-origin-changes";

interface Params {
  readonly deckId: string;
}

export const GET = actorRoute<Params>(async (_request, context, { deckId }) =>
  respond(await readOriginChanges(context, deckId)),
);

export const POST = actorRoute<Params>(async (request, context, { deckId }) =>
  respond(await takeOriginChanges(context, deckId, await parseBody(request, takeOriginChangesBody))),
);
