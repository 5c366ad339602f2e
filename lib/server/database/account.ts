import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { SetupError } from "@/lib/server/database/setup-error";

/** A user of this machine, as numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The user that owns nothing ("nobody"): PostgreSQL refuses to run as root. */
const NOBODY: Account = { uid: 65534, gid: 65534 };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Whom the server runs as, and to whom what we make for it belongs: null where that is ourselves. Started by root it
 * is the owner of the folder, so that root and the owner can start it in turn; of root's own folders it is nobody.
 */
export function accountFor(folder: string): Account | null {
  if (!isRoot()) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? NOBODY : { uid, gid };
}

/** The first folder on the way to `target`, itself included, that the account may not enter; null if it gets there. */
export function blockedAt(target: string, account: Account): string | null {
  const real = realpathSync(target);
  const { root } = path.parse(real);
  const names = real.slice(root.length).split(path.sep).filter(Boolean);
  const ways = names.map((_, index) => path.join(root, ...names.slice(0, index + 1)));
  return [root, ...ways].find((way) => statSync(way).isDirectory() && !allows(statSync(way), account, 0o1)) ?? null;
}

/** Whether the mode lets the account read (4), write (2) or execute or enter (1). */
export function allows(stats: Pick<Stats, "mode" | "uid" | "gid">, account: Account, bits: number): boolean {
  const shift = stats.uid === account.uid ? 6 : stats.gid === account.gid ? 3 : 0;
  return ((stats.mode >> shift) & bits) === bits;
}

/**
 * Makes a folder and those above it. What root makes in someone's folder belongs to that someone.
 * @throws SetupError where it may not be made.
 */
export function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  makeFolder(parent, 0o755);
  try {
    mkdirSync(folder, { mode });
    chmodSync(folder, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    throw notWritable(folder, error);
  }
  giveToOwnerOf(parent, folder);
}

/**
 * Writes a file that only its owner may read, who is the owner of the folder it is in. It is there whole or not at all:
 * another process may look for it at any time.
 */
export function writePrivateFile(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, text, { mode: 0o600 });
    giveToOwnerOf(path.dirname(file), unfinished);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw notWritable(file, error);
  }
}

/** Hands what root has made to the owner of the folder that it is in. */
export function giveToOwnerOf(folder: string, made: string): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync(folder);
  if (uid !== 0) chownSync(made, uid, gid);
}

/** The same for a folder and everything in it. */
export function giveTreeToOwnerOf(folder: string, made: string): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync(folder);
  if (uid === 0) return;
  lchownSync(made, uid, gid);
  if (!lstatSync(made).isDirectory()) return;
  for (const name of readdirSync(made)) giveTreeToOwnerOf(folder, path.join(made, name));
}

function notWritable(target: string, cause: unknown): SetupError {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new SetupError(
    `Cannot write ${target} (${reason}). Start Colloquy as the user who owns ${path.dirname(target)}, ` +
      "or choose another data folder with DATA_DIR.",
    { cause },
  );
}
