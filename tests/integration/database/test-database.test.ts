import { describe, expect, it } from "vitest";
import { withClient } from "@/lib/server/database/connection";
import { createTestDatabase } from "../../support/test-database";

const countFacts = (url: string) =>
  withClient(url, async (client) => Number((await client.query("SELECT count(*) FROM fact")).rows[0].count));

describe("a test's database", () => {
  it("has the content in it, and what one test deletes another still has", async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const facts = await countFacts(one.url);
    expect(facts).toBeGreaterThan(100);
    await withClient(one.url, (client) => client.query("TRUNCATE fact CASCADE"));
    expect(await countFacts(one.url)).toBe(0);
    expect(await countFacts(other.url)).toBe(facts);
    await Promise.all([one.drop(), other.drop()]);
    await expect(countFacts(one.url)).rejects.toThrow("does not exist");
  });
});
