import { asId } from "@/lib/core/shared/ids";
import { computeWeights } from "@/lib/server/cli/compute-weights";
import { runWithDatabase } from "@/lib/server/cli/with-database";
import { fitWeights } from "@/lib/server/services/fitting/fit-weights";

/** Started by the app for each fit (lib/server/workers/start-fit-process.ts): whose, and under which id it is noted. */
await runWithDatabase(async ([userId = "", fitId = ""]) => {
  await fitWeights({ userId: asId(userId), fitId, now: () => new Date() }, computeWeights);
  return 0;
});
