import { deckContentOperations } from "@/lib/contracts/deck-content";
import { otherMethods } from "@/lib/server/http/other-methods";
import { respondForever } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { readContentPage } from "@/lib/server/services/decks/read-deck-content";

export const GET = serve(deckContentOperations.getDeckContent, async ({ context, params, query }) =>
  respondForever(await readContentPage(context, { ...params, ...query })),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
