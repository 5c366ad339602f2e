import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { withClient } from "@/lib/server/database/connection";
import { type DatabaseUse, ensureDatabase } from "@/lib/server/database/ensure-database";
import { isPidAlive } from "@/lib/server/database/process-identity";
import {
  copyOfFolder,
  makeOpenFolder,
  serverPid,
  startDatabaseProcess,
  untilGone,
} from "../../support/database-process";

// Several processes start in each: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 });

/** A data folder with a database in it, to copy: making one takes longer than all else. */
let prepared: string;
let dataDir: string;
let kept: DatabaseUse[] = [];

beforeAll(async () => {
  prepared = makeOpenFolder();
  await (await ensureDatabase({ dataDir: prepared })).release();
});

afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  dataDir = copyOfFolder(prepared);
});

afterEach(async () => {
  // Adopting whatever a test has left running is the surest way to stop it.
  kept.push(await ensureDatabase({ dataDir }));
  for (const use of kept) await use.release();
  kept = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function use(request: { transport?: "socket" | "tcp" } = {}): Promise<DatabaseUse> {
  const started = await ensureDatabase({ dataDir, ...request });
  kept.push(started);
  return started;
}

const socketFolder = () => readFileSync(path.join(dataDir, "postgres/socket-folder"), "utf8").trim();
const postmasterFile = () => path.join(dataDir, "postgres/data/postmaster.pid");
const answer = async (url: string, sql: string) =>
  withClient(url, async (client) => Object.values((await client.query(sql)).rows[0] as object)[0] as unknown);
const run = (url: string, sql: string) => withClient(url, (client) => client.query(sql));
const remember = (url: string) => run(url, "CREATE TABLE kept (answer text); INSERT INTO kept VALUES ('remembered')");

describe("one server for everyone", () => {
  it("is made and started once by processes that ask at the same moment, and they see the same data", async () => {
    rmSync(path.join(dataDir, "postgres"), { recursive: true });
    const processes = await Promise.all([1, 2, 3, 4].map(() => startDatabaseProcess({ dataDir })));
    expect(processes.map(({ said }) => said.error)).toEqual([undefined, undefined, undefined, undefined]);
    expect(new Set(processes.map(({ said }) => said.url)).size).toBe(1);
    const starts = readFileSync(path.join(dataDir, "postgres/log"), "utf8").match(/ready to accept connections/g);
    expect(starts).toHaveLength(1);
    await Promise.all(processes.map((process) => process.end()));
    expect(serverPid(dataDir)).toBeNull();
  });

  it("outlives the process that started it as long as another uses it, and stops with the last", async () => {
    const first = await startDatabaseProcess({ dataDir });
    const pid = serverPid(dataDir);
    const second = await startDatabaseProcess({ dataDir });
    expect(await first.end()).toBe(0);
    expect(serverPid(dataDir)).toBe(pid);
    expect(await answer(second.said.url ?? "", "SELECT 1")).toBe(1);
    expect(await second.end()).toBe(0);
    expect(serverPid(dataDir)).toBeNull();
  });

  it("is counted by use: a process that asks twice lets go twice", async () => {
    const [one, other] = [await use(), await use()];
    await one.release();
    await one.release();
    expect(await answer(other.url, "SELECT 1")).toBe(1);
    await other.release();
    expect(serverPid(dataDir)).toBeNull();
  });

  it.each(["SIGINT", "SIGTERM"] as const)("is shut down cleanly when its only user gets %s", async (signal) => {
    const process = await startDatabaseProcess({ dataDir });
    expect(await process.end(signal)).toBe(0);
    expect(serverPid(dataDir)).toBeNull();
    expect(existsSync(postmasterFile())).toBe(false);
    expect(existsSync(socketFolder())).toBe(false);
    expect(readFileSync(path.join(dataDir, "postgres/log"), "utf8")).toMatch(/database system is shut down\s*$/);
  });

  it("is not in the process group that Ctrl-C reaches", async () => {
    await use();
    const pid = serverPid(dataDir);
    const [, , , , group, session] = readFileSync(`/proc/${pid}/stat`, "utf8").split(" ");
    expect([group, session]).toEqual([String(pid), String(pid)]);
  });
});

describe("after a kill -9", () => {
  it("of its only user, the server that is left is adopted with all it knows", async () => {
    const process = await startDatabaseProcess({ dataDir });
    const pid = serverPid(dataDir);
    await remember(process.said.url ?? "");
    await process.end("SIGKILL");
    expect(serverPid(dataDir)).toBe(pid);
    const adopted = await use();
    expect(serverPid(dataDir)).toBe(pid);
    expect(await answer(adopted.url, "SELECT answer FROM kept")).toBe("remembered");
    // The dead process does not count as a user.
    await adopted.release();
    expect(serverPid(dataDir)).toBeNull();
  });

  it("of the server itself, it comes back at the same address with everything that was acknowledged", async () => {
    const running = await use();
    await remember(running.url);
    const pid = serverPid(dataDir) ?? 0;
    process.kill(pid, "SIGKILL");
    await untilGone(pid);
    expect(await running.revive()).toBe(true);
    expect(await answer(running.url, "SELECT answer FROM kept")).toBe("remembered");
    expect(await running.revive()).toBe(false);
  });

  it("a postmaster.pid whose number went to another process is not taken for a server, and that process lives on", async () => {
    await (await use()).release();
    writeFileSync(
      postmasterFile(),
      `${process.pid}\n${dataDir}/postgres/data\n1700000000\n5432\n/tmp/nowhere\n\n\nready\n`,
    );
    const started = await use();
    expect(await answer(started.url, "SELECT 1")).toBe(1);
    await started.release();
    expect(isPidAlive(process.pid)).toBe(true);
  });

  it("a socket's lock whose number went to another process is let go of too", async () => {
    const before = await use();
    const server = serverPid(dataDir) ?? 0;
    process.kill(server, "SIGKILL");
    await untilGone(server);
    writeFileSync(
      path.join(socketFolder(), ".s.PGSQL.5432.lock"),
      `${process.pid}\n${dataDir}/postgres/data\n1700000000\n5432\n`,
    );
    expect(await before.revive()).toBe(true);
    expect(await answer(before.url, "SELECT 1")).toBe(1);
  });

  it("the lock of a process that is gone holds nobody up", async () => {
    await (await use()).release();
    const gone = await startDatabaseProcess({ dataDir });
    await gone.end();
    writeFileSync(
      path.join(dataDir, "postgres/lock"),
      JSON.stringify({ pid: gone.pid, startedAt: "once", token: "stale" }),
    );
    expect(await answer((await use()).url, "SELECT 1")).toBe(1);
  });

  it("a half-made database is made again", async () => {
    await (await use()).release();
    rmSync(path.join(dataDir, "postgres/data"), { recursive: true });
    writeFileSync(path.join(dataDir, "postgres/creating-interrupted"), "");
    expect(await answer((await use()).url, "SELECT 1")).toBe(1);
    expect(readdirSync(path.join(dataDir, "postgres")).filter((name) => name.startsWith("creating-"))).toEqual([]);
  });
});

describe("how it runs", () => {
  it("writes every answer to the disk before it is acknowledged", async () => {
    const { url } = await use();
    expect(await answer(url, "SHOW fsync")).toBe("on");
    expect(await answer(url, "SHOW synchronous_commit")).toBe("on");
    expect(await answer(url, "SHOW full_page_writes")).toBe("on");
  });

  it("knows every letter, in the same order on every system", async () => {
    const { url } = await use();
    expect(await answer(url, "SHOW server_encoding")).toBe("UTF8");
    expect(await answer(url, "SELECT lower('ÄŌ')")).toBe("äō");
    expect(await answer(url, "SELECT 'Z' < 'a'")).toBe(true);
  });

  it("listens on no network, but on a socket with a short name in a folder that others may not enter", async () => {
    const { url } = await use();
    expect(await answer(url, "SHOW listen_addresses")).toBe("");
    expect(statSync(socketFolder()).mode & 0o777).toBe(0o700);
    expect(Buffer.byteLength(path.join(socketFolder(), ".s.PGSQL.5432"))).toBeLessThanOrEqual(103);
  });

  it("asks for the password, which only the owner may read", async () => {
    const { url } = await use();
    const wrong = new URL(url);
    wrong.password = "guessed";
    const client = new pg.Client({ connectionString: wrong.href });
    await expect(client.connect()).rejects.toThrow("password authentication failed");
    expect(statSync(path.join(dataDir, "postgres/password")).mode & 0o077).toBe(0);
  });

  it("lets the app in as nobody who could read files, run programs or make others", async () => {
    const { url } = await use();
    const rights = "rolsuper OR rolcreaterole OR rolreplication OR rolbypassrls";
    expect(await answer(url, `SELECT ${rights} FROM pg_roles WHERE rolname = current_user`)).toBe(false);
    await expect(answer(url, "SELECT pg_read_file('postgresql.conf')")).rejects.toThrow("permission denied");
    await expect(answer(url, "COPY (SELECT 1) TO PROGRAM 'true'")).rejects.toThrow("permission denied");
  });

  it("gives to the app what an earlier version made as the superuser", async () => {
    const { url, release } = await use();
    const password = readFileSync(path.join(dataDir, "postgres/password"), "utf8").trim();
    const superuser = new URL(url);
    [superuser.username, superuser.password] = ["colloquy", password];
    await withClient(superuser.href, async (client) => {
      await client.query("ALTER DATABASE colloquy OWNER TO colloquy");
      await client.query("CREATE TYPE mood AS ENUM ('fine')");
      await client.query("CREATE TABLE old (number int GENERATED ALWAYS AS IDENTITY, n serial, mood mood)");
      await client.query("CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    });
    await release();
    const again = await use();
    expect(again.url).toBe(url);
    await run(url, "INSERT INTO old (mood) VALUES ('fine')");
    for (const statement of [
      "ALTER TYPE mood ADD VALUE 'better'",
      "ALTER TABLE old ADD COLUMN more int",
      "DROP FUNCTION one()",
    ])
      await run(url, statement);
    expect(await answer(url, "SELECT n FROM old")).toBe(1);
  });

  it("keeps its address when the temporary folder was emptied under it", async () => {
    const before = await use();
    const pid = serverPid(dataDir);
    rmSync(socketFolder(), { recursive: true });
    const after = await use();
    expect(serverPid(dataDir)).not.toBe(pid);
    expect(after.url).toBe(before.url);
    expect(await answer(before.url, "SELECT 1")).toBe(1);
  });

  it("does not move into a socket folder that someone else has put in the old one's place", async () => {
    const before = await use();
    const folder = socketFolder();
    await before.release();
    writeFileSync(folder, "not a folder");
    const after = await use();
    expect(socketFolder()).not.toBe(folder);
    expect(await answer(after.url, "SELECT 1")).toBe(1);
    rmSync(folder);
  });

  it("leaves the socket alone of the server of a copied data folder, which knows the same name for it", async () => {
    const original = await use();
    const copied = copyOfFolder(prepared);
    writeFileSync(path.join(copied, "postgres/socket-folder"), socketFolder());
    const copy = await ensureDatabase({ dataDir: copied });
    expect(copy.url).not.toBe(original.url);
    await run(copy.url, "CREATE TABLE of_the_copy ()");
    expect(await answer(original.url, "SELECT to_regclass('of_the_copy')")).toBeNull();
    await copy.release();
    expect(await answer(original.url, "SELECT 1")).toBe(1);
    rmSync(copied, { recursive: true });
  });

  it("uses a port of this machine alone, with the same password, where there are no sockets", async () => {
    const { url } = await use({ transport: "tcp" });
    expect(new URL(url).hostname).toBe("127.0.0.1");
    expect(await answer(url, "SHOW listen_addresses")).toBe("127.0.0.1");
    const joined = await use();
    expect(joined.url).toBe(url);
  });
});
