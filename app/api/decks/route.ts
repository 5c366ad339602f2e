import { deckOperations } from "@/lib/contracts/decks";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve, serveBySession } from "@/lib/server/http/serve";
import { makeDeck } from "@/lib/server/services/decks/edit-decks";
import { listDecks } from "@/lib/server/services/decks/list-decks";

export const GET = serveBySession(deckOperations.listDecks, ({ context }) => listDecks(context));

export const POST = serve(deckOperations.createDeck, ({ context, body }) => makeDeck(context, body));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
