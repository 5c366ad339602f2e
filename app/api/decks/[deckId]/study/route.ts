import { deckStudyOptions } from "@/lib/contracts/decks";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { startStudying, stopStudying } from "@/lib/server/services/decks/study-deck";

interface Params {
  readonly deckId: string;
}

export const PUT = actorRoute<Params>(async (request, context, { deckId }) =>
  respond(await startStudying(context, deckId, await parseBody(request, deckStudyOptions))),
);

export const DELETE = actorRoute<Params>(async (_request, context, { deckId }) => {
  await stopStudying(context, deckId);
  return respondEmpty();
});
