import { readinessOperations } from "@/lib/contracts/readiness";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { watchSnapshots } from "@/lib/server/live/class-pictures";
import { eventStream } from "@/lib/server/live/event-stream";
import { readPicture } from "@/lib/server/services/teaching/read-picture";

/** The picture that stands; to a browser's EventSource, and each new one after it. */
export const GET = serve(readinessOperations.getProjection, async ({ context, params, query, request }) => {
  const { assignmentId } = query;
  const picture = await readPicture(context, params.courseId, assignmentId);
  if (!request.headers.get("accept")?.includes("text/event-stream")) return picture;
  return eventStream(request.signal, ({ send, end }) => {
    send(picture);
    return watchSnapshots(picture.courseId, { context, assignmentId, shownAt: picture.at, show: send, end }, Date.now);
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
