import { readFileSync } from "node:fs";
import path from "node:path";
import type { Endpoint } from "@/lib/server/database/connection";
import { commandLine, isPidAlive } from "@/lib/server/database/process-identity";

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly dataFolder: string;
  /** Null until the server listens. */
  readonly endpoint: Endpoint | null;
  readonly ready: boolean;
}

/** The server that runs on a cluster; null where none does, whatever a killed one has left in postmaster.pid. */
export function runningPostmaster(dataFolder: string): Postmaster | null {
  const found = readPostmaster(dataFolder);
  if (found === null || !isPidAlive(found.pid)) return null;
  // The number may have gone to another process since. Where command lines are hidden, it is taken for ours.
  const command = commandLine(found.pid);
  return command === null || command.includes(`-D ${dataFolder} `) ? found : null;
}

function readPostmaster(dataFolder: string): Postmaster | null {
  try {
    return parsePostmaster(readFileSync(path.join(dataFolder, "postmaster.pid"), "utf8"));
  } catch {
    return null;
  }
}

/**
 * The file's lines: pid, data folder, start, port, socket folder, listen address, shared memory key, state
 * (PostgreSQL, src/include/utils/pidfile.h). The later ones come as the server gets there. Null where it is no such file.
 */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, dataFolder: lines[1] ?? "", endpoint: endpointOf(lines), ready: lines[7] === "ready" };
}

function endpointOf(lines: readonly string[]): Endpoint | null {
  const port = Number(lines[3]);
  if (!Number.isInteger(port) || port <= 0) return null;
  const folder = lines[4] ?? "";
  if (folder !== "") return { kind: "socket", folder, port };
  return (lines[5] ?? "") === "" ? null : { kind: "tcp", port };
}
