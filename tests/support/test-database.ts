import { randomBytes } from "node:crypto";
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
  const drop = async () => {
    await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url: withDatabaseName(url, name), drop };
}
