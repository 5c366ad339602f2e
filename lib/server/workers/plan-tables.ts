import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";

/** Tables take 2 MB each, and nearly all learners share those of the default weights. */
const MOST_TABLES = 16;

const kept = globalThis as { colloquyPlanTables?: Map<string, Promise<PlanTables>> };

/**
 * The tables of plans for these weights (the algorithm's own where there are none): made once, in a thread, so that
 * answers are served meanwhile. They hold for every date. Whoever sets a date asks for them at once.
 */
export function planTablesFor(weights: readonly number[] | undefined): Promise<PlanTables> {
  kept.colloquyPlanTables ??= new Map();
  const byWeights = kept.colloquyPlanTables;
  const key = weights?.join(" ") ?? "";
  const known = byWeights.get(key);
  if (known !== undefined) return known;
  if (byWeights.size >= MOST_TABLES) byWeights.clear();
  const made = makeInThread(weights);
  byWeights.set(key, made);
  made.catch(() => byWeights.delete(key));
  return made;
}

function makeInThread(weights: readonly number[] | undefined): Promise<PlanTables> {
  // Inside the app's bundle a thread has neither TypeScript's loader nor the bundle: it is given the source itself.
  const file = pathToFileURL(path.join(process.cwd(), "lib/server/workers/make-plan-tables.ts")).href;
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(start, { eval: true, workerData: { weights }, execArgv: [] });
    worker.once("message", (tables: PlanTables) => {
      resolve(tables);
      void worker.terminate();
    });
    worker.once("error", reject);
    worker.once("exit", () =>
      reject(new Error("The thread that makes a plan's tables ended before it had made them.")),
    );
  });
}
