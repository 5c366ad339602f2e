import { readinessOperations } from "@/lib/contracts/readiness";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";

export const GET = serve(readinessOperations.getReadiness, ({ context, params, query }) =>
  readReadiness(context, params.courseId, query),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
