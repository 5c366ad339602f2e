import { itemAnalysisOperations } from "@/lib/contracts/item-analysis";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readItemAnalysis } from "@/lib/server/services/teaching/read-item-analysis";

export const GET = serve(itemAnalysisOperations.getItemAnalysis, ({ context, params, query }) =>
  readItemAnalysis(context, params.courseId, query),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
