import { exceptionBody } from "@/lib/contracts/assignments";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { makeException, removeException } from "@/lib/server/services/assignments/edit-assignments";

interface Path {
  courseId: string;
  assignmentId: string;
  userId: string;
}

export const PUT = actorRoute<Path>(async (request, context, path) =>
  respond(await makeException(context, path, await parseBody(request, exceptionBody))),
);

export const DELETE = actorRoute<Path>(async (_request, context, path) =>
  respond(await removeException(context, path)),
);
