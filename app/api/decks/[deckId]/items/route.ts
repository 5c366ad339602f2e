import { deckContentOperations } from "@/lib/contracts/deck-content";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listDeckItems } from "@/lib/server/services/decks/list-items";

export const GET = serve(deckContentOperations.listDeckItems, ({ context, params, query }) =>
  listDeckItems(context, params.deckId, query),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
