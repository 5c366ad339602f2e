import { reviewOperations } from "@/lib/contracts/reviews";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { actOnCard } from "@/lib/server/services/study/act-on-card";

export const POST = serve(reviewOperations.actOnCard, ({ context, params, body }) =>
  actOnCard(context, params.cardId, body),
);

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
