import { deckOperations } from "@/lib/contracts/decks";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { startStudying, stopStudying } from "@/lib/server/services/decks/study-deck";

export const PUT = serve(deckOperations.studyDeck, ({ context, params, body }) =>
  startStudying(context, params.deckId, body),
);

export const DELETE = serve(deckOperations.stopStudyingDeck, ({ context, params }) =>
  stopStudying(context, params.deckId),
);

export const { GET, HEAD, POST, PATCH, OPTIONS } = otherMethods({ PUT, DELETE });
