import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { prepare } from "@/lib/server/cli/make-products";
import { seedDatabase } from "@/lib/server/cli/seed-database";
import { withClient, withDatabaseName } from "@/lib/server/database/connection";
import { type DatabaseUse, ensureDatabase } from "@/lib/server/database/ensure-database";
import { migrate } from "@/lib/server/database/migrate";
import { runningPostmaster } from "@/lib/server/database/postmaster-file";
import { isAlive, isPidAlive, type ProcessIdentity, thisProcess } from "@/lib/server/database/process-identity";
import { dropDatabase, type TestServer } from "./test-database";

const root = path.resolve(import.meta.dirname, "../..");
const checkout = { root, stopping: new AbortController().signal };
const FOLDER_PREFIX = "colloquy-tests-";
/** In a run's folder: whose run it is. */
const OWNER = "run-by.json";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

let stop: () => Promise<void> = async () => {};

/**
 * Before the integration tests: a PostgreSQL of their own in a temporary folder (or the one of TEST_DATABASE_URL,
 * whose user may create databases), with a template database that is migrated and seeded.
 */
export async function setup(project: TestProject): Promise<void> {
  await prepare(checkout);
  removeWhatDeadRunsLeft();
  const { url, end } = await startServer();
  const prefix = `colloquy_test_${randomBytes(4).toString("hex")}`;
  const server: TestServer = { url, prefix, template: `${prefix}_template` };
  stop = async () => {
    stop = async () => {};
    await dropDatabases(server);
    await end();
  };
  try {
    await makeTemplate(server);
    project.provide("testServer", server);
  } catch (error) {
    await stop();
    throw error;
  }
}

export async function teardown(): Promise<void> {
  await stop();
}

async function startServer(): Promise<{ url: string; end: () => Promise<void> }> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined && given !== "") {
    await ensureDatabase({ databaseUrl: given, dataDir: "" });
    return { url: given, end: async () => {} };
  }
  const folder = mkdtempSync(path.join(tmpdir(), FOLDER_PREFIX));
  // Started by root, the server runs as someone who must be able to enter.
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, OWNER), JSON.stringify(thisProcess()));
  const use = await ensureDatabase({ dataDir: folder });
  const abandoned = () => abandon(folder);
  const interrupted = (signal: NodeJS.Signals) => {
    abandoned();
    if (process.listenerCount(signal) === 1) process.exit(1);
  };
  process.on("exit", abandoned);
  for (const signal of SIGNALS) process.on(signal, interrupted);
  const end = async () => {
    process.off("exit", abandoned);
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await endOf(use, folder);
  };
  return { url: use.url, end };
}

async function endOf(use: DatabaseUse, folder: string): Promise<void> {
  await use.release();
  rmSync(folder, { recursive: true, force: true });
}

/** Vitest ends on a signal without a teardown, and nothing may take time then: the server is shot and its folder goes. */
function abandon(folder: string): void {
  const server = runningPostmaster(path.join(folder, "postgres/data"));
  if (server !== null) process.kill(server.pid, "SIGQUIT");
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; server !== null && isPidAlive(server.pid) && waited < 200; waited += 1)
    Atomics.wait(nobody, 0, 0, 10);
  if (server?.endpoint?.kind === "socket") rmSync(server.endpoint.folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

async function makeTemplate({ url, template }: TestServer): Promise<void> {
  await withClient(url, (client) => client.query(`CREATE DATABASE ${template}`));
  const templateUrl = withDatabaseName(url, template);
  await migrate(templateUrl, path.join(root, "prisma/migrations"));
  await seedDatabase(checkout, { url: templateUrl, demo: false, dataDir: "" });
}

async function dropDatabases({ url, prefix }: TestServer): Promise<void> {
  await withClient(url, async (client) => {
    const found = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
      [prefix],
    );
    for (const { name } of found.rows) await dropDatabase(client, name);
  });
}

/** A run that was killed could not tidy up: its server is stopped and its folder removed by the next. */
function removeWhatDeadRunsLeft(): void {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(FOLDER_PREFIX));
  for (const folder of folders.map((name) => path.join(tmpdir(), name)).filter(isLeftover)) abandon(folder);
}

function isLeftover(folder: string): boolean {
  const owner = path.join(folder, OWNER);
  try {
    return existsSync(owner) && !isAlive(JSON.parse(readFileSync(owner, "utf8")) as ProcessIdentity);
  } catch {
    return false;
  }
}
