import { type Health, serviceOperations } from "@/lib/contracts/health";
import { otherMethods } from "@/lib/server/http/other-methods";
import { respond } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { databaseAnswers } from "@/lib/server/services/operation/check-health";
import packageJson from "@/package.json";

export const GET = serve(serviceOperations.getHealth, async () => {
  const isUp = await databaseAnswers();
  const word = isUp ? "ok" : "unavailable";
  const state = { status: word, database: word, version: packageJson.version } satisfies Health;
  return respond(state, isUp ? 200 : 503);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
