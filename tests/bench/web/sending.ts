import { newcomer, type Web } from "@/tests/bench/web/people";
import { print } from "@/tests/bench/web/print";
import { answerOffline } from "@/tests/support/answer-by-keys";
import { untilKept } from "@/tests/support/kept-on-phone";
import { untilSent } from "@/tests/support/ready-page";

const ANSWERS = 200;
const SENT_MS = 10_000;

/** From the network coming back until the server has all that was answered without it: 200 answers, some taken back. */
export async function timeSending(web: Web): Promise<void> {
  const context = await newcomer(web, { serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto("/");
  await untilKept(page);
  await context.setOffline(true);
  await answerOffline(page, ANSWERS);
  const before = performance.now();
  await context.setOffline(false);
  await untilSent(page);
  const took = performance.now() - before;
  await context.close();
  const text = `${(took / 1000).toFixed(1)} s, at most ${SENT_MS / 1000} s`;
  print(`${ANSWERS} answers on the server after the network is back`, text, took <= SENT_MS);
}
