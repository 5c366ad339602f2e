import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type ServedApp, startAppProcesses, stopProcess } from "@/lib/server/cli/app-processes";
import { builtProgram } from "@/lib/server/cli/build-programs.mjs";
import { type Checkout, nextProgram, SCREEN_PROGRAM } from "@/lib/server/cli/make-products";
import { exitOf } from "@/lib/server/cli/run-process";
import { SetupError } from "@/lib/server/database/setup-error";
import { childEnvironment, type Environment } from "@/lib/server/env";

type ListenAddress = Pick<Environment, "PORT" | "HOST">;

interface ServeOptions {
  readonly development: boolean;
  readonly address: ListenAddress & Pick<Environment, "WEB_CONCURRENCY">;
  /** What the app gets in its environment beside ours. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Development compiles the first request; a small machine takes its time over it. */
const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 50;
/**
 * An idle connection stays open for longer than a card takes to think about, so that the next answer needs no new one; and
 * for longer than the minute of most proxies, which would else send a request into a connection that is being closed.
 */
const KEEP_ALIVE_MS = 65_000;

/** Serves the app with Next: in development by `next dev`, else by several processes of `next start`. */
export function serveApp(checkout: Checkout, { development, address, variables }: ServeOptions): ServedApp {
  const args = ["-p", String(address.PORT), ...(address.HOST === undefined ? [] : ["-H", address.HOST])];
  const environment = childEnvironment({
    ...variables,
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (development) return serveForDevelopment(checkout, args, environment);
  const count = address.WEB_CONCURRENCY ?? availableParallelism();
  return startAppProcesses({
    preload: screenProgram(checkout.root),
    script: nextProgram(checkout.root),
    args: ["start", ...args, "--keepAliveTimeout", String(KEEP_ALIVE_MS)],
    cwd: checkout.root,
    variables: { ...environment, DATABASE_POOL_SIZE: String(poolSize(count)) },
    count,
  });
}

/** Connections of one process: of the hundred that PostgreSQL has unless told otherwise, some are for others. */
function poolSize(processes: number): number {
  return Math.max(2, Math.min(10, Math.floor(80 / processes)));
}

function screenProgram(root: string): string {
  return pathToFileURL(builtProgram(root, SCREEN_PROGRAM)).href;
}

function serveForDevelopment({ root }: Checkout, args: readonly string[], environment: NodeJS.ProcessEnv): ServedApp {
  const withLauncher = pathToFileURL(path.join(root, "lib/server/cli/stop-with-launcher.mjs")).href;
  const preloads = [withLauncher, screenProgram(root)].map((address) => `--import=${address}`);
  const child = spawn(process.execPath, [...preloads, nextProgram(root), "dev", ...args], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = exitOf(child);
  return { ended, stop: () => stopProcess(child, ended) };
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
    if (hasEnded) throw new SetupError("The app stopped before it was ready. Its last output is above.");
    answer = await askHealth(url);
    if (answer === "200") return;
    await sleep(POLL_MS);
  }
  throw new SetupError(`The app isn't ready after two minutes: ${url} answers ${answer}.`);
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
 * @throws SetupError where someone else listens there, or the port or address is not for us.
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
      `Port ${PORT} is in use, perhaps by Colloquy itself. Stop whatever is using it, or choose another port: PORT=${PORT + 1} npm start`,
    );
  }
  throw new SetupError(
    `Cannot listen on port ${PORT}${HOST === undefined ? "" : ` of ${HOST}`} (${code}). Set PORT or HOST.`,
  );
}
