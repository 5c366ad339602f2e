import { afterEach, expect, it } from "vitest";
import { env, setVariables } from "@/lib/server/env";
import { database, disconnectDatabase } from "@/lib/server/store/database";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

afterEach(() => {
  setVariables({ NAMED_STATEMENTS: undefined });
});

/** Asks the same a few times over a connection of its own, and gives the names that this connection keeps then. */
async function namesKept(setting: "on" | "off"): Promise<readonly string[]> {
  setVariables({ NAMED_STATEMENTS: setting });
  const url = new URL(env().DATABASE_URL ?? "");
  url.searchParams.set("application_name", `names-${setting}`);
  setVariables({ DATABASE_URL: url.href });
  let rows: { name: string }[] = [];
  for (let use = 0; use < 5; use++) rows = await database().$queryRaw`SELECT name FROM pg_prepared_statements`;
  return rows.map(({ name }) => name);
}

it("A statement that comes again has a name, unless the pooler would not keep it", async () => {
  expect(await namesKept("on")).toEqual([expect.stringMatching(/^colloquy_/)]);
  expect(await namesKept("off")).toEqual([]);
});

it("A connection makes one plan for each name, whatever is asked with it", async () => {
  const planMode = async (setting: "on" | "off") => {
    setVariables({ NAMED_STATEMENTS: setting, DATABASE_URL: `${env().DATABASE_URL}` });
    await disconnectDatabase();
    return database().$queryRaw`SHOW plan_cache_mode`;
  };
  expect(await planMode("on")).toEqual([{ plan_cache_mode: "force_generic_plan" }]);
  expect(await planMode("off")).toEqual([{ plan_cache_mode: "auto" }]);
});
