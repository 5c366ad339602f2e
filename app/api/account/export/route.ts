import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { exportAccount } from "@/lib/server/services/accounts/export-account";

export const GET = actorRoute(async (_request, context) => {
  const response = respond(await exportAccount(context));
  response.headers.set("content-disposition", 'attachment; filename="colloquy-export.json"');
  return response;
});
