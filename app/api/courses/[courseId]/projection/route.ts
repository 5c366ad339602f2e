import { projectionQuery } from "@/lib/contracts/class-results";
import { parseQuery } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { currentPicture, watchPictures } from "@/lib/server/live/class-pictures";
import { eventStream } from "@/lib/server/live/event-stream";

/** The picture that stands; to a browser's EventSource, and each new one after it. */
export const GET = actorRoute<{ courseId: string }>(async (request, context, { courseId }) => {
  const { assignmentId } = parseQuery(request, projectionQuery);
  const picture = await currentPicture(context, courseId, assignmentId);
  if (!request.headers.get("accept")?.includes("text/event-stream")) return respond(picture);
  return eventStream(request.signal, ({ send, end }) => {
    send(picture);
    return watchPictures(picture.courseId, { context, assignmentId, show: send, end }, Date.now);
  });
});
