import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readInvitation } from "@/lib/server/services/courses/join-course";

export const GET = actorRoute<{ joinCode: string }>(async (_request, context, { joinCode }) =>
  respond(await readInvitation(context, joinCode)),
);
