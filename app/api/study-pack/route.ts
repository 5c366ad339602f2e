import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readStudyPack } from "@/lib/server/services/offline/read-study-pack";

export const GET = actorRoute(async (_request, context) => respond(await readStudyPack(context)));
