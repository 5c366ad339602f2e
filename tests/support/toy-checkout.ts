import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Account } from "@/lib/server/database/account";

const root = path.resolve(import.meta.dirname, "../..");

/** Stands in for Prisma's generator, which takes seconds: leaves what it would leave, and a line for each run. */
const FAKE_PRISMA = `
const fs = require("node:fs");
fs.mkdirSync("prisma/generated", { recursive: true });
fs.writeFileSync("prisma/generated/client.ts", "");
fs.appendFileSync("runs", "generate\\n");
`;

/** Stands in for Next: a build that touches up tsconfig.json and can be made to take its time, and a server that answers its health address. */
const FAKE_NEXT = `
const fs = require("node:fs");
const [command, , port] = process.argv.slice(2);
fs.appendFileSync("runs", command + "\\n");
if (command === "build") {
  fs.mkdirSync(".next", { recursive: true });
  fs.writeFileSync(".next/BUILD_ID", "half");
  fs.appendFileSync("tsconfig.json", "\\n");
  if (fs.existsSync("build-slowly")) setInterval(() => {}, 1000);
} else {
  if (fs.existsSync("ends-at-once")) process.exit(7);
  const answer = () => JSON.stringify({ pid: process.pid, url: process.env.NEXTAUTH_URL, database: process.env.DATABASE_URL, secret: process.env.NEXTAUTH_SECRET, jobs: process.env.RUNS_JOBS });
  const server = require("node:http").createServer((request, response) => response.end(answer()));
  server.listen(Number(port));
  process.on("SIGTERM", () => process.exit(143));
  process.on("SIGINT", () => process.exit(130));
}
`;

/** Stands in for the program that seeds, which reads the whole content. */
const FAKE_SEED = `
import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { words } from "./seed-words";

appendFileSync("runs", "seed\\n");
const file = path.join(process.env["DATA_DIR"] ?? "", "demo-accounts.json");
const account = { label: "student", email: "student@demo.invalid", password: String(process.pid) };
if (process.argv.includes("--demo") && !existsSync(file)) writeFileSync(file, JSON.stringify([account]));
console.log(words);
`;

/**
 * A checkout with the real launcher, database and migrations, in which generating, building, seeding and serving are
 * quick imitations. Everyone may enter it.
 */
export function makeToyCheckout(): string {
  const checkout = mkdtempSync(path.join(tmpdir(), "colloquy-toy-"));
  chmodSync(checkout, 0o755);
  for (const folder of [
    "app",
    "content",
    "tests",
    "prisma",
    "lib/server/cli",
    "node_modules/prisma/build",
    "node_modules/next/dist/bin",
  ]) {
    mkdirSync(path.join(checkout, folder), { recursive: true });
  }
  for (const name of ["package.json", "package-lock.json", "tsconfig.json", "prisma/schema.prisma"])
    cpSync(path.join(root, name), path.join(checkout, name));
  const files = {
    "app/page.tsx": "export {};",
    "content/facts.yaml": "[]",
    "lib/server/cli/seed.ts": FAKE_SEED,
    "lib/server/cli/seed-words.ts": 'export const words = "toy content";',
    "node_modules/prisma/package.json": '{ "name": "prisma", "version": "1.0.0" }',
    "node_modules/prisma/build/index.js": FAKE_PRISMA,
    "node_modules/next/package.json": '{ "name": "next", "version": "1.0.0" }',
    "node_modules/next/dist/bin/next": FAKE_NEXT,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(checkout, name), text);
  symlinkSync(path.join(root, "prisma/migrations"), path.join(checkout, "prisma/migrations"));
  for (const folder of ["lib", "lib/server", "lib/server/cli", "node_modules"]) linkWhatIsMissing(checkout, folder);
  return checkout;
}

/** Links everything of a folder of ours that the checkout has nothing of its own for. */
function linkWhatIsMissing(checkout: string, folder: string): void {
  const own = (name: string) => path.join(checkout, folder, name);
  for (const name of readdirSync(path.join(root, folder)).filter((name) => !existsSync(own(name))))
    symlinkSync(path.join(root, folder, name), own(name));
}

/** What was generated, built, seeded and started in a toy checkout so far, in order. */
export function runsOf(checkout: string): string[] {
  try {
    return readFileSync(path.join(checkout, "runs"), "utf8").trim().split("\n");
  } catch {
    return [];
  }
}

export interface Launcher {
  readonly process: ChildProcess;
  /** Resolves when the output has the words; rejects with the output where the launcher ends without them. */
  says(words: string): Promise<string>;
  /** The exit code, and everything that was said. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

interface LaunchOptions {
  /** Whom to run as, where we are root. */
  readonly account?: Account | undefined;
  /** With a shell between us and the launcher, which keeps signals to itself, as npm has it. */
  readonly byNpm?: boolean;
}

/** Runs the launcher in a checkout, in a process group of its own as a shell would. */
export function launch(
  checkout: string,
  variables: Record<string, string>,
  { account, byNpm = false }: LaunchOptions = {},
): Launcher {
  const words = [process.execPath, path.join(root, "lib/server/cli/run.mjs"), "start"];
  const [program = "", ...args] = byNpm ? ["sh", "-c", '"$@"; exit 1', "npm", ...words] : words;
  const child = spawn(program, args, {
    cwd: checkout,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...withoutNpm(),
      ...(byNpm ? { npm_lifecycle_event: "start" } : {}),
      DATABASE_URL: "",
      WEB_CONCURRENCY: "1",
      ...variables,
    },
    ...account,
  });
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("exit", (code) => resolve({ code, output })),
  );
  const says = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const listen = () => output.includes(words) && resolve(output);
      listeners.add(listen);
      listen();
      void ended.then(() => reject(new Error(`The launcher ended without saying "${words}":\n${output}`)));
    });
  return { process: child, says, ended };
}

/** A launcher that npm has started stops when npm does: these have another parent. */
function withoutNpm(): NodeJS.ProcessEnv {
  const variables = { ...process.env };
  for (const name of Object.keys(variables)) if (name.startsWith("npm_")) delete variables[name];
  return variables;
}

export function removeCheckout(checkout: string): void {
  rmSync(checkout, { recursive: true, force: true });
}
