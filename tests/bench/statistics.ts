import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import pg from "pg";
import { PERIODS } from "@/lib/contracts/statistics";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { CardWrite } from "@/lib/core/scheduling/decide-append";
import { applyEntry, freshSchedule } from "@/lib/core/scheduling/replay";
import type { AnswerRecord, Rating } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { asId, type CardId, type RecordId, type UserId } from "@/lib/core/shared/ids";
import { ensureDatabase } from "@/lib/server/database/ensure-database";
import { migrate } from "@/lib/server/database/migrate";
import { setDatabaseUrl } from "@/lib/server/env";
import { createGuest } from "@/lib/server/services/accounts/create-guest";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import { updateAccount } from "@/lib/server/services/accounts/update-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { readStatistics } from "@/lib/server/services/statistics/read-statistics";
import { writeAppend } from "@/lib/server/store/append";
import { database, disconnectDatabase } from "@/lib/server/store/database";
import { makeDataDir } from "@/tests/support/running-app";
import { at, DAY, MINUTE } from "@/tests/support/schedule-builder";

/**
 * `npx tsx --conditions=react-server tests/bench/statistics.ts`: what GET /api/statistics costs its service for a
 * learner with 10,000 cards and some 50,000 answers over a year, beside the bare `pg` driver reading the same rows, and
 * for how long it holds up whoever else asks at that time. Machines differ and are noisy: the ratio is what counts.
 */

const CARDS = 10_000;
const RUNS = 7;
const NOW = at("2026-11-20 12:00");

async function main(): Promise<void> {
  const dataDir = makeDataDir();
  const use = await ensureDatabase({ dataDir });
  try {
    await migrate(use.url, path.resolve(import.meta.dirname, "../../prisma/migrations"));
    setDatabaseUrl(use.url);
    const context = await makeLearner();
    const cards = await makeCards();
    const answers = await study(context, cards);
    console.log(`${CARDS.toLocaleString("en")} cards, ${answers.toLocaleString("en")} answers\n`);
    await report(use.url, context);
  } finally {
    await disconnectDatabase();
    await use.release();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function report(url: string, context: ServiceContext): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("ANALYZE");
  const bare = await measure(async () => {
    await client.query("SELECT * FROM review_log WHERE user_id = $1", [context.actor.userId]);
    await client.query("SELECT * FROM card_schedule WHERE user_id = $1", [context.actor.userId]);
  });
  console.log(`the rows, by the bare driver     ${bare.median.toFixed(0).padStart(6)} ms`);
  for (const days of [...PERIODS].reverse())
    await line(`${days} days`, bare.median, () => readStatistics(context, { days }));
  await updateAccount(context, { streakShown: true });
  await line("30 days, streak", bare.median, () => readStatistics(context, { days: "30" }));
  await client.end();
}

async function line(what: string, bare: number, run: () => Promise<unknown>): Promise<void> {
  const { median, held, first } = await measure(run);
  console.log(
    `statistics of ${what.padEnd(18)} ${median.toFixed(0).padStart(6)} ms  ${(median / bare).toFixed(2)} of the bare rows (the first time ${first.toFixed(0)} ms), others held up ${held.toFixed(0)} ms at the most`,
  );
}

async function measure(
  run: () => Promise<unknown>,
): Promise<{ readonly median: number; readonly held: number; readonly first: number }> {
  const began = performance.now();
  await run();
  const first = performance.now() - began;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times: number[] = [];
  for (let count = 0; count < RUNS; count++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  delay.disable();
  return { median: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, held: delay.max / 1e6, first };
}

async function makeLearner(): Promise<ServiceContext> {
  const session = await createGuest({ now: NOW - 400 * DAY, newId: randomUUID }, { timeZone: "Europe/Berlin" });
  const actor = {
    ...session,
    guest: true,
    role: "learner",
    name: "Learner",
    email: null,
    provedAt: 0,
    secondFactorMissing: false,
  } as const;
  const context = { actor, now: NOW };
  await updateAccount(context, { preset: { learningSteps: [], relearningSteps: [] } });
  return context;
}

/** Facts with a card each, as far as statistics look at them. */
async function makeCards(): Promise<readonly CardId[]> {
  await database().$executeRaw`
    INSERT INTO fact (id, current_version, retired, position)
    SELECT 'fact-' || n, 1, false, n FROM generate_series(1, ${CARDS}::int) n`;
  await database().$executeRaw`
    INSERT INTO card (id, fact_id, current_version, meaning_since_version, content_events, retired, position)
    SELECT 'card-' || n, 'fact-' || n, 1, 1, 0, false, 0 FROM generate_series(1, ${CARDS}::int) n`;
  return Array.from({ length: CARDS }, (_, index) => asId<CardId>(`card-${index + 1}`));
}

/** A year in which cards were started evenly, and answered when they came due, one in eight wrongly. */
async function study(context: ServiceContext, cards: readonly CardId[]): Promise<number> {
  const { options, id } = await requireLearner(context);
  let answers = 0;
  let writes: CardWrite[] = [];
  for (const [index, cardId] of cards.entries()) {
    const write = studyCard(cardId, id, options, NOW - ((index + 1) / CARDS) * 365 * DAY);
    answers += write.records.length;
    writes.push(write);
    if (writes.length === 500) {
      await writeAppend(database(), id, writes);
      writes = [];
    }
  }
  await writeAppend(database(), id, writes);
  return answers;
}

function studyCard(cardId: CardId, userId: UserId, options: SchedulingOptions, begun: number): CardWrite {
  const records: CardWrite["records"][number][] = [];
  let schedule: CardSchedule = freshSchedule(cardId);
  for (let now = begun; now < NOW; now = (schedule.due ?? now) + MINUTE) {
    const rating: Rating = (records.length + Math.floor(begun / MINUTE)) % 8 === 0 ? "again" : "good";
    const record: AnswerRecord = {
      kind: "answer",
      id: asId<RecordId>(randomUUID()),
      cardId,
      cardVersion: 1,
      source: "flashcard",
      rating,
      durationMs: 4_000 + (Math.floor(now) % 20_000),
      optionsId: options.id,
      reviewedAt: Math.floor(now),
      receivedAt: Math.floor(now),
    };
    schedule = applyEntry(schedule, record, options, userId).schedule;
    records.push({ record, fingerprint: "bench" });
  }
  return { schedule, decidedOnRevision: 0, records };
}

await main();
