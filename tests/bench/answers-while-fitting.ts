import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { setDatabaseUrl } from "@/lib/server/env";
import { rebuildSchedules } from "@/lib/server/services/memory/rebuild-schedules";
import { disconnectDatabase } from "@/lib/server/store/database";
import { answerThroughApp, forSeconds, type Learner, load, type Measured, makeLearner } from "@/tests/bench/answering";
import { startApp } from "@/tests/support/running-app";

/**
 * Part of `npm run bench:fit`: what POST /api/reviews takes while the weights of someone with 20,000 answers are fitted,
 * beside what it takes while nothing else goes on, in one run. Bar: twice the p95. The ratio is what counts.
 */

const ANSWERS = 20_000;
const SECONDS = 8;
const CLIENTS = [1, 4] as const;
/** So many fits one after the other, since one takes a second or two. */
const FITS = 3;

async function main(): Promise<void> {
  const app = await startApp();
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 2 });
  try {
    const { rows } = await pool.query<{ id: string }>("SELECT id FROM card WHERE NOT retired ORDER BY id");
    const cards = rows.map((row) => asId<CardId>(row.id));
    const learners = await Promise.all(
      Array.from({ length: Math.max(...CLIENTS) }, () => makeLearner(app.address, pool)),
    );
    const fitted = await makeLearner(app.address, pool);
    setDatabaseUrl(app.databaseUrl);
    await giveHistory(pool, fitted, cards.length);
    const answer = (learner: Learner, card: CardId) => answerThroughApp(app.address, learner, card);
    await load(1, forSeconds(3), learners, cards, answer); // warm up
    for (const clients of CLIENTS) {
      const alone = await load(clients, forSeconds(SECONDS), learners, cards, answer);
      let fitting = true;
      const fits = fitAgainAndAgain(app.address, fitted).finally(() => (fitting = false));
      const meanwhile = await load(clients, () => fitting, learners, cards, answer);
      const took = await fits;
      report(clients, alone, meanwhile, took);
    }
  } finally {
    await pool.end();
    await app.stop();
  }
}

function report(clients: number, alone: Measured, meanwhile: Measured, took: readonly number[]): void {
  const line = ({ rate, p50, p95 }: Measured) =>
    `${rate.toFixed(0).padStart(5)}/s  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms`;
  console.log(`${clients} clients  nothing else  ${line(alone)}`);
  console.log(`${clients} clients  while fitting ${line(meanwhile)}`);
  console.log(
    `${clients} clients  p95 ${(meanwhile.p95 / alone.p95).toFixed(2)} times (bar: 2); the fits took ${took.map((ms) => (ms / 1000).toFixed(1)).join(", ")} s from the request on`,
  );
}

/** Answers to every card, at growing intervals up to yesterday, one in eight of them missed. */
async function giveHistory(pool: pg.Pool, { userId }: Learner, cards: number): Promise<void> {
  const each = Math.ceil(ANSWERS / cards);
  await pool.query(
    `INSERT INTO review_log (user_id, id, card_id, kind, source, card_version, rating, duration_ms, options_id, reviewed_at, received_at, fingerprint)
     SELECT $1::uuid, gen_random_uuid(), c.id, 'answer', 'flashcard', c.current_version,
       CASE WHEN hashtext(c.id || n) % 8 = 0 THEN 'again' ELSE 'good' END, 5000, u.options_id, a.at, a.at, 'bench'
     FROM (SELECT id, current_version FROM card WHERE NOT retired) c, users u, generate_series(1, $2::int) n,
       LATERAL (SELECT now() - interval '1 day' - (($2::int - n) * ($2::int - n + 1) / 2) * interval '1 day' AS at) a
     WHERE u.id = $1::uuid`,
    [userId, each],
  );
  const { rows } = await pool.query<{ card_id: string }>("SELECT DISTINCT card_id FROM review_log WHERE user_id = $1", [
    userId,
  ]);
  await rebuildSchedules(
    userId,
    rows.map((row) => asId<CardId>(row.card_id)),
  );
  await disconnectDatabase();
}

/** @returns how long each took, from the request to where its result can be read */
async function fitAgainAndAgain(address: string, { cookie }: Learner): Promise<number[]> {
  const took: number[] = [];
  for (let fit = 0; fit < FITS; fit++) {
    const began = performance.now();
    await fetch(`${address}/api/account/fits`, { method: "POST", headers: { cookie } });
    let status = "running";
    while (status === "running") {
      await sleep(100);
      const answer = await fetch(`${address}/api/account/fits`, { headers: { cookie } });
      status = ((await answer.json()) as { fit: { status: string } | null }).fit?.status ?? "none";
    }
    if (status !== "kept" && status !== "no-better") throw new Error(`The fit ended as ${status}.`);
    took.push(performance.now() - began);
  }
  return took;
}

await main();
