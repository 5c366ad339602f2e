import { noticesSeenBody } from "@/lib/contracts/notices";
import { parseBody } from "@/lib/server/http/parse-request";
import { respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { markNoticesSeen } from "@/lib/server/services/notices/mark-notices-seen";

export const POST = actorRoute(async (request, context) => {
  await markNoticesSeen(context, await parseBody(request, noticesSeenBody));
  return respondEmpty();
});
