import { describeFinding, fuzz } from "@/tests/fuzz/fuzz";
import { startApp } from "@/tests/support/running-app";

/**
 * `npm run test:fuzz -- --requests 100000 --seed N`: random requests made from the API's description, right ones and
 * hostile ones, by everyone from nobody to an administrator. No fault of ours, no trace of our insides, nobody else's
 * words in any answer; 99 of 100 within a second.
 */

const LONGEST_P99_MS = 1_000;

function argument(name: string, usual: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}

const count = argument("requests", 100_000);
const seed = argument("seed", Date.now() % 1_000_000);
const app = await startApp();
try {
  console.log(`${count} requests, --seed ${seed}`);
  const progress = (sent: number) => sent % 5_000 === 0 && console.log(`${sent} sent`);
  const { findings, statuses, took } = await fuzz(app, { count, seed, progress });
  for (const finding of findings.slice(0, 100)) console.log(describeFinding(finding));
  const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0);
  console.log("answers by status", statuses);
  console.log(`median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, the longest ${at(0.9999)} ms`);
  console.log(`${findings.length} findings`);
  if (findings.length > 0 || at(0.99) > LONGEST_P99_MS) process.exitCode = 1;
} finally {
  await app.stop();
}
