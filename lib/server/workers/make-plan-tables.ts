import { parentPort, workerData } from "node:worker_threads";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { LONGEST_PLAN_DAYS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { makePlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";

/* Runs in a thread of its own: the tables for the weights that it is given. */

const { weights } = workerData as { readonly weights?: readonly number[] };
parentPort?.postMessage(makePlanTables(memoryModel(weights), LONGEST_PLAN_DAYS));
