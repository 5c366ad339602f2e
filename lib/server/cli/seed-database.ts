import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { demoAccountsFile } from "@/lib/server/cli/demo-accounts";
import type { Checkout } from "@/lib/server/cli/make-products";
import { runNode } from "@/lib/server/cli/run-process";
import { hashSources } from "@/lib/server/cli/source-hash";
import { SEED_SETTING } from "@/lib/server/content/seed-setting";
import { giveToOwnerOf, writePrivateFile } from "@/lib/server/database/account";
import { withClient } from "@/lib/server/database/connection";
import type { DatabaseUse } from "@/lib/server/database/ensure-database";
import { SetupError } from "@/lib/server/database/setup-error";

/** Everything that prisma/seed.ts reads, itself included. */
const SEED_SOURCES = ["content", "lib", "prisma/seed.ts", "prisma/demo-course.ts"];

const SEED_SCRIPT = "lib/server/cli/seed.ts";

/** Our own number for PostgreSQL's advisory locks: two starts at once, on whatever machines, seed one after the other. */
const SEED_LOCK = 72707370;

/**
 * Seeds the database where the content, the code or the database is another than at the last seeding from this data
 * folder.
 * @returns what was done, in words; null where nothing was to do.
 */
export async function seedDatabase(checkout: Checkout, database: DatabaseUse, dataDir: string): Promise<string | null> {
  const stamp = path.join(dataDir, "seeded-from");
  const sources = hashSources(checkout.root, SEED_SOURCES);
  return withClient(database.url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [SEED_LOCK]);
    const isComplete = !database.embedded || existsSync(demoAccountsFile(dataDir));
    const isCurrent = existsSync(stamp) && readFileSync(stamp, "utf8").trim() === (await stampFor(sources, client));
    if (isComplete && isCurrent) return null;
    const done = await runSeed(checkout, database, dataDir);
    writePrivateFile(stamp, `${await stampFor(sources, client)}\n`);
    return done;
  });
}

/** In a process of its own, whose memory is free again when it ends. */
async function runSeed({ root, stopping }: Checkout, database: DatabaseUse, dataDir: string): Promise<string> {
  const { code, output } = await runNode({
    args: [
      "--conditions=react-server",
      "--import",
      import.meta.resolve("tsx"),
      SEED_SCRIPT,
      ...(database.embedded ? ["--embedded"] : []),
    ],
    cwd: root,
    changes: { DATABASE_URL: database.url, DATA_DIR: dataDir },
    stopping,
  });
  if (code !== 0) throw new SetupError(`The database could not be seeded:\n${output.trim()}`);
  const accounts = demoAccountsFile(dataDir);
  if (existsSync(accounts)) giveToOwnerOf(dataDir, accounts);
  return output.trim();
}

/** Other sources, or a database that was seeded with something else or not at all, give another stamp. */
async function stampFor(sources: string, client: pg.Client): Promise<string> {
  const table = await client.query("SELECT to_regclass('setting') IS NOT NULL AS made");
  const seeded = table.rows[0].made
    ? await client.query("SELECT current_database() AS name, value FROM setting WHERE key = $1", [SEED_SETTING])
    : { rows: [] };
  return createHash("sha256")
    .update(`${sources} ${JSON.stringify(seeded.rows)}`)
    .digest("hex");
}
