import { ensureDatabase } from "@/lib/server/database/ensure-database";

/**
 * A process that uses the database, for tests/support/database-process.ts: takes the request as its argument, says
 * what came of it in one line, and lets go when its standard input ends or on SIGTERM or SIGINT.
 */
async function main(): Promise<void> {
  const toldToEnd = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
    process.stdin.once("end", () => resolve()).resume();
  });
  const use = await ensureDatabase(JSON.parse(process.argv[2] ?? "{}"));
  console.log(JSON.stringify({ url: use.url, embedded: use.embedded }));
  await toldToEnd;
  await use.release();
  process.exit(0);
}

try {
  await main();
} catch (error) {
  console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
  process.exit(1);
}
