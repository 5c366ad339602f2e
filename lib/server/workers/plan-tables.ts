import path from "node:path";
import { Worker } from "node:worker_threads";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import { type InTurn, inTurn } from "@/lib/server/workers/in-turn";

/** Tables take 2 MB each, and nearly all learners share those of the default weights. */
const MOST_TABLES = 16;

/** So many sets of weights may wait for theirs, which take a second or two each. */
const MOST_WAITING = 4;

interface Kept {
  /** The latest used last. */
  readonly byWeights: Map<string, Promise<PlanTables>>;
  readonly threads: InTurn;
}

const kept = globalThis as { colloquyPlanTables?: Kept };

/**
 * The tables of plans for these weights (the algorithm's own where there are none): made once, in a thread, so that
 * answers are served meanwhile. They hold for every date. One thread makes them, however many ask; where too many wait
 * already, a plan is made by the algorithm's own weights, which differ little.
 */
export function planTablesFor(weights: readonly number[] | undefined): Promise<PlanTables> {
  kept.colloquyPlanTables ??= { byWeights: new Map(), threads: inTurn(MOST_WAITING) };
  const { byWeights, threads } = kept.colloquyPlanTables;
  const key = weights?.join(" ") ?? "";
  const known = byWeights.get(key);
  if (known === undefined && weights !== undefined && threads.isFull()) return planTablesFor(undefined);
  const made = known ?? threads.run(() => makeInThread(weights));
  byWeights.delete(key);
  byWeights.set(key, made);
  const [oldest = ""] = byWeights.keys();
  if (byWeights.size > MOST_TABLES) byWeights.delete(oldest);
  if (known !== undefined) return known;
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
