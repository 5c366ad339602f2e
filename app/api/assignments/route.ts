import { assignmentOperations } from "@/lib/contracts/assignments";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serveBySession } from "@/lib/server/http/serve";
import { listMyAssignments } from "@/lib/server/services/assignments/read-my-assignments";

export const GET = serveBySession(assignmentOperations.listMyAssignments, async ({ context }) => ({
  assignments: await listMyAssignments(context),
}));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
