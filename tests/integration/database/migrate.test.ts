import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withClient, withDatabaseName } from "@/lib/server/database/connection";
import { type DatabaseUse, ensureDatabase } from "@/lib/server/database/ensure-database";
import { migrate } from "@/lib/server/database/migrate";
import { makeOpenFolder } from "../../support/database-process";

let dataDir: string;
let server: DatabaseUse;
let url: string;
let folder: string;
let count = 0;

beforeAll(async () => {
  dataDir = makeOpenFolder();
  server = await ensureDatabase({ dataDir });
});

afterAll(async () => {
  await server.release();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  count += 1;
  await withClient(server.url, (client) => client.query(`CREATE DATABASE migrated_${count}`));
  url = withDatabaseName(server.url, `migrated_${count}`);
  folder = mkdtempSync(path.join(tmpdir(), "colloquy-migrations-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeMigration(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

const rows = (sql: string) =>
  withClient(url, async (client) => (await client.query(sql)).rows as Record<string, unknown>[]);
const records = () => rows("SELECT * FROM _prisma_migrations ORDER BY started_at");

describe("migrating", () => {
  it("applies each migration once, in the order of their names", async () => {
    writeMigration("20260102_second", "INSERT INTO term VALUES ('stability');");
    writeMigration("20260101_first", "CREATE TABLE term (name text PRIMARY KEY);");
    writeFileSync(path.join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
    expect(await migrate(url, folder)).toEqual({ applied: ["20260101_first", "20260102_second"], unknown: [] });
    expect(await migrate(url, folder)).toEqual({ applied: [], unknown: [] });
    writeMigration("20260103_third", "INSERT INTO term VALUES ('difficulty');");
    expect((await migrate(url, folder)).applied).toEqual(["20260103_third"]);
    expect(await rows("SELECT name FROM term ORDER BY name")).toEqual([{ name: "difficulty" }, { name: "stability" }]);
  });

  it("records them as Prisma does, in a table like Prisma's", async () => {
    const sql = "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n";
    writeMigration("20260101_first", sql);
    await migrate(url, folder);
    const [record] = await records();
    expect(record).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      checksum: createHash("sha256").update(sql).digest("hex"),
      finished_at: expect.any(Date),
      migration_name: "20260101_first",
      logs: null,
      rolled_back_at: null,
      started_at: expect.any(Date),
      applied_steps_count: 1,
    });
    const columns = await rows(
      `SELECT column_name AS name, data_type AS type, character_maximum_length AS length, is_nullable = 'YES' AS optional
       FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
    );
    expect(columns).toEqual([
      { name: "id", type: "character varying", length: 36, optional: false },
      { name: "checksum", type: "character varying", length: 64, optional: false },
      { name: "finished_at", type: "timestamp with time zone", length: null, optional: true },
      { name: "migration_name", type: "character varying", length: 255, optional: false },
      { name: "logs", type: "text", length: null, optional: true },
      { name: "rolled_back_at", type: "timestamp with time zone", length: null, optional: true },
      { name: "started_at", type: "timestamp with time zone", length: null, optional: false },
      { name: "applied_steps_count", type: "integer", length: null, optional: false },
    ]);
  });

  it("goes on where Prisma has stopped", async () => {
    writeMigration("20260101_first", "CREATE TABLE term (name text);");
    await migrate(url, folder);
    writeMigration("20260102_second", "CREATE TABLE other (name text);");
    const checksum = createHash("sha256").update("CREATE TABLE other (name text);").digest("hex");
    await rows(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ('by-prisma', '${checksum}', now(), '20260102_second', now(), 1)`,
    );
    expect((await migrate(url, folder)).applied).toEqual([]);
  });

  it("refuses one that was edited after it had been applied, and applies nothing after it", async () => {
    writeMigration("20260101_first", "CREATE TABLE term (name text);");
    await migrate(url, folder);
    writeMigration("20260101_first", "CREATE TABLE term (name text, meaning text);");
    writeMigration("20260102_second", "CREATE TABLE other (name text);");
    await expect(migrate(url, folder)).rejects.toThrow("20260101_first was edited after it was applied");
    expect(await rows("SELECT to_regclass('other') AS made")).toEqual([{ made: null }]);
  });

  it("takes other line endings for the same file", async () => {
    writeMigration("20260101_first", "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n");
    await migrate(url, folder);
    writeMigration("20260101_first", "CREATE TABLE a (id int);\r\nCREATE TABLE b (id int);\r\n");
    expect((await migrate(url, folder)).applied).toEqual([]);
  });

  it("stops at one that fails, leaves nothing of it, notes why, and tries it again when it is fixed", async () => {
    writeMigration("20260101_first", "CREATE TABLE term (name text); INSERT INTO nowhere VALUES (1);");
    writeMigration("20260102_second", "CREATE TABLE other (name text);");
    await expect(migrate(url, folder)).rejects.toThrow('20260101_first failed: relation "nowhere" does not exist');
    expect(await rows("SELECT to_regclass('term') AS term, to_regclass('other') AS other")).toEqual([
      { term: null, other: null },
    ]);
    expect(await records()).toMatchObject([
      {
        finished_at: null,
        rolled_back_at: expect.any(Date),
        logs: expect.stringContaining("nowhere"),
        applied_steps_count: 0,
      },
    ]);
    writeMigration("20260101_first", "CREATE TABLE term (name text);");
    expect((await migrate(url, folder)).applied).toEqual(["20260101_first", "20260102_second"]);
  });

  it("refuses to go on after one that was started and not finished, and says how to resolve it", async () => {
    writeMigration("20260101_first", "BEGIN; CREATE TABLE term (name text); COMMIT; INSERT INTO nowhere VALUES (1);");
    await expect(migrate(url, folder)).rejects.toThrow("20260101_first failed");
    await expect(migrate(url, folder)).rejects.toThrow("npx prisma migrate resolve --rolled-back 20260101_first");
    expect(await records()).toMatchObject([
      { finished_at: null, rolled_back_at: null, logs: expect.stringContaining("nowhere") },
    ]);
  });

  it("records one that commits by itself", async () => {
    writeMigration("20260101_first", "BEGIN; CREATE TABLE term (name text); COMMIT;");
    expect((await migrate(url, folder)).applied).toEqual(["20260101_first"]);
    expect(await records()).toMatchObject([{ finished_at: expect.any(Date), applied_steps_count: 1 }]);
  });

  it("names those that a later version has applied, and leaves them alone", async () => {
    writeMigration("20260101_first", "CREATE TABLE term (name text);");
    writeMigration("20260102_later", "CREATE TABLE other (name text);");
    await migrate(url, folder);
    rmSync(path.join(folder, "20260102_later"), { recursive: true });
    expect(await migrate(url, folder)).toEqual({ applied: [], unknown: ["20260102_later"] });
  });

  it("is done by one process at a time, under Prisma's lock", async () => {
    writeMigration("20260101_first", "CREATE TABLE term (name text); SELECT pg_sleep(0.2);");
    const results = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(results.flatMap((result) => result.applied)).toEqual(["20260101_first"]);
    await withClient(url, async (client) => {
      await client.query("SELECT pg_advisory_lock(72707369)");
      writeMigration("20260102_second", "CREATE TABLE other (name text);");
      let done = false;
      const waiting = migrate(url, folder).then(() => (done = true));
      await client.query("SELECT pg_sleep(0.3)");
      expect(done).toBe(false);
      await client.query("SELECT pg_advisory_unlock(72707369)");
      await waiting;
    });
    expect(await rows("SELECT to_regclass('other')::text AS made")).toEqual([{ made: "other" }]);
  });
});
