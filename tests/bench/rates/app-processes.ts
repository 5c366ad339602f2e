import { readdirSync, readFileSync } from "node:fs";

/** Ticks of a second in which Linux counts the time of processes. */
const TICKS = 100;

interface Processes {
  /** Those that serve the app. */
  readonly app: readonly number[];
  /** What has started them, npm aside. */
  readonly launcher: readonly number[];
}

/** The processes of an app, by the group that it was started as. */
export function processesOf(group: number): Processes {
  const members = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && groupOf(name) === group);
  const named = members.map((name) => [Number(name), read(`/proc/${name}/cmdline`)] as const);
  const of = (isOne: (command: string) => boolean) => named.flatMap(([pid, command]) => (isOne(command) ? [pid] : []));
  return {
    app: of((command) => command.startsWith("next-server")),
    launcher: of((command) => command.startsWith("node") || command.includes("/node\0")),
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // It has ended meanwhile.
  }
}

/** The fields of a process's line after its name, which may have spaces. */
const fieldsOf = (pid: number | string) => read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
const groupOf = (pid: string) => Number(fieldsOf(pid)[2]);

/** Milliseconds that processes have had of the processors. */
export function cpuOf(pids: readonly number[]): number {
  const ticks = pids.map((pid) => Number(fieldsOf(pid)[11]) + Number(fieldsOf(pid)[12]));
  return (ticks.reduce((sum, one) => sum + one, 0) * 1000) / TICKS;
}

/** Memory that would be free if the process ended, in megabytes: shared pages count by their part. */
export function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? Number.NaN) / 1024;
}
