import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Someone to try the embedded database as; made by seed.ts at the first start. */
const demoAccounts = z.array(z.object({ label: z.string(), email: z.string(), password: z.string() }));

export type DemoAccount = Readonly<z.output<typeof demoAccounts>[number]>;

export function demoAccountsFile(dataDir: string): string {
  return path.join(dataDir, "demo-accounts.json");
}

/** The demo accounts and their passwords; none where there is no such file, or not one that we may read. */
export function readDemoAccounts(dataDir: string): readonly DemoAccount[] {
  const file = demoAccountsFile(dataDir);
  if (!existsSync(file)) return [];
  try {
    return demoAccounts.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return [];
  }
}
