import { randomBytes } from "node:crypto";
import type pg from "pg";
import { inject } from "vitest";
import { withClient, withDatabaseName } from "@/lib/server/database/connection";

/** What tests/support/integration-database.ts has started for the run. */
export interface TestServer {
  /** A database of the server, to make and drop others from. */
  readonly url: string;
  /** A migrated and seeded database that nobody is connected to. */
  readonly template: string;
  /** What the names of this run's databases begin with. */
  readonly prefix: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * A database of one's own, with the schema and the content: a copy of the run's template. One for each test file is
 * usual (beforeAll, and afterAll to drop it); what is left at the end of the run goes with the server.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template, prefix } = inject("testServer");
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const drop = () => withClient(url, (client) => dropDatabase(client, name));
  return { url: withDatabaseName(url, name), drop };
}

/** Ends our connections to a database. Not the server's own, such as one that vacuums: that takes a superuser. */
const END_CONNECTIONS =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user AND pid <> pg_backend_pid()";

/** PostgreSQL's object_in_use: it waits five seconds for connections that are ending, which a busy machine may pass. */
const IN_USE = "55006";
const MOST_WAITS = 12;

/** Drops a database, whoever of us is connected to it; the server's own work in it is ended by the server. */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let waits = 1; ; waits += 1) {
    await client.query(END_CONNECTIONS, [name]);
    try {
      await client.query(`DROP DATABASE IF EXISTS ${name}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== IN_USE || waits >= MOST_WAITS) throw error;
    }
  }
}
