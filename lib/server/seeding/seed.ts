import { randomBytes, randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { Role } from "@/lib/core/shared/actor";
import { readContent } from "@/lib/server/content/read-content";
import { demoAccountsFile, readDemoAccounts } from "@/lib/server/seeding/demo/demo-accounts";
import { ensureDemoCourse } from "@/lib/server/seeding/demo/demo-course";
import { resetPassword } from "@/lib/server/services/accounts/reset-password";
import { reserveMissing } from "@/lib/server/services/assignments/reserve-items";
import { type Published, publishContent } from "@/lib/server/services/content/publish-content";
import { database } from "@/lib/server/store/database";

interface SeedOptions {
  /** The folder of the facts. */
  readonly content: string;
  /** Where the passwords of the demo accounts are kept; null where there are to be none. */
  readonly demoAccountsIn: string | null;
}

/**
 * Publishes the content, reserves the questions of quizzes assigned by an older version, and makes the demo accounts and
 * their course. What is there already is left as it is.
 * @returns what was published, in words
 * @throws Error where the content has problems: `npm run content:check` lists them
 */
export async function seed({ content, demoAccountsIn }: SeedOptions): Promise<string> {
  const { problems, ...bank } = await readContent(content);
  if (problems.length > 0)
    throw new Error(`The content has ${problems.length} problems. Run npm run content:check to list them.`);
  const published = await publishContent(bank, new Date());
  await reserveMissing(Date.now());
  if (demoAccountsIn !== null) {
    await ensureDemoAccounts(demoAccountsIn);
    await seedDemoCourse();
  }
  return inWords(published);
}

function inWords({ facts, cards, items, changed, conflicts }: Published): string {
  const kept =
    conflicts.length === 0
      ? ""
      : `; changed both in the app and in content/, keeping the app's version: ${conflicts.join(", ")}`;
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
  { label: "administrator", email: "administrator@demo.invalid", name: "Demo Administrator", role: "administrator" },
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
