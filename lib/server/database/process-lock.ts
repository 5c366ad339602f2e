import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, type ProcessIdentity, thisProcess } from "@/lib/server/database/process-identity";
import { SetupError } from "@/lib/server/database/setup-error";

interface Claim extends ProcessIdentity {
  /** Unlike any other claim's, so that a stale lock can be told from a new one of the same process. */
  readonly token: string;
}

interface LockOptions {
  /** How long to wait for the holder, in milliseconds. */
  readonly timeoutMs?: number;
  /** Called once if someone else holds the lock. */
  readonly onWait?: (holderPid: number) => void;
}

const POLL_MS = 30;

/**
 * Does `work` while no other process, and nothing else in this one, holds the lock file at `path`. The lock of a
 * process that has died is taken over.
 * @throws SetupError when the holder, still alive, does not let go in time.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const own: Claim = { ...thisProcess(), token: randomBytes(8).toString("hex") };
  await acquire(path, own, options);
  try {
    return await work();
  } finally {
    if (readClaim(path)?.token === own.token) rmSync(path, { force: true });
  }
}

async function acquire(path: string, own: Claim, { timeoutMs = 180_000, onWait }: LockOptions): Promise<void> {
  const attempts = Math.ceil(timeoutMs / POLL_MS);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (create(path, own) || takeOver(path, own)) return;
    const holder = readClaim(path);
    if (attempt === 10 && holder !== null) onWait?.(holder.pid);
    await sleep(POLL_MS);
  }
  const holder = readClaim(path);
  throw new SetupError(
    `Process ${holder?.pid ?? "?"} has held ${path} for ${Math.round(timeoutMs / 1000)} s. ` +
      "If it is stuck, stop it and start again.",
  );
}

/** Makes the file with the claim in it, in one step; false if it is there already. */
function create(path: string, claim: Claim): boolean {
  const draft = `${path}.${claim.token}`;
  writeFileSync(draft, JSON.stringify(claim));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Replaces the lock of a holder that has died. Deleting it first would let two processes in (the second deletes what
 * the first has just made), so its heir is elected: whoever creates the file named after the dead claim's token.
 * An heir that dies before it replaces the lock has an heir of its own.
 */
function takeOver(path: string, own: Claim): boolean {
  const dead = readClaim(path);
  if (dead === null || isAlive(dead)) return false;
  const line: string[] = [];
  for (let last: Claim = dead; ; ) {
    const inheritance = `${path}.after-${last.token}`;
    line.push(inheritance);
    if (create(inheritance, own)) break;
    const rival = readClaim(inheritance);
    if (rival === null || isAlive(rival)) return false;
    last = rival;
  }
  // An earlier heir may have taken the lock and tidied up since it was read: then this is no inheritance.
  const stillDead = readClaim(path)?.token === dead.token;
  if (stillDead) {
    const draft = `${path}.${own.token}`;
    writeFileSync(draft, JSON.stringify(own));
    renameSync(draft, path);
  }
  for (const file of stillDead ? line : line.slice(-1)) rmSync(file, { force: true });
  return stillDead;
}

/** The claim in a lock file; null if there is no file. One that cannot be read belongs to nobody alive. */
function readClaim(path: string): Claim | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return null;
  }
  try {
    return JSON.parse(text) as Claim;
  } catch {
    return { pid: 0, startedAt: "", token: "unreadable" };
  }
}
