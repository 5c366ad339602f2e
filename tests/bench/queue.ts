import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { replayCard } from "@/lib/core/scheduling/replay";
import { type Instant, RATINGS } from "@/lib/core/scheduling/review-record";
import type { Actor } from "@/lib/core/shared/actor";
import { ensureDatabase } from "@/lib/server/database/ensure-database";
import { migrate } from "@/lib/server/database/migrate";
import { setDatabaseUrl } from "@/lib/server/env";
import { createGuest } from "@/lib/server/services/accounts/create-guest";
import { findActor } from "@/lib/server/services/accounts/sessions";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { disconnectDatabase } from "@/lib/server/store/database";
import { A_CARD, A_LEARNER, buildOptions, buildRated, DAY, HOUR } from "@/tests/support/schedule-builder";

/**
 * The second part of `npm run bench`: the queue of 20 as the service gives it beside an indexed SELECT of the same due rows on the bare
 * driver: for learners with more and more cards, of whom 200 are due, and with 1,000 learners of 500 cards in the
 * database. Bars: four times the SELECT, and flat as the cards grow. And the replay of 100 answers to a card: under 5 ms.
 * Machines differ and are noisy: the ratio is what counts.
 */

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000] as const;
const DUE = 200;
const CROWD = { learners: 1_000, cards: 500 } as const;
const RUNS = 60;
const WARM_UP = 8;
const NOW: Instant = Date.now();

const quantile = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

async function timeOf(run: () => Promise<unknown> | unknown): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}

/** Medians of things done in turn, so that what disturbs the machine meanwhile disturbs all of them. */
async function medians(runs: readonly (() => Promise<unknown> | unknown)[]): Promise<number[]> {
  for (let warm = 0; warm < WARM_UP; warm++) for (const run of runs) await run();
  const times = runs.map((): number[] => []);
  for (let index = 0; index < RUNS; index++) {
    for (const [place, run] of runs.entries()) times[place]?.push(await timeOf(run));
  }
  return times.map((all) => quantile(all, 0.5));
}

/** So many facts with one card each, in a deck of all. */
async function makeBank(pool: pg.Pool, count: number): Promise<void> {
  const view = JSON.stringify({
    prompt: "How much?",
    answer: "2 %",
    target: "value",
    direction: "forward",
    fact: {
      id: "f",
      statement: "It is 2 %.",
      kind: "quantity",
      epistemic: "fact",
      asOf: "2024",
      dateNote: null,
      attribution: null,
    },
    sources: [
      {
        sourceId: "s",
        shortName: "S",
        title: "S",
        outlet: "S",
        author: null,
        published: "2024",
        paragraph: 1,
        quote: "2 %",
      },
    ],
  });
  const ids = "generate_series(1, $1::int) n";
  await pool.query(`INSERT INTO deck (id, title, shared, created_at) VALUES ('all', 'All', true, now())`);
  await pool.query(`INSERT INTO fact (id, current_version, position) SELECT 'f' || n, 1, n FROM ${ids}`, [count]);
  await pool.query(
    `INSERT INTO fact_version (fact_id, version, data, content_hash, origin, created_at)
     SELECT 'f' || n, 1, jsonb_build_object('interferenceKeys', '[]'::jsonb), 'h', 'file', now() FROM ${ids}`,
    [count],
  );
  await pool.query(
    `INSERT INTO card (id, fact_id, current_version, meaning_since_version, position) SELECT 'c' || n, 'f' || n, 1, 1, 0 FROM ${ids}`,
    [count],
  );
  await pool.query(
    `INSERT INTO card_version (card_id, version, fact_version, view, data, meaning_hash, content_hash, created_at)
     SELECT 'c' || n, 1, 1, $2::jsonb, '{}', 'h', 'h', now() FROM ${ids}`,
    [count, view],
  );
  await pool.query(`INSERT INTO deck_fact (deck_id, fact_id, position) SELECT 'all', 'f' || n, n FROM ${ids}`, [count]);
}

/** A learner who has met the first so many cards, of which `DUE` have come due. */
async function makeLearner(pool: pg.Pool, cards: number, due: number): Promise<Actor> {
  const session = await createGuest({ now: NOW - 400 * DAY, newId: () => crypto.randomUUID() }, {});
  await pool.query("UPDATE session SET expires_at = $1", [new Date(NOW + 400 * DAY)]);
  const actor = await findActor(session, NOW);
  if (actor === undefined) throw new Error("The learner was not made.");
  await pool.query(
    `INSERT INTO card_schedule (user_id, card_id, state, due, stability, difficulty, reps, lapses, scheduled_days,
       learning_step, last_reviewed_at, introduced_at, suspended, flagged, retired, last_entry_at, content_events,
       meaning_since_version, awaits_revoked, revision)
     SELECT $1::uuid, 'c' || n, 'review',
       CASE WHEN n % ($2::int / $3::int) = 0 THEN $4::timestamptz - interval '2 days' ELSE $4::timestamptz + (5 + n % 300) * interval '1 day' END,
       20 + n % 60, 5, 4, 0, 30, 0, $4::timestamptz - interval '30 days', $4::timestamptz - interval '90 days', false, false, false,
       $4::timestamptz - interval '30 days', 0, 1, false, 1
     FROM generate_series(1, $2::int) n`,
    [actor.userId, cards, Math.min(due, cards), new Date(NOW)],
  );
  return actor;
}

/** The simplest read of the rows that a queue is about: an indexed SELECT on the bare driver. */
async function selectDue(pool: pg.Pool, { userId }: Actor): Promise<void> {
  await pool.query({
    name: "due",
    text: "SELECT * FROM card_schedule WHERE user_id = $1::uuid AND due < $2",
    values: [userId, new Date(NOW + 15 * HOUR)],
  });
}

async function measure(pool: pg.Pool, title: string, actor: Actor): Promise<void> {
  const read = () => readReviewQueue({ actor, now: NOW }, { limit: 20 });
  const first = await timeOf(read);
  const [bare = 0, ours = 0] = await medians([() => selectDue(pool, actor), read]);
  const figure = (ms: number) => `${ms.toFixed(1).padStart(6)} ms`;
  console.log(
    `${title.padEnd(38)} queue ${figure(ours)}  SELECT of the due rows ${figure(bare)}, ratio ${(ours / bare).toFixed(2)}  first of all ${first.toFixed(0).padStart(4)} ms`,
  );
}

async function measureReplay(): Promise<void> {
  const options = buildOptions({ fuzz: true, timeZone: "Europe/Berlin", rolloverHour: 4 });
  const records = Array.from({ length: 100 }, (_, index) =>
    buildRated(RATINGS[index % 4] ?? "good", { reviewedAt: NOW - (100 - index) * 31 * HOUR }),
  );
  const optionsById = new Map([[options.id, options]]);
  const replay = () => replayCard({ cardId: A_CARD, userId: A_LEARNER, records, contentEvents: [], optionsById });
  const [replayed] = await medians([replay]);
  console.log(`replay of 100 answers to a card: ${replayed?.toFixed(2)} ms`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "colloquy-bench-"));
  const use = await ensureDatabase({ dataDir: folder });
  setDatabaseUrl(use.url);
  const pool = new pg.Pool({ connectionString: use.url, max: 4 });
  try {
    await migrate(use.url, path.resolve(import.meta.dirname, "../../prisma/migrations"));
    await makeBank(pool, SIZES.at(-1) ?? 1);
    await measureReplay();
    for (const size of SIZES) {
      const actor = await makeLearner(pool, size, DUE);
      await pool.query("ANALYZE");
      // New cards are another matter: the deck has as many cards as its learner has met.
      await pool.query("DELETE FROM deck_fact");
      await pool.query("INSERT INTO deck_fact SELECT 'all', 'f' || n, n FROM generate_series(1, $1::int) n", [size]);
      await pool.query("UPDATE deck SET version = version + 1");
      await pool.query("ANALYZE deck_fact");
      await measure(pool, `${size.toLocaleString("en")} cards, ${DUE} due`, actor);
    }
    await pool.query("DELETE FROM deck_fact WHERE position > $1", [CROWD.cards]);
    await pool.query("UPDATE deck SET version = version + 1");
    const [one] = await Promise.all([makeLearner(pool, CROWD.cards, 50)]);
    for (let made = 1; made < CROWD.learners; made++) await makeLearner(pool, CROWD.cards, 50);
    await pool.query("ANALYZE");
    if (one !== undefined) await measure(pool, "1,000 learners of 500 cards, 50 due", one);
  } finally {
    await pool.end();
    await disconnectDatabase();
    await use.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
