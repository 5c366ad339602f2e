import { ensureDatabase } from "@/lib/server/database/ensure-database";
import { SetupError } from "@/lib/server/database/setup-error";
import { env, setDatabaseUrl } from "@/lib/server/env";
import { disconnectDatabase } from "@/lib/server/store/database";

/** Runs a command on the application's database, started where it is not running, and ends the process with its exit code. */
export async function runWithDatabase(command: (words: readonly string[]) => Promise<number>): Promise<void> {
  process.exitCode = await run(command);
}

async function run(command: (words: readonly string[]) => Promise<number>): Promise<number> {
  try {
    const { DATABASE_URL, DATA_DIR } = env();
    const use = await ensureDatabase({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR });
    const leave = async () => {
      await disconnectDatabase();
      await use.release();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void leave().then(() => process.exit(1)));
    try {
      setDatabaseUrl(use.url);
      return await command(process.argv.slice(2));
    } finally {
      await leave();
    }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    return 1;
  }
}
