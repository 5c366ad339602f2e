import { classWorkloadOperations } from "@/lib/contracts/class-workload";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readClassWorkload } from "@/lib/server/services/assignments/read-class-workload";

export const GET = serve(classWorkloadOperations.getClassWorkload, ({ context, params, query }) =>
  readClassWorkload(context, params.courseId, query),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
