import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ServedApp } from "@/lib/server/cli/app-processes";
import { keptAuthSecret } from "@/lib/server/cli/auth-secret";
import { buildApp, type Checkout, prepare } from "@/lib/server/cli/make-products";
import { StoppedError } from "@/lib/server/cli/run-process";
import { seedDatabase } from "@/lib/server/cli/seed-database";
import { localAddress, requireFreePort, serveApp, waitUntilHealthy } from "@/lib/server/cli/serve-app";
import { type DatabaseUse, ensureDatabase } from "@/lib/server/database/ensure-database";
import { migrate } from "@/lib/server/database/migrate";
import { SetupError } from "@/lib/server/database/setup-error";
import { type Environment, env, isRunByNpm } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { demoAccountsFile, readDemoAccounts } from "@/lib/server/seeding/demo/demo-accounts";

/** How often the launcher looks whether the embedded database still runs. */
const WATCH_MS = 5_000;

/** npm start, npm run dev: makes what is missing, starts the database and serves the app until it is told to stop. */
async function main(): Promise<void> {
  const began = performance.now();
  const development = process.argv.includes("--dev");
  survivesItsTerminal();
  const settings = env();
  const checkout: Checkout = { root: process.cwd(), stopping: stopSignal() };
  await requireFreePort(settings);
  if (await prepare(checkout)) console.log("Generated the database client");
  if (!development) await build(checkout);
  const database = await ensureDatabase({
    databaseUrl: settings.DATABASE_URL,
    dataDir: settings.DATA_DIR,
    report: console.log,
  });
  const watch = setInterval(() => void revive(database), WATCH_MS);
  const known = readDemoAccounts(settings.DATA_DIR).length;
  try {
    await fillDatabase(checkout, database, settings);
    const app = serveApp(checkout, {
      development,
      address: settings,
      variables: await appVariables(settings, database),
    });
    await serve(app, checkout, settings, () =>
      announce(settings, performance.now() - began, database.embedded && known === 0),
    );
  } finally {
    clearInterval(watch);
    await database.release();
  }
}

async function build(checkout: Checkout): Promise<void> {
  const began = performance.now();
  const begins = () => console.log("Building the app. This takes a minute or two.");
  if (await buildApp(checkout, begins)) console.log(`Built the app in ${seconds(performance.now() - began)}`);
}

async function fillDatabase(
  checkout: Checkout,
  database: DatabaseUse,
  { DATA_DIR: dataDir, DEMO_ACCOUNTS }: Environment,
): Promise<void> {
  const { applied, unknown } = await migrate(database.url, path.join(checkout.root, "prisma/migrations"));
  if (applied.length > 0) console.log(`Migrated the database: ${applied.join(", ")}`);
  if (unknown.length > 0)
    console.log(`This database was last used by a newer version of Colloquy: ${unknown.join(", ")}`);
  const isDemo = database.embedded && DEMO_ACCOUNTS === "on";
  const seeded = await seedDatabase(checkout, { url: database.url, demo: isDemo, dataDir });
  if (seeded !== null) console.log(`Seeded the database: ${seeded}`);
}

/** Without an address of its own the app is reached as localhost, and by telephones under this machine's addresses. */
async function appVariables(settings: Environment, database: DatabaseUse): Promise<Record<string, string>> {
  return {
    DATABASE_URL: database.url,
    DATA_DIR: settings.DATA_DIR,
    PORT: String(settings.PORT),
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? (await keptAuthSecret(settings.DATA_DIR)),
    NEXTAUTH_URL: addressOf(settings),
    ...(settings.NEXTAUTH_URL === undefined ? { AUTH_TRUST_HOST: "true" } : {}),
  };
}

async function serve(app: ServedApp, checkout: Checkout, settings: Environment, whenReady: () => void): Promise<void> {
  const stopped = new Promise<void>((resolve) =>
    checkout.stopping.addEventListener("abort", () => resolve(), { once: true }),
  );
  try {
    await waitUntilHealthy(app, settings, checkout.stopping);
    whenReady();
    freeMemory();
    const code = await Promise.race([app.ended, stopped]);
    if (typeof code === "number" && !checkout.stopping.aborted)
      throw new SetupError(`The app stopped unexpectedly (exit code ${code}).`);
  } finally {
    await app.stop();
  }
}

/** Frees the memory that building and seeding needed. */
function freeMemory(): void {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
}

/** Passwords are printed only once, when they are created, since later output may end up in logs. */
function announce(settings: Environment, milliseconds: number, isFirst: boolean): void {
  console.log(`\nColloquy is at ${addressOf(settings)} (ready in ${seconds(milliseconds)}; press Ctrl-C to stop)`);
  const accounts = readDemoAccounts(settings.DATA_DIR);
  const lines = accounts.map(({ label, email, password }) => `  ${label.padEnd(15)}${email.padEnd(28)}${password}`);
  if (isFirst && lines.length > 0) console.log(["\nSign in to try it:", ...lines].join("\n"));
  else if (lines.length > 0) console.log(`Demo accounts: ${demoAccountsFile(settings.DATA_DIR)}`);
  console.log("");
}

/** Brings the embedded database back where it was killed: the app goes on with the same address. */
async function revive(database: DatabaseUse): Promise<void> {
  try {
    if (await database.revive()) log().warn("The database had stopped and was restarted");
  } catch (error) {
    log().error({ err: error }, "The database has stopped and could not be restarted");
  }
}

/** When the terminal is closed there is nobody to tell anything, and the failure to do so must not keep us from tidying up. */
function survivesItsTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}

/** Aborted by Ctrl-C, by whoever ends us, or when the terminal is closed. Repeating it changes nothing. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => controller.abort(new StoppedError()));
  if (isRunByNpm()) stopWithParent(() => controller.abort(new StoppedError()));
  return controller.signal;
}

/** Told to end, npm ends the shell between it and us, and the shell tells us nothing. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), 500).unref();
}

function addressOf(settings: Environment): string {
  return settings.NEXTAUTH_URL ?? localAddress(settings);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StoppedError)) {
    console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
