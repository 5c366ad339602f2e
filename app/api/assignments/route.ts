import { assignmentOperations } from "@/lib/contracts/assignments";
import { serve } from "@/lib/server/http/serve";
import { listMyAssignments } from "@/lib/server/services/assignments/read-my-assignments";

export const GET = serve(assignmentOperations.listMyAssignments, async ({ context }) => ({
  assignments: await listMyAssignments(context),
}));
