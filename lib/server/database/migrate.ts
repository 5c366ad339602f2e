import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { withClient } from "@/lib/server/database/connection";
import { SetupError } from "@/lib/server/database/setup-error";

interface Migration {
  /** Its folder's name, which begins with the time it was made: the order. */
  readonly name: string;
  readonly sql: string;
}

interface MigrationRecord {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

export interface MigrationResult {
  /** The names of those applied now. */
  readonly applied: readonly string[];
  /** Those that the database has and this version of Colloquy does not know: a later one has used it. */
  readonly unknown: readonly string[];
}

/** The lock that `prisma migrate` takes (schema-engine, flavour/postgres): it and we never migrate at the same time. */
const PRISMA_LOCK = 72707369;
const LOCK_TIMEOUT_MS = 60_000;

/** As Prisma makes it (schema-engine, flavour/postgres, create_migrations_table). */
const CREATE_RECORDS = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Applies the migrations of a folder that the database does not have yet, in the order of their names, and records
 * them as `prisma migrate deploy` does, so that either can go on where the other has stopped.
 * @throws SetupError where one fails, has failed before, or was edited after it was applied.
 */
export async function migrate(databaseUrl: string, folder: string): Promise<MigrationResult> {
  const migrations = await readMigrations(folder);
  return withClient(databaseUrl, async (client) => {
    await lock(client);
    await client.query(CREATE_RECORDS);
    const records = await readRecords(client);
    const known = new Map(records.map((record) => [record.migration_name, record]));
    for (const migration of migrations) requireUntouched(migration, known.get(migration.name));
    const pending = migrations.filter((migration) => !known.has(migration.name));
    for (const migration of pending) await apply(client, migration);
    const names = new Set(migrations.map((migration) => migration.name));
    const unknown = records.map((record) => record.migration_name).filter((name) => !names.has(name));
    return { applied: pending.map((migration) => migration.name), unknown };
  });
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  names.sort();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(path.join(folder, name, "migration.sql"), "utf8") })),
  );
}

/** The connection holds it until it ends. */
async function lock(client: pg.Client): Promise<void> {
  await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
  } catch (error) {
    throw new SetupError(
      "Another process has been migrating the database for a minute. Start again when it has finished.",
      {
        cause: error,
      },
    );
  }
  await client.query("RESET lock_timeout");
}

/** What is in force: a migration that was rolled back counts as not applied. */
async function readRecords(client: pg.Client): Promise<MigrationRecord[]> {
  const found = await client.query<MigrationRecord>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
  );
  return found.rows;
}

function requireUntouched({ name, sql }: Migration, record: MigrationRecord | undefined): void {
  if (record === undefined) return;
  if (record.finished_at === null) {
    throw new SetupError(
      `The migration ${name} was started in this database but not finished. Find out what it changed, undo that, ` +
        `then run:\n  npx prisma migrate resolve --rolled-back ${name}\nor\n` +
        `  UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' AND finished_at IS NULL;`,
    );
  }
  if (checksums(sql).includes(record.checksum)) return;
  throw new SetupError(
    `The migration ${name} was edited after it was applied to this database. Restore its file ` +
      "(git checkout -- prisma/migrations) and put the change into a new migration.",
  );
}

/** The file's checksum, then those it has with the other line endings, as Git for Windows may give it. */
function checksums(sql: string): string[] {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].map((text) => createHash("sha256").update(text).digest("hex"));
}

/**
 * A migration and its record are one transaction, so that an interrupted start leaves neither. (One that commits by
 * itself is recorded all the same: what follows its COMMIT stands alone, as it does for Prisma.)
 */
async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  const id = randomUUID();
  const checksum = checksums(sql)[0];
  try {
    await client.query("BEGIN");
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, started_at, migration_name) VALUES ($1, $2, clock_timestamp(), $3)",
      [id, checksum, name],
    );
    await client.query(sql);
    await client.query(
      "UPDATE _prisma_migrations SET applied_steps_count = 1, finished_at = clock_timestamp() WHERE id = $1",
      [id],
    );
    await client.query("COMMIT");
  } catch (error) {
    // Where the connection is gone too, the first error is the one to tell.
    await recordFailure(client, id, checksum ?? "", name, String(error)).catch(() => {});
    throw new SetupError(`The migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Says in the records what failed, and that it was rolled back where it was (then it will be tried again). */
async function recordFailure(
  client: pg.Client,
  id: string,
  checksum: string,
  name: string,
  logs: string,
): Promise<void> {
  await client.query("ROLLBACK");
  const committed = await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, logs]);
  if (committed.rowCount === 1) return;
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs, started_at, rolled_back_at)
     VALUES ($1, $2, $3, $4, clock_timestamp(), clock_timestamp())`,
    [id, checksum, name, logs],
  );
}
