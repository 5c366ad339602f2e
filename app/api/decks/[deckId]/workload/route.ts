import { planOperations } from "@/lib/contracts/plans";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readWorkload } from "@/lib/server/services/decks/read-workload";

export const GET = serve(planOperations.getDeckWorkload, ({ context, params, query }) =>
  readWorkload(context, params.deckId, query),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
