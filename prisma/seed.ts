import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Role } from "@/lib/core/shared/actor";
import { demoAccountsFile, readDemoAccounts } from "@/lib/server/cli/demo-accounts";
import { readContent } from "@/lib/server/content/read-content";
import { SEED_SETTING } from "@/lib/server/content/seed-setting";
import { setDatabaseUrl } from "@/lib/server/env";
import { resetPassword } from "@/lib/server/services/accounts/reset-password";
import { type Published, publishContent } from "@/lib/server/services/content/publish-content";
import { database, disconnectDatabase } from "@/lib/server/store/database";
import { loadSetting, saveSetting } from "@/lib/server/store/settings";
import { ensureDemoCourse } from "@/prisma/demo-course";

const root = fileURLToPath(new URL("..", import.meta.url));

export interface SeedOptions {
  readonly databaseUrl: string;
  /** Demo accounts are for the embedded database alone. */
  readonly embedded: boolean;
  readonly dataDir: string;
}

/** The hash of everything that seeding depends on: the content, and the code that makes cards and items of it. */
export function seedHash(): string {
  const hash = createHash("sha256");
  for (const folder of ["content", "lib/core/content", "lib/core/generation", "lib/server/services/content"]) {
    for (const file of filesOf(path.join(root, folder)))
      hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The hash of what this database was last seeded with. */
export async function seededHash(): Promise<unknown> {
  return loadSetting(database(), SEED_SETTING);
}

/**
 * Publishes the content, and on the embedded database makes the demo accounts. Does nothing where nothing changed.
 * @throws Error where the content has problems: `npm run content:check` lists them
 */
export async function seed({
  databaseUrl,
  embedded,
  dataDir,
}: SeedOptions): Promise<{ changed: boolean; summary: string }> {
  setDatabaseUrl(databaseUrl);
  try {
    const hash = seedHash();
    if (embedded) await ensureDemoAccounts(dataDir);
    if ((await seededHash()) === hash) {
      const isNew = embedded && (await seedDemoCourse());
      return { changed: isNew, summary: isNew ? "a demo course" : "nothing changed" };
    }
    const { problems, ...bank } = await readContent(path.join(root, "content"));
    if (problems.length > 0)
      throw new Error(`The content has ${problems.length} problems: npm run content:check lists them.`);
    const published = await publishContent(bank, new Date());
    await saveSetting(database(), SEED_SETTING, hash);
    if (embedded) await seedDemoCourse();
    return { changed: true, summary: inWords(published) };
  } finally {
    await disconnectDatabase();
  }
}

function inWords({ facts, cards, items, changed, conflicts }: Published): string {
  const kept =
    conflicts.length === 0
      ? ""
      : `; changed in the app and in content/, the app's version stays: ${conflicts.join(", ")}`;
  return `${facts} facts, ${cards} cards, ${items} items (${changed} new versions)${kept}`;
}

/** Who can be tried out on the embedded database; passwords are made here, and kept in the data folder alone. */
const DEMO_ACCOUNTS: readonly {
  readonly label: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}[] = [
  { label: "instructor", email: "instructor@demo.invalid", name: "Demo Instructor", role: "instructor" },
  { label: "editor", email: "editor@demo.invalid", name: "Demo Editor", role: "editor" },
  { label: "student", email: "student@demo.invalid", name: "Demo Student", role: "learner" },
];

function seedDemoCourse(): Promise<boolean> {
  const [instructor, , student] = DEMO_ACCOUNTS;
  return ensureDemoCourse(instructor?.email ?? "", student?.email ?? "", Date.now());
}

/** Makes those that are missing, and leaves the others their passwords. */
async function ensureDemoAccounts(dataDir: string): Promise<void> {
  const known = readDemoAccounts(dataDir);
  const accounts = await Promise.all(
    DEMO_ACCOUNTS.map(async (account) => {
      const isMade = (await database().user.count({ where: { email: account.email } })) > 0;
      const password = isMade ? known.find(({ email }) => email === account.email)?.password : undefined;
      return { ...account, isNew: password === undefined, password: password ?? randomBytes(9).toString("base64url") };
    }),
  );
  const missing = accounts.filter(({ isNew }) => isNew);
  if (missing.length === 0) return;
  for (const account of missing) await resetPassword(account, { now: Date.now(), newId: randomUUID });
  const kept = accounts.map(({ label, email, password }) => ({ label, email, password }));
  writeFileSync(demoAccountsFile(dataDir), `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
}
