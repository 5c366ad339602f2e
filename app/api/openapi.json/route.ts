import { openApi } from "@/lib/contracts/openapi";
import { respond } from "@/lib/server/http/respond";
import { openRoute } from "@/lib/server/http/route";

export const GET = openRoute(async () => respond(openApi()));
