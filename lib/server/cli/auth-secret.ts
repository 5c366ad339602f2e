import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { makeFolder, writePrivateFile } from "@/lib/server/database/account";
import { withLock } from "@/lib/server/database/process-lock";
import { SetupError } from "@/lib/server/database/setup-error";

/**
 * The secret that session cookies are signed with: made at the first start and kept in the data folder, so that people
 * stay signed in when the app is started again.
 * @throws SetupError where it may not be read or written.
 */
export async function keptAuthSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, "auth-secret");
  if (existsSync(file)) return readSecret(file);
  makeFolder(dataDir, 0o755);
  // Two starts at once must not end with a secret each.
  return withLock(`${file}.lock`, async () => {
    if (!existsSync(file)) writePrivateFile(file, `${randomBytes(32).toString("base64url")}\n`);
    return readSecret(file);
  });
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new SetupError(`Cannot read ${file}. Start Colloquy as the user who owns it, or set NEXTAUTH_SECRET.`, {
      cause: error,
    });
  }
}
