import { Worker } from "node:worker_threads";
import { buildPrograms, builtProgram } from "@/lib/server/cli/build-programs.mjs";
import type { Outcome } from "@/tests/bench/learning/run-cell";
import type { Done, Task } from "@/tests/bench/learning/worker";

const WORKER = "tests/bench/learning/worker.ts";

/** Runs tasks on so many threads; the outcomes come in the order of the tasks, whichever was done first. */
export async function runTasks(tasks: readonly Task[], workers: number): Promise<readonly (readonly Outcome[])[]> {
  const outcomes: (readonly Outcome[])[] = [];
  const waiting = [...tasks];
  const runOne = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const give = () => {
        const task = waiting.shift();
        if (task === undefined) resolve();
        else worker.postMessage(task);
      };
      worker.on("message", ({ id, outcomes: done }: Done) => {
        outcomes[id] = done;
        give();
      });
      worker.on("error", reject);
      give();
    });
  await buildPrograms(process.cwd(), [WORKER]);
  const threads = Array.from({ length: workers }, () => new Worker(builtProgram(process.cwd(), WORKER)));
  try {
    await Promise.all(threads.map(runOne));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return outcomes;
}
