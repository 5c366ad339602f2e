import path from "node:path";
import { env } from "@/lib/server/env";
import { seed } from "@/lib/server/seeding/seed";
import { disconnectDatabase } from "@/lib/server/store/database";

/** What the launcher runs to seed DATABASE_URL; --demo makes the accounts to try it with. */
const demoAccountsIn = process.argv.includes("--demo") ? env().DATA_DIR : null;
try {
  console.log(await seed({ content: path.resolve("content"), demoAccountsIn }));
} finally {
  await disconnectDatabase();
}
