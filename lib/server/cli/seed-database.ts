import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type pg from "pg";
import { builtProgram, programHash } from "@/lib/server/cli/build-programs.mjs";
import { type Checkout, SEED_PROGRAM } from "@/lib/server/cli/make-products";
import { runNode } from "@/lib/server/cli/run-process";
import { hashSources } from "@/lib/server/cli/source-hash";
import { giveToOwnerOf } from "@/lib/server/database/account";
import { withClient } from "@/lib/server/database/connection";
import { SetupError } from "@/lib/server/database/setup-error";
import { demoAccountsFile } from "@/lib/server/seeding/demo/demo-accounts";

/** Our own number for PostgreSQL's advisory locks: two starts at once, on whatever machines, seed one after the other. */
const SEED_LOCK = 72707370;

/** Under this name the database keeps the hash of what it was last seeded with. */
const SEED_SETTING = "seed-hash";

interface Seeding {
  readonly url: string;
  /** Whether it gets accounts to try it with, and a course; their passwords are kept in the data folder. */
  readonly demo: boolean;
  readonly dataDir: string;
}

/**
 * Seeds the database where it was last seeded with something else: one hash stands for the content and for all code
 * that makes cards and items of it.
 * @returns what was done, in words; null where nothing was to do.
 */
export async function seedDatabase(checkout: Checkout, seeding: Seeding): Promise<string | null> {
  const hash = seedHash(checkout.root);
  return withClient(seeding.url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [SEED_LOCK]);
    const isComplete = !seeding.demo || existsSync(demoAccountsFile(seeding.dataDir));
    if (isComplete && (await seededHash(client)) === hash) return null;
    const done = await runSeed(checkout, seeding);
    await client.query(
      "INSERT INTO setting (key, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [SEED_SETTING, hash],
    );
    return done;
  });
}

function seedHash(root: string): string {
  return createHash("sha256")
    .update(`${programHash(root, SEED_PROGRAM)} ${hashSources(root, ["content"])}`)
    .digest("hex");
}

async function seededHash(client: pg.Client): Promise<unknown> {
  const found = await client.query("SELECT value FROM setting WHERE key = $1", [SEED_SETTING]);
  return found.rows[0]?.value;
}

/** In a process of its own, whose memory is free again when it ends. */
async function runSeed({ root, stopping }: Checkout, { url, demo, dataDir }: Seeding): Promise<string> {
  const { code, output } = await runNode({
    args: [builtProgram(root, SEED_PROGRAM), ...(demo ? ["--demo"] : [])],
    cwd: root,
    changes: { DATABASE_URL: url, DATA_DIR: dataDir },
    stopping,
  });
  if (code !== 0) throw new SetupError(`Couldn’t seed the database:\n${output.trim()}`);
  const accounts = demoAccountsFile(dataDir);
  if (existsSync(accounts)) giveToOwnerOf(dataDir, accounts);
  return output.trim();
}
