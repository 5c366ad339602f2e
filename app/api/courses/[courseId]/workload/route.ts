import { assignmentOperations } from "@/lib/contracts/assignments";
import { serve } from "@/lib/server/http/serve";
import { readClassWorkload } from "@/lib/server/services/assignments/read-class-workload";

export const GET = serve(assignmentOperations.getClassWorkload, ({ context, params, query }) =>
  readClassWorkload(context, params.courseId, query),
);
