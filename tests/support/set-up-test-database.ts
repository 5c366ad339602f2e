import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { setVariables } from "@/lib/server/env";
import { disconnectDatabase } from "@/lib/server/store/database";
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
    vi.spyOn(console, "error");
  });

  afterEach(() => {
    const logged = vi.mocked(console.error).mock.calls.map(([first]) => String(first));
    vi.mocked(console.error).mockRestore();
    expect(logged).toEqual([]);
  });
}
