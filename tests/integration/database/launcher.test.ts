import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { withClient } from "@/lib/server/database/connection";
import { freePort } from "@/lib/server/database/free-port";
import { anotherUser, closedToAnother, copyOfFolder, serverPid, untilGone } from "../../support/database-process";
import { type Launcher, launch, makeToyCheckout, removeCheckout, runsOf } from "../../support/toy-checkout";

const READY = "Colloquy is at ";

// Several processes start in each: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 });

/** Started once and stopped, to copy. */
let prepared: string;
let checkout: string;
let dataDir: string;
let port: number;
let launched: Launcher[] = [];

beforeAll(async () => {
  prepared = makeToyCheckout();
  const first = launch(prepared, { PORT: String(await freePort()) });
  await first.says(READY);
  first.process.kill("SIGTERM");
  await first.ended;
});

afterAll(() => removeCheckout(prepared));

beforeEach(async () => {
  checkout = copyOfFolder(prepared);
  rmSync(path.join(checkout, "runs"));
  dataDir = path.join(checkout, ".data");
  port = await freePort();
});

afterEach(async () => {
  for (const { process } of launched) process.kill("SIGTERM");
  await Promise.all(launched.map(({ ended }) => ended));
  launched = [];
  const left = serverPid(dataDir);
  if (left !== null) {
    process.kill(left, "SIGINT");
    await untilGone(left);
  }
  removeCheckout(checkout);
});

/** Goes on with a checkout in which nothing has been made yet. */
function beginAnew(): void {
  removeCheckout(checkout);
  checkout = makeToyCheckout();
  dataDir = path.join(checkout, ".data");
}

function start(variables: Record<string, string> = {}): Launcher {
  const launcher = launch(checkout, { PORT: String(port), ...variables });
  launched.push(launcher);
  return launcher;
}

const appOn = async (at: number) => (await (await fetch(`http://localhost:${at}`)).json()) as Record<string, string>;

/** On a connection of its own, so that another process may answer the next time. */
function askOnce(at: number): Promise<{ pid: number; jobs: string }> {
  return new Promise((resolve, reject) => {
    const request = get({ host: "localhost", port: at, agent: false }, (response) => {
      response.setEncoding("utf8").on("data", (text: string) => resolve(JSON.parse(text)));
    });
    request.once("error", reject);
    request.setTimeout(10_000, () => request.destroy(new Error("A request was accepted and never answered.")));
  });
}

async function startAndStop(): Promise<string> {
  const launcher = start();
  await launcher.says(READY);
  launcher.process.kill("SIGTERM");
  return (await launcher.ended).output;
}

describe("npm start", () => {
  it("makes everything at the first start, and nothing again at the second", async () => {
    beginAnew();
    const first = start();
    const output = await first.says(`${READY}http://localhost:${port}`);
    expect(output).toMatch(/Generated .*\nBuilding .*\nBuilt .*\nMigrated .*\nSeeded /);
    first.process.kill("SIGTERM");
    await first.ended;
    const second = await startAndStop();
    expect(second).not.toMatch(/Generated|Built|Migrated|Seeded/);
    expect(runsOf(checkout)).toEqual(["generate", "build", "seed", "start", "start"]);
  });

  it("prints the demo accounts when they are made, and after that only where they are", async () => {
    beginAnew();
    const first = await startAndStop();
    const second = await startAndStop();
    const file = path.join(dataDir, "demo-accounts.json");
    const accounts = JSON.parse(readFileSync(file, "utf8")) as { email: string; password: string }[];
    expect(accounts).toHaveLength(1);
    for (const { email, password } of accounts) {
      expect(first).toMatch(new RegExp(`${email} +${password}\n`));
      expect(second).not.toContain(password);
    }
    expect(second).toContain(file);
  });

  it("prints no demo accounts for a database of one's own", async () => {
    const embedded = start();
    await embedded.says(READY);
    const { database = "" } = await appOn(port);
    const own = start({ PORT: String(await freePort()), DATABASE_URL: database });
    expect(await own.says(READY)).not.toContain("demo.invalid");
  });

  it("seeds again when the content has changed, and when the database has lost what was seeded", async () => {
    writeFileSync(path.join(checkout, "content/facts.yaml"), "[more]");
    expect(await startAndStop()).toContain("Seeded the database: toy content");
    const running = start();
    await running.says(READY);
    await withClient((await appOn(port))["database"] ?? "", (client) => client.query("DELETE FROM setting"));
    running.process.kill("SIGTERM");
    await running.ended;
    expect(await startAndStop()).toContain("Seeded the database: toy content");
    expect(runsOf(checkout).filter((run) => run === "seed")).toHaveLength(2);
  });

  it("seeds again when code that seeding imports has changed, and not when other code has", async () => {
    writeFileSync(path.join(checkout, "app/page.tsx"), "export const changed = true;");
    expect(await startAndStop()).not.toContain("Seeded");
    writeFileSync(path.join(checkout, "lib/server/cli/seed-words.ts"), 'export const words = "other content";');
    expect(await startAndStop()).toContain("Seeded the database: other content");
  });

  it("gives the app its address, the database, and a secret that stays the same and that only the owner may read", async () => {
    const first = start();
    await first.says(READY);
    const told = await appOn(port);
    expect(told["url"]).toBe(`http://localhost:${port}`);
    await withClient(told["database"] ?? "", (client) => client.query("SELECT 1"));
    first.process.kill("SIGTERM");
    await first.ended;
    start();
    await launched[1]?.says(READY);
    expect((await appOn(port))["secret"]).toBe(told["secret"]);
    expect(statSync(path.join(dataDir, "auth-secret")).mode & 0o077).toBe(0);
  });

  it("builds again when the app has changed, and not when a test has", async () => {
    writeFileSync(path.join(checkout, "tests/new.test.ts"), "");
    await startAndStop();
    expect(runsOf(checkout)).not.toContain("build");
    writeFileSync(path.join(checkout, "app/page.tsx"), "export const changed = true;");
    await startAndStop();
    expect(runsOf(checkout)).toContain("build");
  });

  it("does not take an interrupted build for a finished one", async () => {
    writeFileSync(path.join(checkout, "app/page.tsx"), "export const changed = true;");
    writeFileSync(path.join(checkout, "build-slowly"), "");
    const interrupted = start();
    while (!runsOf(checkout).includes("build")) await sleep(20);
    interrupted.process.kill("SIGINT");
    expect((await interrupted.ended).code).toBe(0);
    rmSync(path.join(checkout, "build-slowly"));
    expect(await startAndStop()).toContain("Built the app");
    expect(runsOf(checkout)).toEqual(["build", "build", "start"]);
  });

  it("for the first time twice at once on two ports builds once, and both use one database", async () => {
    beginAnew();
    const otherPort = await freePort();
    const both = [start(), start({ PORT: String(otherPort) })];
    await Promise.all(both.map((launcher) => launcher.says(READY)));
    expect(runsOf(checkout).filter((run) => run === "build")).toHaveLength(1);
    const [one, other] = await Promise.all([appOn(port), appOn(otherPort)]);
    expect(one?.["database"]).toBe(other?.["database"]);
    expect(one?.["secret"]).toBe(other?.["secret"]);
    both[0]?.process.kill("SIGTERM");
    await both[0]?.ended;
    await withClient(other?.["database"] ?? "", (client) => client.query("SELECT 1"));
  });
});

describe("stopping", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by %s ends the app and the database, and is no failure",
    async (signal) => {
      const launcher = start();
      await launcher.says(READY);
      const app = Number((await appOn(port))["pid"]);
      // As from a terminal: everyone in the group gets it.
      process.kill(-(launcher.process.pid ?? 0), signal);
      expect((await launcher.ended).code).toBe(0);
      await untilGone(app);
      expect(serverPid(dataDir)).toBeNull();
    },
  );

  it("because npm was told to, which tells nobody, ends the app and the database too", async () => {
    const npm = launch(checkout, { PORT: String(port) }, { byNpm: true });
    await npm.says(READY);
    const app = Number((await appOn(port))["pid"]);
    const server = serverPid(dataDir) ?? 0;
    npm.process.kill("SIGTERM");
    await untilGone(app);
    await untilGone(server);
    expect(existsSync(path.join(dataDir, "postgres/data/postmaster.pid"))).toBe(false);
  });

  it("by kill -9 ends the app, and the next start goes on with the database that is left", async () => {
    const launcher = start();
    await launcher.says(READY);
    const app = Number((await appOn(port))["pid"]);
    const server = serverPid(dataDir);
    launcher.process.kill("SIGKILL");
    await untilGone(app);
    expect(serverPid(dataDir)).toBe(server);
    const next = start();
    await next.says(READY);
    expect(serverPid(dataDir)).toBe(server);
  });

  it("because the app ends as soon as it has started, again and again, is a failure that is told", async () => {
    const launcher = start();
    await launcher.says(READY);
    writeFileSync(path.join(checkout, "ends-at-once"), "");
    process.kill(Number((await appOn(port))["pid"]), "SIGKILL");
    const { code, output } = await launcher.ended;
    expect(code).toBe(1);
    expect(output).toContain("The app stopped unexpectedly (exit code 7)");
    expect(serverPid(dataDir)).toBeNull();
  });
});

describe("several processes", () => {
  /** Who answers so many requests that come at once, each on a connection of its own. */
  const whoAnswers = (requests: number) => Promise.all(Array.from({ length: requests }, () => askOnce(port)));

  it("serve one port together, and one of them does the jobs", async () => {
    await start({ WEB_CONCURRENCY: "3" }).says(READY);
    const jobsOf = new Map<number, string>();
    while (jobsOf.size < 3) for (const { pid, jobs } of await whoAnswers(12)) jobsOf.set(pid, jobs);
    expect([...jobsOf.values()].sort()).toEqual(["false", "false", "true"]);
  });

  it("go on while one is killed, which is replaced within two seconds with the same job", async () => {
    const launcher = start({ WEB_CONCURRENCY: "2" });
    await launcher.says(READY);
    let killed: { pid: number } | undefined;
    while (killed === undefined) killed = (await whoAnswers(12)).find(({ jobs }) => jobs === "true");
    const { pid: gone } = killed;
    process.kill(gone, "SIGKILL");
    await untilGone(gone);
    const began = performance.now();
    let replaced: { pid: number } | undefined;
    while (replaced === undefined)
      replaced = (await whoAnswers(12)).find(({ pid, jobs }) => jobs === "true" && pid !== gone);
    expect(performance.now() - began).toBeLessThan(2_000);
    launcher.process.kill("SIGTERM");
    expect((await launcher.ended).code).toBe(0);
    await untilGone(replaced.pid);
  });
});

describe("what stands in the way", () => {
  it("a port in use is told before anything is made", async () => {
    const server = createServer().listen(port);
    const { code, output } = await start().ended;
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use`);
    expect(output).toContain(`PORT=${port + 1} npm start`);
    expect(runsOf(checkout)).toEqual([]);
  });

  it("a wrong setting is told by name", async () => {
    const { code, output } = await start({ PORT: "http" }).ended;
    expect(code).toBe(1);
    expect(output).toContain("PORT must be a number");
  });

  it("a database of one's own that does not answer is told", async () => {
    const { code, output } = await start({ DATABASE_URL: "postgresql://ann:secret@127.0.0.1:9/colloquy" }).ended;
    expect(code).toBe(1);
    expect(output).toContain("doesn't respond");
    expect(output).not.toContain("secret");
  });

  const untried =
    anotherUser === undefined ? "only root can try this" : `another user may not enter ${closedToAnother}`;
  const isTried = anotherUser !== undefined && closedToAnother === null;
  it.skipIf(!isTried)(
    `somebody else's checkout is told, with what to do${isTried ? "" : ` (skipped: ${untried})`}`,
    async () => {
      beginAnew();
      const launcher = launch(checkout, { PORT: String(port), HOME: checkout }, { account: anotherUser });
      const { code, output } = await launcher.ended;
      expect(code).toBe(1);
      expect(output).toContain("you can't write to");
      expect(output).toContain("the user who owns the checkout");
    },
  );
});
