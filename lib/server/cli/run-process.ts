import { type ChildProcess, spawn } from "node:child_process";
import { childEnvironment } from "@/lib/server/env";

export interface ProcessRun {
  /** Node's arguments: the script and its own. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly changes?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly stopping: AbortSignal;
}

/** The person has asked us to stop: not an error to report. */
export class StoppedError extends Error {
  constructor() {
    super("Stopped");
    this.name = "StoppedError";
  }
}

/**
 * Runs a script in a Node of its own and waits for its end; what it says is shown only where it fails. When we are to
 * stop, it is stopped first.
 * @throws StoppedError then.
 */
export async function runNode(run: ProcessRun): Promise<{ code: number; output: string }> {
  run.stopping.throwIfAborted();
  const child = spawn(process.execPath, run.args, {
    cwd: run.cwd,
    env: childEnvironment({ NEXT_TELEMETRY_DISABLED: "1", ...run.changes }, run.defaults),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const stop = () => child.kill("SIGTERM");
  run.stopping.addEventListener("abort", stop);
  const code = await exitOf(child);
  run.stopping.removeEventListener("abort", stop);
  run.stopping.throwIfAborted();
  return { code, output };
}

/** The exit code of a process; 1 where a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
