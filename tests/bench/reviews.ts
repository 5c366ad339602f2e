import { randomUUID } from "node:crypto";
import pg from "pg";
import { applyEntry, freshSchedule } from "@/lib/core/scheduling/replay";
import type { AnswerRecord } from "@/lib/core/scheduling/review-record";
import { asId, type CardId, type RecordId } from "@/lib/core/shared/ids";
import { readLearnerContext, writeAppend } from "@/lib/server/store/append";
import { type Database, Prisma } from "@/lib/server/store/database";
import { answerThroughApp, forSeconds, type Learner, load, type Measured, makeLearner } from "@/tests/bench/answering";
import { startApp } from "@/tests/support/running-app";

/**
 * `npm run bench`: what POST /api/reviews costs with one answer, at 1 and at 16 clients, beside the bare `pg` driver
 * doing the same read and the same write on the same database in the same run. Machines differ and are noisy: the
 * ratio is what counts.
 */

const SECONDS = 8;
const CLIENTS = [1, 16] as const;

async function main(): Promise<void> {
  const app = await startApp();
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 16 });
  try {
    const cards = (await pool.query<{ id: string }>("SELECT id FROM card WHERE NOT retired ORDER BY id")).rows.map(
      (row) => asId<CardId>(row.id),
    );
    const learners = await Promise.all(Array.from({ length: 16 }, () => makeLearner(app.address, pool)));
    await load(1, forSeconds(2), learners, cards, (learner, card) => answerThroughApp(app.address, learner, card)); // warm up
    for (const clients of CLIENTS) {
      const bare = await load(clients, forSeconds(SECONDS), learners, cards, (learner, card) =>
        answerThroughDriver(pool, learner, card),
      );
      const ours = await load(clients, forSeconds(SECONDS), learners, cards, (learner, card) =>
        answerThroughApp(app.address, learner, card),
      );
      console.log(line(clients, "bare pg driver", bare));
      console.log(line(clients, "POST /api/reviews", ours));
      console.log(
        `${String(clients).padStart(2)} clients  rate ${(ours.rate / bare.rate).toFixed(2)} of the bare driver's\n`,
      );
    }
  } finally {
    await pool.end();
    await app.stop();
  }
}

function line(clients: number, what: string, { rate, p50, p95 }: Measured): string {
  return `${String(clients).padStart(2)} clients  ${what.padEnd(18)} ${rate.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms`;
}

/** The same two statements and the same decision between them, without HTTP, Next, sessions of ours or Prisma. */
async function answerThroughDriver(pool: pg.Pool, learner: Learner, cardId: CardId): Promise<void> {
  const db = bareDatabase(pool);
  const id = asId<RecordId>(randomUUID());
  const asked = { cardIds: [cardId], recordIds: [id], withStudied: false };
  const context = await readLearnerContext(db, { actor: learner, now: Date.now() }, asked);
  if (context === undefined) throw new Error("The learner is not there.");
  const stored = context.schedules.get(cardId);
  const now = Date.now();
  const record: AnswerRecord = {
    kind: "answer",
    id,
    cardId,
    cardVersion: 1,
    optionsId: context.options.id,
    reviewedAt: now,
    receivedAt: now,
    durationMs: 4000,
    source: "flashcard",
    rating: "good",
  };
  const { schedule } = applyEntry(stored?.schedule ?? freshSchedule(cardId), record, context.options, learner.userId);
  await writeAppend(db, learner.userId, [
    { schedule, decidedOnRevision: stored?.revision ?? 0, records: [{ record, fingerprint: "bench" }] },
  ]);
}

/** As much of Prisma's interface as the two statements need, on the bare driver. */
function bareDatabase(pool: pg.Pool): Database {
  const $queryRaw = async (strings: TemplateStringsArray, ...values: unknown[]) => {
    const statement = Prisma.sql(strings, ...values);
    return (await pool.query(statement.text, statement.values as unknown[])).rows;
  };
  return { $queryRaw } as unknown as Database;
}

await main();
