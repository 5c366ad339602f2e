import { serviceOperations } from "@/lib/contracts/health";
import { reply } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { databaseAnswers } from "@/lib/server/services/operation/check-health";
import packageJson from "@/package.json";

export const GET = serve(serviceOperations.getHealth, async () => {
  const isUp = await databaseAnswers();
  const word = isUp ? "ok" : "unavailable";
  return reply(isUp ? 200 : 503, { status: word, database: word, version: packageJson.version });
});
