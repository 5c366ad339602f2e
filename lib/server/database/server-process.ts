import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { giveToOwnerOf } from "@/lib/server/database/account";
import { type ClusterHome, clusterFiles } from "@/lib/server/database/cluster-home";
import type { Endpoint } from "@/lib/server/database/connection";
import { freePort } from "@/lib/server/database/free-port";
import type { NativeBinaries } from "@/lib/server/database/native-binaries";
import { runningPostmaster } from "@/lib/server/database/postmaster-file";
import { isPidAlive } from "@/lib/server/database/process-identity";
import { SetupError } from "@/lib/server/database/setup-error";
import { makeSocketFolder, removeSocketFolder, SOCKET_PORT } from "@/lib/server/database/socket-folder";
import { childEnvironment } from "@/lib/server/env";

/** How the app reaches the server: by a socket, except where there are none (Windows). */
export type Transport = "socket" | "tcp";

/** Recovery after a power cut reads the log since the last checkpoint, at most max_wal_size of it. */
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 20;
const LONGEST_LOG = 5_000_000;

/** Enough for a seminar on a small machine; an answer that was acknowledged survives a power cut. */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: "on",
  synchronous_commit: "on",
  shared_buffers: "64MB",
  max_connections: "100",
  max_wal_size: "256MB",
  // Workers for reading and for parallel queries cost memory and give these small queries nothing.
  io_method: "sync",
  max_parallel_workers_per_gather: "0",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  logging_collector: "off",
  log_checkpoints: "off",
};

/** As the home's account, in a folder that it can enter, in a session of its own: Ctrl-C is for us, not for the server. */
export function serverProcessOptions(home: ClusterHome): SpawnOptions {
  return {
    cwd: home.folder,
    detached: true,
    windowsHide: true,
    env: childEnvironment({ LC_ALL: "C", TZ: "UTC" }),
    ...(home.account ?? {}),
  };
}

/**
 * Starts the server of a cluster that is not running and waits until it answers.
 * @throws SetupError with the end of its log where it does not start.
 */
export async function startServer(home: ClusterHome, binaries: NativeBinaries, transport: Transport): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const problem = await tryToStart(home, binaries, await newEndpoint(home, transport), deadline);
    if (problem === null) return;
    // The last processes of a server that was killed are still ending.
    const ending = problem.includes("pre-existing shared memory block") && Date.now() < deadline;
    if (!ending) throw new SetupError(`PostgreSQL didn’t start in ${home.folder}:\n${problem}`);
    await sleep(500);
  }
}

/**
 * Stops a server: open connections are closed, nothing committed is lost. Does nothing where none runs.
 * @throws SetupError where it does not end.
 */
export async function stopServer(home: ClusterHome, binaries: NativeBinaries): Promise<void> {
  const running = runningPostmaster(clusterFiles.data(home));
  if (running === null) return;
  askToStop(home, binaries, running.pid, "fast");
  let ended = await hasEnded(running.pid);
  if (!ended) {
    askToStop(home, binaries, running.pid, "immediate");
    ended = await hasEnded(running.pid);
  }
  if (!ended) throw new SetupError(`PostgreSQL (process ${running.pid}) doesn't stop.`);
  removeSocketFolder(home);
}

function askToStop(home: ClusterHome, binaries: NativeBinaries, pid: number, mode: "fast" | "immediate"): void {
  if (process.platform === "win32") {
    const data = clusterFiles.data(home);
    spawnSync(binaries.pgCtl, ["stop", "-D", data, "-m", mode, "-W"], { windowsHide: true, stdio: "ignore" });
    return;
  }
  try {
    process.kill(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
  } catch {
    // It has ended meanwhile.
  }
}

async function hasEnded(pid: number): Promise<boolean> {
  for (let waited = 0; waited < STOP_TIMEOUT_MS; waited += POLL_MS) {
    if (!isPidAlive(pid)) return true;
    await sleep(POLL_MS);
  }
  return false;
}

async function newEndpoint(home: ClusterHome, transport: Transport): Promise<Endpoint> {
  if (transport === "tcp") return { kind: "tcp", port: await freePort() };
  return { kind: "socket", folder: makeSocketFolder(home), port: SOCKET_PORT };
}

/** Waits for a server that someone else has started; false if it ends or takes too long. */
export async function becomesReady(dataFolder: string): Promise<boolean> {
  for (let waited = 0; waited < START_TIMEOUT_MS; waited += POLL_MS) {
    const state = runningPostmaster(dataFolder);
    if (state === null || state.ready) return state !== null;
    await sleep(POLL_MS);
  }
  return false;
}

/** Null when the server is ready, else what its log says. */
async function tryToStart(
  home: ClusterHome,
  binaries: NativeBinaries,
  endpoint: Endpoint,
  deadline: number,
): Promise<string | null> {
  const log = openLog(home);
  const { size } = statSync(clusterFiles.log(home));
  const server = spawn(binaries.postgres, serverArguments(home, endpoint), {
    ...serverProcessOptions(home),
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  server.unref();
  const problem = await untilReady(server, clusterFiles.data(home), deadline);
  if (problem === null) return null;
  const written = readFileSync(clusterFiles.log(home)).subarray(size).toString("utf8").trim();
  return `${problem}\n${written.split("\n").slice(-15).join("\n")}`;
}

async function untilReady(server: ChildProcess, data: string, deadline: number): Promise<string | null> {
  let failure: string | null = null;
  server.once("error", (error) => (failure = explainSpawnError(error)));
  server.once("exit", (code, signal) => (failure ??= `It ended at once (${signal ?? code}).`));
  while (Date.now() < deadline) {
    const state = runningPostmaster(data);
    if (state?.pid === server.pid && state?.ready) return null;
    if (failure !== null) return failure;
    await sleep(POLL_MS);
  }
  return "It isn't ready after two minutes.";
}

/** What it means that a program could not be started as another user. */
export function explainSpawnError(error: NodeJS.ErrnoException): string {
  if (error.code !== "EPERM" && error.code !== "EINVAL") return error.message;
  return (
    `${error.message}: root can't start programs as another user here, and PostgreSQL doesn't run as root. ` +
    "Start Colloquy as another user, or set DATABASE_URL."
  );
}

function serverArguments(home: ClusterHome, endpoint: Endpoint): string[] {
  const onSocket = endpoint.kind === "socket";
  const settings = {
    ...SETTINGS,
    listen_addresses: onSocket ? "" : "127.0.0.1",
    unix_socket_directories: onSocket ? endpoint.folder : "",
    unix_socket_permissions: "0700",
    port: String(endpoint.port),
  };
  return [
    "-D",
    clusterFiles.data(home),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** The server's log, started again when it is long: the one before is kept. */
function openLog(home: ClusterHome): number {
  const file = clusterFiles.log(home);
  const length = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (length > LONGEST_LOG) {
    rmSync(`${file}.old`, { force: true });
    renameSync(file, `${file}.old`);
  }
  const opened = openSync(file, "a", 0o600);
  giveToOwnerOf(path.dirname(file), file);
  return opened;
}
