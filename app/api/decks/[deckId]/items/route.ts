import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { listDeckItems } from "@/lib/server/services/decks/list-items";

export const GET = actorRoute<{ readonly deckId: string }>(async (_request, context, { deckId }) =>
  respond(await listDeckItems(context, deckId)),
);
