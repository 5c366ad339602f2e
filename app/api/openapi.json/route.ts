import { openApi } from "@/lib/contracts/openapi";
import { openRoute } from "@/lib/server/http/route";
import { respond } from "@/lib/server/http/respond";

export const GET = openRoute(async () => respond(openApi()));
