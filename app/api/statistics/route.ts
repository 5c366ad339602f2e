import { statisticsOperations } from "@/lib/contracts/statistics";
import { serve } from "@/lib/server/http/serve";
import { readStatistics } from "@/lib/server/services/statistics/read-statistics";

export const GET = serve(statisticsOperations.getStatistics, ({ context, query }) => readStatistics(context, query));
