import { randomUUID } from "node:crypto";
import { createDeckBody } from "@/lib/contracts/decks";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { makeDeck } from "@/lib/server/services/decks/edit-decks";
import { listDecks } from "@/lib/server/services/decks/list-decks";

export const GET = actorRoute(async (_request, context) => respond(await listDecks(context)));

export const POST = actorRoute(async (request, context) => {
  const body = await parseBody(request, createDeckBody);
  return respond(await makeDeck({ ...context, newId: randomUUID }, body), 201);
});
