import { accessSync, constants, rmSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { APP_ROLE, appPassword, ensureAppRole } from "@/lib/server/database/app-role";
import { type ClusterHome, clusterFiles, findClusterHome } from "@/lib/server/database/cluster-home";
import { checkConnection, connectionUrl, EMBEDDED_NAME, withClient } from "@/lib/server/database/connection";
import { createCluster, readPassword } from "@/lib/server/database/create-cluster";
import { findNativeBinaries, type NativeBinaries } from "@/lib/server/database/native-binaries";
import { runningPostmaster } from "@/lib/server/database/postmaster-file";
import { withLock } from "@/lib/server/database/process-lock";
import { becomesReady, startServer, stopServer, type Transport } from "@/lib/server/database/server-process";
import { addUser, countUsers } from "@/lib/server/database/server-users";
import { SetupError } from "@/lib/server/database/setup-error";

export interface DatabaseRequest {
  /** A PostgreSQL that someone else runs; unset, the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded one is kept. */
  readonly dataDir: string;
  /** Where root keeps what the server cannot reach there; unset, /var/lib/colloquy. */
  readonly sharedFolder?: string;
  readonly transport?: Transport;
  /** Is told, in words for people, what takes time. */
  readonly report?: (line: string) => void;
}

export interface DatabaseUse {
  /** For pg, Prisma's adapter and libpq. */
  readonly url: string;
  readonly embedded: boolean;
  /** Starts the embedded server again where it has been killed, at the same address; says whether it did. */
  revive(): Promise<boolean>;
  /** Ends the use; the embedded server stops with its last use, by whichever process. May be called again. */
  release(): Promise<void>;
}

/**
 * The database to use: the one of `databaseUrl`, else the embedded one of the data folder, which is made, started,
 * adopted or joined as need be.
 * @throws SetupError saying what stands in the way and what to do.
 */
export async function ensureDatabase(request: DatabaseRequest): Promise<DatabaseUse> {
  if (request.databaseUrl !== undefined) {
    await checkConnection(request.databaseUrl);
    return { url: request.databaseUrl, embedded: false, revive: async () => false, release: async () => {} };
  }
  const home = findClusterHome({ ...request, dataDir: path.resolve(request.dataDir) });
  requireWritable(home);
  const binaries = findNativeBinaries(home);
  const onWait = (pid: number) =>
    request.report?.(`Waiting for process ${pid}, which is starting or stopping the database`);
  return withLock(clusterFiles.lock(home), () => joinServer(home, binaries, request), { onWait });
}

async function joinServer(home: ClusterHome, binaries: NativeBinaries, request: DatabaseRequest): Promise<DatabaseUse> {
  const use = addUser(home);
  const inLock = <T>(work: () => Promise<T>) => withLock(clusterFiles.lock(home), work);
  const leave = async () => {
    rmSync(use, { force: true });
    if (countUsers(home) === 0) await stopServer(home, binaries);
  };
  const revive = async () => {
    if (released !== undefined || isRunning(home)) return false;
    await runningServer(home, binaries, request);
    return true;
  };
  let released: Promise<void> | undefined;
  try {
    const url = await runningServer(home, binaries, request);
    return {
      url,
      embedded: true,
      revive: async () => !isRunning(home) && inLock(revive),
      release: () => (released ??= inLock(leave)),
    };
  } catch (error) {
    rmSync(use, { force: true });
    throw error;
  }
}

function isRunning(home: ClusterHome): boolean {
  return runningPostmaster(clusterFiles.data(home)) !== null;
}

/** The address of the server, which is adopted where it runs and started where it does not. */
async function runningServer(home: ClusterHome, binaries: NativeBinaries, request: DatabaseRequest): Promise<string> {
  const data = clusterFiles.data(home);
  const found = runningPostmaster(data);
  if (found !== null) {
    const url = await adopt(home);
    if (url !== null) return url;
    request.report?.(`The database (process ${found.pid}) doesn't respond. Restarting it`);
    await stopServer(home, binaries);
  }
  // Left by a server that was killed. PostgreSQL would not start while any process of its user has that number.
  rmSync(path.join(data, "postmaster.pid"), { force: true });
  createCluster(home, binaries);
  await startServer(home, binaries, request.transport ?? (process.platform === "win32" ? "tcp" : "socket"));
  const url = await adopt(home);
  if (url === null)
    throw new SetupError(`PostgreSQL in ${home.folder} doesn't respond. Its log: ${clusterFiles.log(home)}`);
  return url;
}

/** The address of the server that runs; null where it does not answer, or is not that of this cluster. */
async function adopt(home: ClusterHome): Promise<string | null> {
  const data = clusterFiles.data(home);
  if (!(await becomesReady(data))) return null;
  const endpoint = runningPostmaster(data)?.endpoint;
  if (endpoint == null) return null;
  const password = readPassword(home);
  const superuser = { user: EMBEDDED_NAME, password };
  try {
    const isOurs = await withClient(connectionUrl(endpoint, superuser, "postgres"), (client) =>
      isServerOf(client, data),
    );
    if (!isOurs) return null;
    await withClient(connectionUrl(endpoint, superuser), (client) => ensureAppRole(client, password));
    return connectionUrl(endpoint, { user: APP_ROLE, password: appPassword(password) });
  } catch {
    return null;
  }
}

/** Whether the server has this cluster open. Makes the database that a new cluster does not have yet. */
async function isServerOf(client: pg.Client, data: string): Promise<boolean> {
  const answer = await client.query(
    "SELECT current_setting('data_directory') AS data, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS made",
    [EMBEDDED_NAME],
  );
  if (answer.rows[0]?.data !== data) return false;
  if (!answer.rows[0].made) await client.query(`CREATE DATABASE ${EMBEDDED_NAME}`);
  return true;
}

function requireWritable(home: ClusterHome): void {
  try {
    accessSync(home.folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new SetupError(
      `You can't write to ${home.folder}, where the database is. Start Colloquy as the user who owns it, ` +
        "choose another data folder with DATA_DIR, or set DATABASE_URL.",
      { cause: error },
    );
  }
}
