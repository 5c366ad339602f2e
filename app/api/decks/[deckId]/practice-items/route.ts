import { attemptOperations } from "@/lib/contracts/attempts";
import { serve } from "@/lib/server/http/serve";
import { listPracticeItems } from "@/lib/server/services/decks/list-practice-items";

export const GET = serve(attemptOperations.listPracticeItems, ({ context, params }) =>
  listPracticeItems(context, params.deckId),
);
