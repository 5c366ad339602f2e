import { deckOperations } from "@/lib/contracts/decks";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve, serveBySession } from "@/lib/server/http/serve";
import { changeDeck, removeDeck } from "@/lib/server/services/decks/edit-decks";
import { readDeck } from "@/lib/server/services/decks/read-deck";

export const GET = serveBySession(deckOperations.getDeck, ({ context, params }) => readDeck(context, params.deckId));

export const PATCH = serve(deckOperations.updateDeck, ({ context, params, body }) =>
  changeDeck(context, params.deckId, body),
);

export const DELETE = serve(deckOperations.deleteDeck, ({ context, params }) => removeDeck(context, params.deckId));

export const { POST, PUT, OPTIONS } = otherMethods({ GET, PATCH, DELETE });
