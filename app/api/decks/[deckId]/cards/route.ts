import { deckContentOperations } from "@/lib/contracts/deck-content";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listDeckCards } from "@/lib/server/services/decks/list-cards";

export const GET = serve(deckContentOperations.listDeckCards, ({ context, params, query }) =>
  listDeckCards(context, { ...params, ...query }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
