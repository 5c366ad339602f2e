import { statisticsOperations } from "@/lib/contracts/statistics";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readCardHistory } from "@/lib/server/services/statistics/read-card-history";

export const GET = serve(statisticsOperations.getCardHistory, ({ context, params }) =>
  readCardHistory(context, params.cardId),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
