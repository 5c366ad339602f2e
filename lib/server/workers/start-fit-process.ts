import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";

/** Answers go first wherever both want the processor. */
const BEHIND_ANSWERS = 19;
/** A fit takes seconds; one that takes minutes is stuck. */
const PATIENCE_MS = 120_000;

/**
 * Fits in a process of its own, with a lower priority: nothing of it is in the way of a request, and its memory goes
 * with it. What comes of it is written in the database.
 * @returns resolves when it has ended, however it has
 */
export function startFitProcess(userId: string, fitId: string): Promise<void> {
  const file = path.join(process.cwd(), "dist/fit-weights.js");
  const child = spawn(process.execPath, [file, userId, fitId], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: PATIENCE_MS,
  });
  if (child.pid !== undefined) setPriority(child.pid, BEHIND_ANSWERS);
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
}
