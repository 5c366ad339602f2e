import { updateDeckBody } from "@/lib/contracts/decks";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { changeDeck, removeDeck } from "@/lib/server/services/decks/edit-decks";
import { readDeck } from "@/lib/server/services/decks/read-deck";

interface Params {
  readonly deckId: string;
}

export const GET = actorRoute<Params>(async (_request, context, { deckId }) =>
  respond(await readDeck(context, deckId)),
);

export const PATCH = actorRoute<Params>(async (request, context, { deckId }) =>
  respond(await changeDeck(context, deckId, await parseBody(request, updateDeckBody))),
);

export const DELETE = actorRoute<Params>(async (_request, context, { deckId }) => {
  await removeDeck(context, deckId);
  return respondEmpty();
});
