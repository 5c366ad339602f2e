import { statisticsOperations } from "@/lib/contracts/statistics";
import { serve } from "@/lib/server/http/serve";
import { readCardHistory } from "@/lib/server/services/statistics/read-card-history";

export const GET = serve(statisticsOperations.getCardHistory, ({ context, params }) =>
  readCardHistory(context, params.cardId),
);
