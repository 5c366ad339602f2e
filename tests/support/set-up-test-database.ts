import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { setVariables } from "@/lib/server/env";
import { setLog } from "@/lib/server/log";
import { disconnectDatabase } from "@/lib/server/store/database";
import { captureLog, type LogLine } from "@/tests/support/captured-log";
import { createTestDatabase } from "@/tests/support/test-database";

/** Long enough for the environment's check; it signs nothing outside of tests. */
const TEST_SECRET = "a secret that is for tests alone, and long enough";

/**
 * Gives a test file a database of its own, migrated and seeded. A fault of the server's, which it logs and answers with
 * 500, fails the test in which it comes up, whatever else the test looks at.
 */
export function setUpTestDatabase(): void {
  let drop = async () => {};

  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = () => database.drop();
    setVariables({ DATABASE_URL: database.url, NEXTAUTH_SECRET: TEST_SECRET });
  });

  afterAll(async () => {
    await disconnectDatabase();
    await drop();
  });

  beforeEach(() => {
    logged = captureLog();
  });

  afterEach(() => {
    setLog(undefined);
    // Tests that take the database away expect that.
    expect(logged.filter(({ level, msg }) => level === "error" && msg !== "The database does not answer")).toEqual([]);
  });
}

let logged: LogLine[] = [];

/** What was logged in this test. Of what is logged as an error and meant so, the test takes the lines away. */
export function logLines(): LogLine[] {
  return logged;
}
