import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * One run of a process. The pid alone does not name it: pids are used again, and in a container that is started again
 * nearly always by something else.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in whatever form the system tells it; "unknown" where it tells nothing. */
  readonly startedAt: string;
}

const UNKNOWN = "unknown";

/** The process that runs this. */
export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? UNKNOWN };
}

/** Whether that very process still runs. A zombie does not. */
export function isAlive(identity: ProcessIdentity): boolean {
  const started = startOf(identity.pid);
  if (started === null) return false;
  return started === UNKNOWN || identity.startedAt === UNKNOWN || started === identity.startedAt;
}

/** Whether any process has this pid. */
export function isPidAlive(pid: number): boolean {
  return startOf(pid) !== null;
}

/** The words a process was started with, joined by spaces; null where there is no such process or no way to know. */
export function commandLine(pid: number): string | null {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

function startOf(pid: number): string | null {
  if (!respondsToSignals(pid)) return null;
  if (process.platform === "linux") return startOnLinux(pid);
  if (process.platform === "win32") return UNKNOWN;
  return startByPs(pid);
}

function respondsToSignals(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and someone else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** /proc/PID/stat, after the name in brackets (which may hold anything): the state, and 19 fields on the start in ticks. */
function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return `${bootId()}/${fields[19]}`;
  } catch {
    // It answers signals but is hidden from us (hidepid), or it has just ended.
    return respondsToSignals(pid) ? UNKNOWN : null;
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

function startByPs(pid: number): string | null {
  try {
    const line = execFileSync("ps", ["-o", "state=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return line === "" || line.startsWith("Z") ? null : line.slice(line.indexOf(" ") + 1).trim();
  } catch {
    return null;
  }
}
