import { deckCardsQuery } from "@/lib/contracts/decks";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { listDeckCards } from "@/lib/server/services/decks/list-cards";

export const GET = actorRoute<{ readonly deckId: string }>(async (request, context, { deckId }) => {
  const { query } = parseQuery(request, deckCardsQuery);
  return respond(await listDeckCards(context, { deckId, query }));
});
