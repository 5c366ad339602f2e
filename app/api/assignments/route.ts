import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { listMyAssignments } from "@/lib/server/services/assignments/read-my-assignments";

export const GET = actorRoute(async (_request, context) => respond({ assignments: await listMyAssignments(context) }));
