import path from "node:path";
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
  const file = path.join(process.cwd(), "dist/make-plan-tables.js");
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { weights }, execArgv: [] });
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
