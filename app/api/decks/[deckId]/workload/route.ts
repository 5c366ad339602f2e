import { planOperations } from "@/lib/contracts/plans";
import { serve } from "@/lib/server/http/serve";
import { readWorkload } from "@/lib/server/services/decks/read-workload";

export const GET = serve(planOperations.getDeckWorkload, ({ context, params, query }) =>
  readWorkload(context, params.deckId, query),
);
