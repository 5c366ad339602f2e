import { randomUUID } from "node:crypto";
import { liveAccount, liveClient } from "@/tests/support/live-client";
import { startApp } from "@/tests/support/running-app";

/**
 * `npm run bench:accounts`: whether the time of an answer tells which addresses have an account, and how long signing in
 * and up take while someone tries 20 wrong passwords a second. `-- --tries 500`
 */

const at = process.argv.indexOf("--tries");
const TRIES = at < 0 ? 500 : Number(process.argv[at + 1]);
const WRONG_A_SECOND = 20;

// What is measured is what an answer takes, not how many there may be.
process.env["RATE_LIMIT_FACTOR"] = "1000";
const app = await startApp();
try {
  const known = await liveAccount(app.address, "Known");
  const nobody = () => `${randomUUID()}@test.invalid`;
  await compare(
    "sign in with a wrong password",
    () => known.email,
    nobody,
    (email) => signIn(email, "not the password"),
  );
  await compare("sign up", () => known.email, nobody, signUp);
  await compare("ask for a new password", () => known.email, nobody, askForReset);
  const quiet = await times(40, () => signIn(known.email, known.password));
  const quietUp = await times(40, () => signUp(nobody()));
  const attack = setInterval(() => void signIn(nobody(), "guessed").catch(() => {}), 1_000 / WRONG_A_SECOND);
  const busy = await times(40, () => signIn(known.email, known.password));
  const busyUp = await times(40, () => signUp(nobody()));
  clearInterval(attack);
  console.log(`sign in: ${ms(median(quiet))}, under ${WRONG_A_SECOND} wrong passwords a second ${ms(median(busy))}`);
  console.log(
    `sign up: ${ms(median(quietUp))}, under ${WRONG_A_SECOND} wrong passwords a second ${ms(median(busyUp))}`,
  );
} finally {
  await app.stop();
}

/** Known and unknown in turn, so that whatever else the machine does falls on both. */
async function compare(
  what: string,
  known: () => string,
  unknown: () => string,
  work: (email: string) => Promise<unknown>,
): Promise<void> {
  const [ofKnown, ofUnknown]: [number[], number[]] = [[], []];
  for (let index = 0; index < TRIES; index += 1) {
    ofKnown.push(await timeOf(() => work(known())));
    ofUnknown.push(await timeOf(() => work(unknown())));
  }
  const [a, b] = [median(ofKnown), median(ofUnknown)];
  console.log(`${what}: known ${ms(a)}, unknown ${ms(b)}, difference ${ms(Math.abs(a - b))} (at most 2 ms)`);
}

async function signIn(email: string, password: string): Promise<void> {
  const client = liveClient(app.address);
  const { csrfToken } = (await client.get("/api/auth/csrf")).body;
  await client.post("/api/auth/callback/credentials", String(new URLSearchParams({ email, password, csrfToken })), {
    "content-type": "application/x-www-form-urlencoded",
  });
}

async function signUp(email: string): Promise<void> {
  await liveClient(app.address).post("/api/accounts", { email, password: `long enough ${randomUUID()}`, name: "Ada" });
}

async function askForReset(email: string): Promise<void> {
  await liveClient(app.address).post("/api/password-resets", { email });
}

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let index = 0; index < count; index += 1) all.push(await timeOf(work));
  return all;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
