import { env } from "@/lib/server/env";
import { seed } from "@/prisma/seed";

/** What the launcher runs to seed DATABASE_URL; --embedded says that this is the embedded database. */
async function main(): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL === undefined) throw new Error("DATABASE_URL is not set: npm start seeds by itself.");
  const embedded = process.argv.includes("--embedded");
  const { summary } = await seed({ databaseUrl: DATABASE_URL, embedded, dataDir: DATA_DIR });
  console.log(summary);
}

await main();
