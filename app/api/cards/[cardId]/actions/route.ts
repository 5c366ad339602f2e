import { studyOperations } from "@/lib/contracts/study";
import { serve } from "@/lib/server/http/serve";
import { actOnCard } from "@/lib/server/services/study/act-on-card";

export const POST = serve(studyOperations.actOnCard, ({ context, params, body }) =>
  actOnCard(context, params.cardId, body),
);
