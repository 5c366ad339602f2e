import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureDatabase } from "@/lib/server/database/ensure-database";

const root = path.resolve(import.meta.dirname, "../..");

/** The app as `npm start` serves it, on a port and a data folder of its own. */
export interface RunningApp {
  readonly address: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly demoAccounts: readonly { readonly label: string; readonly email: string; readonly password: string }[];
  /** The launcher's process: its exit is the app's. */
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts it as a user would and waits until it says where it is; builds first where nothing is built. */
export async function startApp({ dataDir = mkdtempSync(path.join(tmpdir(), "colloquy-app-")) } = {}): Promise<RunningApp> {
  const port = await freePort();
  const child = spawn("npm", ["start", "--silent"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: "production", DATABASE_URL: "", NEXTAUTH_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const address = await announcedAddress(child);
  const database = await ensureDatabase({ dataDir });
  return {
    address,
    databaseUrl: database.url,
    dataDir,
    demoAccounts: JSON.parse(readFileSync(path.join(dataDir, "demo-accounts.json"), "utf8")),
    process: child,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.pid !== undefined) {
        process.kill(-child.pid, "SIGTERM");
        await ended;
      }
      await database.release();
    },
  };
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
