import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, blockedAt, isRoot } from "@/lib/server/database/account";
import type { DatabaseRequest } from "@/lib/server/database/ensure-database";
import { runningPostmaster } from "@/lib/server/database/postmaster-file";
import { isPidAlive } from "@/lib/server/database/process-identity";

const root = path.resolve(import.meta.dirname, "../..");

export interface DatabaseProcess {
  readonly pid: number;
  /** What ensureDatabase gave it, or the message of the error. */
  readonly said: { readonly url?: string; readonly embedded?: boolean; readonly error?: string };
  /** Sends a signal, or lets it end by itself, and waits for its exit code (null: ended by a signal). */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

interface StartOptions {
  /** Whom to run as, where we are root. */
  readonly account?: Account;
  /** The checkout whose code runs. */
  readonly checkout?: string;
}

/** Starts a process of its own that asks for the database, and waits until it has it or has failed. */
export async function startDatabaseProcess(
  request: DatabaseRequest,
  options: StartOptions = {},
): Promise<DatabaseProcess> {
  const checkout = options.checkout ?? root;
  const child = spawn(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      path.join(checkout, "tests/support/use-database.ts"),
      JSON.stringify(request),
    ],
    {
      cwd: checkout,
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, TSX_TSCONFIG_PATH: path.join(checkout, "tsconfig.json"), HOME: request.dataDir },
      ...options.account,
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const said = JSON.parse(await firstLine(child)) as DatabaseProcess["said"];
  const end = async (signal?: NodeJS.Signals) => {
    if (signal === undefined) child.stdin?.end();
    else child.kill(signal);
    return ended;
  };
  return { pid: child.pid ?? 0, said, end };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    if (child.stdout === null) throw new Error("The process has no output.");
    const lines = createInterface(child.stdout);
    lines.once("line", resolve);
    lines.once("close", () => reject(new Error("The process ended without a word.")));
  });
}

/** A temporary folder that everyone may enter, of the account where one is given. */
export function makeOpenFolder(account?: Account): string {
  const folder = mkdtempSync(path.join(tmpdir(), "colloquy-data-"));
  chmodSync(folder, 0o755);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** A copy of a folder, owners and modes included, beside it. */
export function copyOfFolder(folder: string): string {
  const copy = mkdtempSync(`${folder}-copy-`);
  execFileSync("cp", ["-a", `${folder}/.`, copy]);
  return copy;
}

/** The pid of the server that runs for a data folder; null where none does. */
export function serverPid(dataDir: string): number | null {
  return runningPostmaster(path.join(dataDir, "postgres/data"))?.pid ?? null;
}

/** Waits until a process is gone. */
export async function untilGone(pid: number): Promise<void> {
  while (isPidAlive(pid)) await sleep(20);
}

/**
 * Someone else, for root to try things as: a user of this machine with a name, neither root nor nobody. Undefined
 * where we are not root, and so are an ordinary user ourselves.
 */
export const anotherUser: Account | undefined = isRoot() ? anOrdinaryUser() : undefined;

/** The folder that keeps that user from this checkout or this Node; null where nothing does. */
export const closedToAnother: string | null =
  anotherUser === undefined
    ? null
    : (blockedAt(root, anotherUser) ?? blockedAt(path.dirname(process.execPath), anotherUser));

function anOrdinaryUser(): Account {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = users.find(([name, , uid]) => name !== "" && !["0", "65534"].includes(uid ?? "0"));
  return { uid: Number(found?.[2]), gid: Number(found?.[3]) };
}
