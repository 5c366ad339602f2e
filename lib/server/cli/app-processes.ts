import type { ChildProcess } from "node:child_process";
import cluster, { type Worker } from "node:cluster";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/server/log";

export interface ServedApp {
  /** Resolves to the exit code when the app has ended for good. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

interface AppProcesses {
  /** The address of a module that runs in each before the script. */
  readonly preload: string;
  /** The script that serves, its arguments and its environment; it listens on one port with all others. */
  readonly script: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly variables: NodeJS.ProcessEnv;
  readonly count: number;
}

/** One of the processes that there should be: whichever runs in its place now. */
interface Place {
  readonly index: number;
  worker: Worker | undefined;
  /** How often in a row it has ended within STEADY_MS of its start. */
  failures: number;
}

/** Requests under way may finish; after this the app is ended, so that a stop never hangs on an open stream. */
const STOP_TIMEOUT_MS = 8_000;
/** A process that has run for so long has not ended because of how it starts. */
const STEADY_MS = 10_000;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;
/**
 * Megabytes of objects that a process may hold. The less it may, the sooner V8 tidies up: without a bound a process that
 * holds 100 MB takes 450 (docs/decisions/0022).
 */
const HEAP_LIMIT = "--max-old-space-size=384";
/** When every process has failed so often in a row, none of them will come up. */
const MOST_FAILURES = 5;

/**
 * Runs so many processes of the app behind one port, which they share: a connection goes to one that listens and has time
 * for it. A process that ends is replaced, later and later where it keeps ending.
 */
export function startAppProcesses(app: AppProcesses): ServedApp {
  let isStopping = false;
  let hasListened = false;
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => (end = resolve));
  const places = Array.from({ length: app.count }, (_, index): Place => ({ index, worker: undefined, failures: 0 }));

  function start(place: Place): void {
    // What all of them say when they start is said once.
    const output = place.index === 0 && !hasListened ? "inherit" : "ignore";
    const { preload, script, args, cwd } = app;
    cluster.setupPrimary({
      exec: script,
      args: [...args],
      execArgv: [HEAP_LIMIT, `--import=${preload}`],
      cwd,
      stdio: ["ignore", output, "inherit", "ipc"],
    });
    const began = performance.now();
    const worker = cluster.fork({
      // Each arena of glibc's allocator keeps what it was given; threads get two of them to share.
      MALLOC_ARENA_MAX: "2",
      ...app.variables,
      RUNS_JOBS: place.index === 0 ? "true" : "false",
    });
    place.worker = worker;
    worker.once("listening", () => (hasListened = true));
    worker.once("exit", (code) => void replace(place, code ?? 1, performance.now() - began));
  }

  async function replace(place: Place, code: number, lived: number): Promise<void> {
    place.worker = undefined;
    if (isStopping) return;
    place.failures = lived < STEADY_MS ? place.failures + 1 : 0;
    if (!hasListened || places.every(({ failures }) => failures >= MOST_FAILURES)) return end(code);
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** place.failures);
    log().error({ exitCode: code }, "An app process stopped and is being restarted");
    await sleep(delay, undefined, { ref: false });
    if (!isStopping) start(place);
  }

  async function stop(): Promise<void> {
    isStopping = true;
    const running = places.flatMap(({ worker }) => (worker === undefined ? [] : [worker]));
    await Promise.all(
      running.map((worker) => stopProcess(worker.process, new Promise((resolve) => worker.once("exit", resolve)))),
    );
  }

  // Each process accepts for itself. Were the launcher to hand connections on, those on their way to a process that is
  // killed would never be answered.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  for (const place of places) start(place);
  return { ended, stop };
}

/** Asks a process to end, and makes it end where it does not. */
export async function stopProcess(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(killer);
}
