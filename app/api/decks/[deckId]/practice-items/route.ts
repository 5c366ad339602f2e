import { attemptOperations } from "@/lib/contracts/attempts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listPracticeItems } from "@/lib/server/services/decks/list-practice-items";

export const GET = serve(attemptOperations.listPracticeItems, ({ context, params, query }) =>
  listPracticeItems(context, params.deckId, query),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
