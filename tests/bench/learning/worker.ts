import { parentPort } from "node:worker_threads";
import { POLICIES } from "@/tests/bench/learning/policies";
import type { Cell } from "@/tests/bench/learning/policy";
import { type Outcome, runLearner, type World } from "@/tests/bench/learning/run-cell";

/** One policy at one task, for learners 0, 1, 2 ... */
export interface Task {
  readonly id: number;
  readonly policy: string;
  readonly cell: Cell;
  readonly world: World;
  readonly learners: number;
}
export interface Done {
  readonly id: number;
  readonly outcomes: readonly Outcome[];
}

export function runTask({ id, policy, cell, world, learners }: Task): Done {
  const makePolicy = POLICIES[policy];
  if (makePolicy === undefined) throw new Error(`There is no policy called ${policy}.`);
  return { id, outcomes: Array.from({ length: learners }, (_, seed) => runLearner(makePolicy, cell, seed, world)) };
}

parentPort?.on("message", (task: Task) => parentPort?.postMessage(runTask(task)));
