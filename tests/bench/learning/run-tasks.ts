import { Worker } from "node:worker_threads";
import type { Outcome } from "@/tests/bench/learning/run-cell";
import type { Done, Task } from "@/tests/bench/learning/worker";

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
  const threads = Array.from({ length: workers }, () => startWorker());
  try {
    await Promise.all(threads.map(runOne));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return outcomes;
}

/** A thread begins without TypeScript's loader, whatever this one has: it registers it, then loads the worker. */
function startWorker(): Worker {
  const file = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${file}); });`;
  return new Worker(start, { eval: true });
}
