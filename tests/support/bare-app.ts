import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/lib/server/database/free-port";

const MODULES = path.resolve(import.meta.dirname, "../../node_modules");
const NEXT = path.join(MODULES, "next/dist/bin/next");

/** A page that says one word, one as long as is asked for, and a handler that does nothing; made for each request as ours are. */
const FILES = {
  "package.json": JSON.stringify({ name: "bare", private: true, type: "module" }),
  "next.config.mjs": 'export default { typescript: { ignoreBuildErrors: true }, turbopack: { root: "/" } };',
  "app/layout.jsx":
    'export const metadata = { title: "Bare", description: "Nothing" };' +
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  "app/nothing/route.js":
    "export const GET = () => Response.json({}); export const POST = async (request) => Response.json(await request.json());" +
    'export const dynamic = "force-dynamic";',
  "app/sized/page.jsx":
    'export const dynamic = "force-dynamic"; export default async ({ searchParams }) =>' +
    ' <main>{"x".repeat(Number((await searchParams).text))}</main>;',
  "app/page.jsx": 'export const dynamic = "force-dynamic"; export default () => <main><h1>Nothing</h1></main>;',
} as const;

/** A bare page of the stack: React and Next as we have them, and nothing of ours. */
export interface BareApp {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Builds it outside of the project, whose settings it must not find, and serves it: that takes half a minute. */
export async function startBareApp(): Promise<BareApp> {
  const folder = mkdtempSync(path.join(tmpdir(), "colloquy-bare-"));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  symlinkSync(MODULES, path.join(folder, "node_modules"), "dir");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  const built = spawnSync(process.execPath, [NEXT, "build"], { cwd: folder, env, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The bare page cannot be built:\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", "-p", String(port)], { cwd: folder, env, stdio: "pipe" });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = "";
    server.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("Ready")) resolve();
    });
    void ended.then(() => reject(new Error("The bare page cannot be served.")));
  });
  return {
    address: `http://localhost:${port}`,
    async stop() {
      // It would wait for connections that a browser keeps open, and there is nothing to lose.
      server.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
