import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type Checkout, nextProgram } from "@/lib/server/cli/make-products";
import { exitOf } from "@/lib/server/cli/run-process";
import { SetupError } from "@/lib/server/database/setup-error";
import { childEnvironment, type Environment } from "@/lib/server/env";

export interface ServedApp {
  /** Resolves to the exit code when the app ends, for whatever reason. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

type ListenAddress = Pick<Environment, "PORT" | "HOST">;

interface ServeOptions {
  readonly development: boolean;
  readonly address: ListenAddress;
  /** What the app gets in its environment beside ours. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Development compiles the first request; a small machine takes its time over it. */
const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 50;
/** Requests under way may finish; after this the app is ended, so that a stop never hangs on an open stream. */
const STOP_TIMEOUT_MS = 8_000;
/**
 * An idle connection stays open for longer than a card takes to think about, so that the next answer needs no new one; and
 * for longer than the minute of most proxies, which would else send a request into a connection that is being closed.
 */
const KEEP_ALIVE_MS = 65_000;

/**
 * Starts `next start` or `next dev`, as a process of its own: one process less to hold the launcher's memory, and the
 * conditions of TypeScript's loader stay out of the app.
 */
export function serveApp({ root }: Checkout, { development, address, variables }: ServeOptions): ServedApp {
  const host = address.HOST === undefined ? [] : ["-H", address.HOST];
  const child = spawn(
    process.execPath,
    [
      `--import=${pathToFileURL(path.join(root, "lib/server/cli/stop-with-launcher.mjs"))}`,
      nextProgram(root),
      development ? "dev" : "start",
      "-p",
      String(address.PORT),
      ...host,
      ...(development ? [] : ["--keepAliveTimeout", String(KEEP_ALIVE_MS)]),
    ],
    {
      cwd: root,
      env: childEnvironment({
        ...variables,
        NODE_ENV: development ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
      }),
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  const ended = exitOf(child);
  return { ended, stop: () => stopApp(child, ended) };
}

async function stopApp(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(killer);
}

/**
 * Waits until the app and its database answer.
 * @throws SetupError where the app ends or does not answer in time.
 */
export async function waitUntilHealthy(app: ServedApp, address: ListenAddress, stopping: AbortSignal): Promise<void> {
  const url = `${localAddress(address)}/api/health`;
  let hasEnded = false;
  void app.ended.then(() => (hasEnded = true));
  let answer = "nothing";
  for (let waited = 0; waited < READY_TIMEOUT_MS; waited += POLL_MS) {
    stopping.throwIfAborted();
    if (hasEnded) throw new SetupError("The app ended before it was ready: its last words are above.");
    answer = await askHealth(url);
    if (answer === "200") return;
    await sleep(POLL_MS);
  }
  throw new SetupError(`The app is not ready after two minutes: ${url} answers ${answer}.`);
}

async function askHealth(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return String(response.status);
  } catch {
    return "nothing";
  }
}

/** Where the app can be reached from this machine. */
export function localAddress({ PORT, HOST }: ListenAddress): string {
  if (HOST === undefined || HOST === "0.0.0.0" || HOST === "::") return `http://localhost:${PORT}`;
  return `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
}

/**
 * Checks that we may listen, before anything that takes long.
 * @throws SetupError where somebody else listens there, or the port or address is not for us.
 */
export async function requireFreePort({ PORT, HOST }: ListenAddress): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(PORT, HOST, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  if (code === "EADDRINUSE") {
    throw new SetupError(
      `Port ${PORT} is in use, perhaps by Colloquy itself. Stop what is using it, or choose another port: PORT=${PORT + 1} npm start`,
    );
  }
  throw new SetupError(
    `Cannot listen on port ${PORT}${HOST === undefined ? "" : ` of ${HOST}`} (${code}): set PORT or HOST.`,
  );
}
