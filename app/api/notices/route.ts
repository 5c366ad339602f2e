import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readNotices } from "@/lib/server/services/notices/read-notices";

export const GET = actorRoute(async (_request, context) => respond(await readNotices(context)));
