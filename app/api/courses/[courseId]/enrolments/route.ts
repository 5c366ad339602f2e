import { memberOperations } from "@/lib/contracts/members";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listMembers } from "@/lib/server/services/courses/members";

export const GET = serve(memberOperations.listMembers, ({ context, params }) => listMembers(context, params.courseId));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
