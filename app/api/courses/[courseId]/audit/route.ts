import { auditOperations } from "@/lib/contracts/audit";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listCourseAudit } from "@/lib/server/services/audit/list-audit";

export const GET = serve(auditOperations.getCourseAudit, ({ context, params, query }) =>
  listCourseAudit(context, params.courseId, query),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
