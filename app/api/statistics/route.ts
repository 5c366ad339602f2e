import { statisticsOperations } from "@/lib/contracts/statistics";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readStatistics } from "@/lib/server/services/statistics/read-statistics";

export const GET = serve(statisticsOperations.getStatistics, ({ context, query }) => readStatistics(context, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
