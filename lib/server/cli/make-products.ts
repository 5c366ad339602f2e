import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { buildPrograms } from "@/lib/server/cli/build-programs.mjs";
import { runNode } from "@/lib/server/cli/run-process";
import { BUILD_SOURCES, hashSources } from "@/lib/server/cli/source-hash";
import { makeWhereChanged } from "@/lib/server/cli/stamp";
import { SetupError } from "@/lib/server/database/setup-error";

export interface Checkout {
  /** The top level: where package.json is. */
  readonly root: string;
  readonly stopping: AbortSignal;
}

/** Generates Prisma's client into prisma/generated where the schema or Prisma has changed; says whether it did. */
async function generateClient(checkout: Checkout): Promise<boolean> {
  const { root } = checkout;
  return makeWhereChanged({
    name: "The database client",
    root,
    folder: path.join(root, "prisma/generated"),
    evidence: "client.ts",
    lock: path.join(root, ".next/cache/colloquy-client.lock"),
    hash: () => `${hashSources(root, ["prisma/schema.prisma", "prisma.config.ts"])}-${versionOf(root, "prisma")}`,
    make: () => runPrismaGenerate(checkout),
  });
}

/** What runs in a process or thread of its own while the app is started and served. */
export const SEED_PROGRAM = "lib/server/cli/seed.ts";
/** What is loaded into a process of the app before Next. */
export const SCREEN_PROGRAM = "lib/server/http/screen-requests.ts";
const PROGRAMS = [
  SEED_PROGRAM,
  SCREEN_PROGRAM,
  "lib/server/cli/fit-weights.ts",
  "lib/server/workers/make-plan-tables.ts",
];

/** Generates the database client and builds the programs that use it, where they have changed; says whether it generated. */
export async function prepare(checkout: Checkout): Promise<boolean> {
  const isNew = await generateClient(checkout);
  await buildPrograms(checkout.root, PROGRAMS);
  return isNew;
}

/**
 * Builds the app into .next where its sources have changed; says whether it did.
 * @param begins called before the build, which takes a minute or two
 */
export async function buildApp(checkout: Checkout, begins?: () => void): Promise<boolean> {
  const { root } = checkout;
  return makeWhereChanged({
    name: "The app",
    root,
    folder: path.join(root, ".next"),
    evidence: "BUILD_ID",
    lock: path.join(root, ".next/cache/colloquy-build.lock"),
    hash: () => hashSources(root, BUILD_SOURCES),
    // Next adds what it misses in it.
    hashOfRewritten: () => hashSources(root, ["tsconfig.json"]),
    make: () => {
      begins?.();
      return runNextBuild(checkout);
    },
  });
}

/** The file that runs `next`. */
export function nextProgram(root: string): string {
  return installed(root, "next/dist/bin/next");
}

/**
 * Prisma would download its schema engine, which generating does not use: any program that exists keeps it from that.
 */
async function runPrismaGenerate({ root, stopping }: Checkout): Promise<void> {
  const { code, output } = await runNode({
    args: [installed(root, "prisma/build/index.js"), "generate"],
    cwd: root,
    changes: { PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    defaults: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    stopping,
  });
  if (code !== 0) throw new SetupError(`Couldn’t generate the database client:\n${output.trim()}`);
}

async function runNextBuild({ root, stopping }: Checkout): Promise<void> {
  const { code, output } = await runNode({
    args: [nextProgram(root), "build"],
    cwd: root,
    changes: { NODE_ENV: "production" },
    stopping,
  });
  if (code !== 0) throw new SetupError(`Couldn’t build the app:\n${output.trim()}`);
}

function installed(root: string, file: string): string {
  try {
    return createRequire(path.join(root, "package.json")).resolve(file);
  } catch (error) {
    throw new SetupError(`${file} is missing: run npm install first.`, { cause: error });
  }
}

function versionOf(root: string, name: string): string {
  const text = readFileSync(installed(root, `${name}/package.json`), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
