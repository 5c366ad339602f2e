import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, it } from "vitest";
import { env } from "@/lib/server/env";
import { database, disconnectDatabase, rowsOf } from "@/lib/server/store/database";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const one = () => rowsOf<{ one: number }>(database())`SELECT 1 AS one`;

it("A connection that the database ends while nobody uses it is replaced, also where Prisma was never asked", async () => {
  await disconnectDatabase();
  expect(await one()).toEqual([{ one: 1 }]);
  const other = new pg.Client({ connectionString: env().DATABASE_URL });
  await other.connect();
  await other.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()",
  );
  await other.end();
  // The pool hears of it a moment later.
  await sleep(200);
  expect(await one()).toEqual([{ one: 1 }]);
});
