import { resultOperations } from "@/lib/contracts/class-results";
import { serve } from "@/lib/server/http/serve";
import { readItemAnalysis } from "@/lib/server/services/teaching/read-item-analysis";

export const GET = serve(resultOperations.getItemAnalysis, ({ context, params, query }) =>
  readItemAnalysis(context, params.courseId, query),
);
