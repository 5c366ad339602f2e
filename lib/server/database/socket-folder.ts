import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Account, blockedAt, writePrivateFile } from "@/lib/server/database/account";
import { type ClusterHome, clusterFiles } from "@/lib/server/database/cluster-home";
import { parsePostmaster, runningPostmaster } from "@/lib/server/database/postmaster-file";
import { SetupError } from "@/lib/server/database/setup-error";

/** The sockets' number: it is part of their names, and nothing listens there on the network. */
export const SOCKET_PORT = 5432;

/** sockaddr_un holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const LONGEST_SOCKET_PATH = 103;

const PREFIX = "colloquy-";

/**
 * Makes the folder for the server's socket: short, temporary, and open to nobody but the server's user (and root).
 * As long as it can be had it is always the same one, so that addresses handed out stay good when a server is
 * started again under programs that use it. Call it only where no server runs.
 * @throws SetupError where every temporary folder's name is too long or closed.
 */
export function makeSocketFolder(home: ClusterHome): string {
  const known = knownFolder(home);
  if (known !== null && reclaim(known, home.account)) return known;
  const base = [tmpdir(), "/tmp", "/var/tmp", home.folder].find((folder) => isSuitable(folder, home.account));
  if (base === undefined) {
    throw new SetupError(`No temporary folder has a path short enough for a socket. Set TMPDIR to one, such as /tmp.`);
  }
  const folder = mkdtempSync(path.join(base, PREFIX));
  own(folder, home.account);
  writePrivateFile(clusterFiles.socketFolder(home), `${folder}\n`);
  return folder;
}

/** Removes the socket folder of a server that has stopped; a later one makes it again under the same name. */
export function removeSocketFolder(home: ClusterHome): void {
  const folder = knownFolder(home);
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}

function knownFolder(home: ClusterHome): string | null {
  const file = clusterFiles.socketFolder(home);
  const folder = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return path.isAbsolute(folder) && path.basename(folder).startsWith(PREFIX) ? folder : null;
}

/**
 * Takes the folder again if it is free or ours; one that someone else has made under that name is not used. What a
 * killed server has left in it goes: PostgreSQL would not start while a process, or a zombie, has its number.
 */
function reclaim(folder: string, account: Account | null): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    own(folder, account);
    return true;
  } catch {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    const uid = account?.uid ?? process.getuid?.();
    if (stats?.isDirectory() !== true || stats.uid !== uid || (stats.mode & 0o077) !== 0) return false;
    if (isInUse(folder)) return false;
  }
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
  return true;
}

/** Whether a server listens there: that of a copy of the data folder, which names the same socket folder. */
function isInUse(folder: string): boolean {
  const lock = path.join(folder, `.s.PGSQL.${SOCKET_PORT}.lock`);
  const server = existsSync(lock) ? parsePostmaster(readFileSync(lock, "utf8")) : null;
  return server !== null && runningPostmaster(server.dataFolder)?.pid === server.pid;
}

function own(folder: string, account: Account | null): void {
  chmodSync(folder, 0o700);
  if (account !== null) chownSync(folder, account.uid, account.gid);
}

function isSuitable(base: string, account: Account | null): boolean {
  const socket = path.join(base, `${PREFIX}XXXXXX`, `.s.PGSQL.${SOCKET_PORT}`);
  if (!existsSync(base) || Buffer.byteLength(socket) > LONGEST_SOCKET_PATH) return false;
  return account === null || blockedAt(base, account) === null;
}
