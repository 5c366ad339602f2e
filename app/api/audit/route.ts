import { auditOperations } from "@/lib/contracts/audit";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listAudit } from "@/lib/server/services/audit/list-audit";

export const GET = serve(auditOperations.getAudit, ({ context, query }) => listAudit(context, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
