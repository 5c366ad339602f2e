import { respond } from "@/lib/server/http/respond";
import { openRoute } from "@/lib/server/http/route";
import { databaseAnswers } from "@/lib/server/services/operation/check-health";
import packageJson from "@/package.json";

export const GET = openRoute(async () => {
  const word = (await databaseAnswers()) ? "ok" : "unavailable";
  return respond({ status: word, database: word, version: packageJson.version }, word === "ok" ? 200 : 503);
});
