import { deckOriginOperations } from "@/lib/contracts/deck-origin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readOriginChanges } from "@/lib/server/services/decks/read-origin-changes";
import { takeOriginChanges } from "@/lib/server/services/decks/take-origin-changes";

export const GET = serve(deckOriginOperations.listOriginChanges, ({ context, params }) =>
  readOriginChanges(context, params.deckId),
);

export const POST = serve(deckOriginOperations.takeOriginChanges, ({ context, params, body }) =>
  takeOriginChanges(context, params.deckId, body),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
