import { hostname } from "node:os";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { computeWeights } from "@/lib/server/cli/compute-weights";
import { runWithDatabase } from "@/lib/server/cli/with-database";
import { fitWeights } from "@/lib/server/services/fitting/fit-weights";
import { database } from "@/lib/server/store/database";
import { oneOnThisMachine } from "@/lib/server/store/fits";

/** Started by the app for each fit (lib/server/workers/start-fit-process.ts): whose, and under which id it is noted. */
await runWithDatabase(async ([userId = "", fitId = ""]) => {
  const fit = { userId: asId<UserId>(userId), fitId, now: () => new Date() };
  await oneOnThisMachine(database(), hostname(), () => fitWeights(fit, computeWeights));
  return 0;
});
