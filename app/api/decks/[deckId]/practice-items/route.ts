import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { listPracticeItems } from "@/lib/server/services/decks/list-practice-items";

export const GET = actorRoute<{ readonly deckId: string }>(async (_request, context, { deckId }) =>
  respond(await listPracticeItems(context, deckId)),
);
