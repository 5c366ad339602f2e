import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureDatabase } from "@/lib/server/database/ensure-database";
import { freePort } from "@/lib/server/database/free-port";

const root = path.resolve(import.meta.dirname, "../..");

export interface DemoAccount {
  readonly label: string;
  readonly email: string;
  readonly password: string;
}

/** The app as `npm start` serves it, on a port and a data folder of its own. */
export interface RunningApp {
  readonly address: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly demoAccounts: readonly DemoAccount[];
  /** The launcher's process: its exit is the app's. */
  readonly process: ChildProcess;
  /** Stops it as someone would who closes its terminal. A data folder made for it alone is deleted. */
  stop(): Promise<void>;
}

/** Starts it as a user would and waits until it says where it is; builds first where nothing is built. */
export async function startApp({ dataDir }: { readonly dataDir?: string } = {}): Promise<RunningApp> {
  const folder = dataDir ?? makeDataDir();
  const child = spawn("npm", ["start", "--silent"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(await freePort()),
      DATA_DIR: folder,
      NODE_ENV: "production",
      LOG_LEVEL: "error",
      DATABASE_URL: "",
      NEXTAUTH_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const end = () => signalGroup(child, "SIGTERM");
  process.once("exit", end);
  const address = await announcedAddress(child);
  // From here on it has nothing to say but what goes wrong.
  child.stderr?.pipe(process.stderr, { end: false });
  const complain = (code: number | null, signal: string | null) =>
    console.error(`The app under test has ended before it was stopped (${signal ?? code}).`);
  child.once("exit", complain);
  const database = await ensureDatabase({ dataDir: folder });
  return {
    address,
    databaseUrl: database.url,
    dataDir: folder,
    demoAccounts: JSON.parse(readFileSync(path.join(folder, "demo-accounts.json"), "utf8")),
    process: child,
    stop: async () => {
      process.off("exit", end);
      child.off("exit", complain);
      await database.release();
      end();
      while (signalGroup(child, 0)) await sleep(50);
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A temporary folder that the database's user may enter where we are root. */
export function makeDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "colloquy-app-"));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Tells npm and all that it has started; false where nothing of it is left. Signal 0 only looks. Once npm has ended
 * nobody is told any more: its number may be another's by then, and what it has started ends with it.
 */
function signalGroup({ pid, exitCode, signalCode }: ChildProcess, signal: "SIGTERM" | 0): boolean {
  if (pid === undefined || (signal !== 0 && (exitCode !== null || signalCode !== null))) return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function announcedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Colloquy is at (http:\/\/\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}
