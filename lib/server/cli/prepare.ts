import { buildApp, prepare } from "@/lib/server/cli/make-products";
import { SetupError } from "@/lib/server/database/setup-error";

/** Makes what commands and tests need before they start; with --build the app too. */
async function main(): Promise<void> {
  const checkout = { root: process.cwd(), stopping: new AbortController().signal };
  if (await prepare(checkout)) console.log("Generated the database client");
  if (process.argv.includes("--build") && (await buildApp(checkout))) console.log("Built the app");
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
