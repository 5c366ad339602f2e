import { rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Actor } from "@/lib/core/shared/actor";
import { asId } from "@/lib/core/shared/ids";
import type { GradingRule } from "@/lib/core/teaching/assignment";
import { ensureDatabase } from "@/lib/server/database/ensure-database";
import { migrate } from "@/lib/server/database/migrate";
import { setDatabaseUrl } from "@/lib/server/env";
import { readGradebook } from "@/lib/server/services/teaching/read-gradebook";
import { readItemAnalysis } from "@/lib/server/services/teaching/read-item-analysis";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";
import { disconnectDatabase } from "@/lib/server/store/database";
import { makeDataDir } from "@/tests/support/running-app";

/**
 * `npm run bench:teaching`: what the pages of a course of 500 students x 200 cards cost their services, with an answer
 * of each student to each of 50 questions and three to each card: queries asked, and times with the answer written as
 * JSON. The bar is a p95 of 500 ms. The course, its decks and its answers are made by SQL.
 */

const STUDENTS = 500;
const FACTS = 100;
const CARDS_OF_FACT = 2;
const QUESTIONS = 50;
const RUNS = 40;
const BAR_MS = 500;
const NOW = Date.parse("2026-11-25T18:00:00Z");
const SEMINAR = "2026-11-26T13:00:00Z";
const OPENS = "2026-11-16T08:00:00Z";
const COURSE = "00000000-0000-4000-8000-000000000001";
const ASSIGNMENT = "00000000-0000-4000-8000-000000000002";
const INSTRUCTOR = "00000000-0000-4000-8000-000000000003";

/** A number from 0 to 1 that hangs on its arguments alone, as SQL. */
const chance = (...parts: readonly string[]) => `((hashtext(${parts.join(" || ' ' || ")}) & 1048575) / 1048576.0)`;

async function makeCourse(pool: pg.Pool): Promise<void> {
  const card = `'c' || f || '-' || c`;
  const facts = `generate_series(1, ${FACTS}) f`;
  const cards = `${facts}, generate_series(1, ${CARDS_OF_FACT}) c`;
  const students = `generate_series(1, ${STUDENTS}) s`;
  const student = `('00000000-0000-4000-9000-' || lpad(s::text, 12, '0'))::uuid`;
  const item = `jsonb_build_object('id', 'i' || f, 'factId', 'f' || f, 'factIds', jsonb_build_array('f' || f), 'type', 'multipleChoice',
    'cardIds', jsonb_build_array('c' || f || '-1'), 'stem', 'What is said of ' || f || '?', 'key', 'one', 'why', 'It is.',
    'sourceLine', 'A source', 'contentHash', 'h', 'ordered', false, 'options', jsonb_build_array(
      jsonb_build_object('text', 'one', 'isKey', true, 'origin', 'key'), jsonb_build_object('text', 'two', 'isKey', false, 'origin', 'bank'),
      jsonb_build_object('text', 'three', 'isKey', false, 'origin', 'bank'), jsonb_build_object('text', 'four', 'isKey', false, 'origin', 'bank')))`;
  const right = `${chance("s::text", "'able'")} * 0.6 + ${chance("s::text", "p::text")} * 0.4 > 0.4`;
  const statements = [
    `INSERT INTO users (id, name, options_id, created_at) SELECT ${student}, 'Student ' || s, 'o', '${OPENS}' FROM ${students}`,
    `INSERT INTO users (id, name, options_id, created_at) VALUES ('${INSTRUCTOR}', 'Instructor', 'o', '${OPENS}')`,
    `INSERT INTO options_snapshot (user_id, id, desired_retention, learning_steps, relearning_steps, maximum_interval, fuzz, weights, time_zone, rollover_hour, created_at)
     SELECT id, 'o', 0.9, '{1m,10m}', '{10m}', 36500, true, '{}', (ARRAY['Europe/Berlin', 'Asia/Tokyo', 'America/New_York'])[1 + ('x' || right(id::text, 2))::bit(8)::int % 3], 4, '${OPENS}' FROM users`,
    `INSERT INTO objective (id, position, data) SELECT 'o' || n, n, jsonb_build_object('id', 'o' || n, 'text', 'Explain ' || n, 'sources', '[]'::jsonb) FROM generate_series(1, 6) n`,
    `INSERT INTO fact (id, current_version, position) SELECT 'f' || f, 1, f FROM ${facts}`,
    `INSERT INTO fact_version (fact_id, version, data, content_hash, origin, created_at)
     SELECT 'f' || f, 1, jsonb_build_object('id', 'f' || f, 'statement', 'A statement of some length about thing number ' || f || ', as a source has it.',
       'objectiveId', 'o' || (1 + f % 6), 'conflictsWith', CASE WHEN f % 10 = 0 THEN jsonb_build_array(jsonb_build_object('factId', 'f' || (f - 1), 'note', 'n')) ELSE '[]'::jsonb END),
       'h', 'file', '${OPENS}' FROM ${facts}`,
    `INSERT INTO card (id, fact_id, current_version, meaning_since_version, position) SELECT ${card}, 'f' || f, 1, 1, c FROM ${cards}`,
    `INSERT INTO card_version (card_id, version, fact_version, view, data, meaning_hash, content_hash, created_at)
     SELECT ${card}, 1, 1, jsonb_build_object('prompt', 'What is said of ' || f || '?', 'answer', 'one'), '{}', 'h', 'h', '${OPENS}' FROM ${cards}`,
    `INSERT INTO deck (id, title, created_at) VALUES ('d', 'Security policy', '${OPENS}')`,
    `INSERT INTO deck_fact (deck_id, fact_id, position) SELECT 'd', 'f' || f, f FROM ${facts}`,
    `INSERT INTO item (id, fact_id, fact_ids, type, current_version) SELECT 'i' || f, 'f' || f, ARRAY['f' || f], 'multipleChoice', 1 FROM ${facts}`,
    `INSERT INTO item_version (item_id, version, data, view, content_hash, created_at) SELECT 'i' || f, 1, ${item}, '{}', 'h', '${OPENS}' FROM ${facts}`,
    `INSERT INTO course (id, title, time_zone, join_code, created_at) VALUES ('${COURSE}', 'Seminar', 'Europe/Berlin', 'CODE', '${OPENS}')`,
    `INSERT INTO enrolment (user_id, course_id, role, joined_at)
     SELECT id, '${COURSE}', CASE WHEN id = '${INSTRUCTOR}' THEN 'instructor' ELSE 'student' END, '${OPENS}' FROM users`,
    `INSERT INTO assignment (id, course_id, deck_id, title, opens_at, seminar_at, target_readiness, grading, quiz, created_at)
     VALUES ('${ASSIGNMENT}', '${COURSE}', 'd', 'For Thursday', '${OPENS}', '${SEMINAR}', 0.9, '{"rule": "quizScore", "which": "first"}',
       '{"length": ${QUESTIONS}, "timeLimitSeconds": null, "attempts": 1, "feedback": "immediate", "form": "fixed"}', '${OPENS}')`,
    `INSERT INTO card_schedule (user_id, card_id, state, due, stability, difficulty, reps, lapses, scheduled_days, learning_step, last_reviewed_at,
       introduced_at, suspended, flagged, retired, last_entry_at, content_events, meaning_since_version, awaits_revoked, revision)
     SELECT ${student}, ${card}, 'review', '${SEMINAR}', 1 + 30 * ${chance("s::text", card)}, 5, 3, (${chance(card, "s::text")} * 3)::int, 3, 0, at, at, false, false, false, at, 0, 1, false, 1
     FROM ${students}, ${cards}, LATERAL (SELECT '${OPENS}'::timestamptz + (s % 9) * interval '1 day' + (f * 40 + s % 600) * interval '1 second' AS at) t`,
    `INSERT INTO review_log (user_id, id, card_id, kind, source, card_version, rating, duration_ms, options_id, reviewed_at, received_at, fingerprint)
     SELECT ${student}, gen_random_uuid(), ${card}, 'answer', 'flashcard', 1, 'good', 4000 + (f * 37) % 9000, 'o', at, at + interval '1 second', 'p'
     FROM ${students}, ${cards}, generate_series(0, 2) n, LATERAL (SELECT '${OPENS}'::timestamptz + n * interval '2 days' + (f * 40 + c * 9 + s % 600) * interval '1 second' AS at) t`,
    `INSERT INTO attempt (user_id, id, deck_id, deck_title, assignment_id, feedback, form, started_at, submitted_at)
     SELECT ${student}, ${student}, 'd', 'Security policy', '${ASSIGNMENT}', 'immediate',
       (SELECT jsonb_agg(jsonb_build_object('viewId', gen_random_uuid(), 'itemId', 'i' || p, 'version', 1, 'optionOrder', '[2, 0, 3, 1]'::jsonb) ORDER BY p) FROM generate_series(1, ${QUESTIONS}) p),
       '2026-11-24T10:00:00Z'::timestamptz + s * interval '1 second', '2026-11-24T11:00:00Z' FROM ${students}`,
    `INSERT INTO response (user_id, id, attempt_id, position, item_id, item_version, value, correct, near_miss, memory, duration_ms, received_at, choice, recall_before, first_sight)
     SELECT ${student}, gen_random_uuid(), ${student}, p - 1, 'i' || p, 1, '{"optionId": "a"}', ok, false, '[]', 5000 + (p * s) % 20000, '2026-11-24T10:30:00Z',
       CASE WHEN ok THEN 0 ELSE 1 + (s + p) % 3 END, ${chance("p::text", "s::text")}, false
     FROM ${students}, generate_series(1, ${QUESTIONS}) p, LATERAL (SELECT ${right} AS ok) t`,
    "ANALYZE",
  ];
  for (const statement of statements) await pool.query(statement);
}

/** Counts what goes to the database, anyone who asks. */
function countQueries(): { take: () => number } {
  const counted = { queries: 0 };
  const prototype = pg.Client.prototype as unknown as { query: (...all: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function countedQuery(this: unknown, ...all: unknown[]) {
    counted.queries += 1;
    return query.apply(this, all);
  };
  return {
    take: () => {
      const { queries } = counted;
      counted.queries = 0;
      return queries;
    },
  };
}

async function measure(name: string, run: () => Promise<unknown>, counter: { take: () => number }): Promise<void> {
  for (let warm = 0; warm < 3; warm += 1) await run();
  counter.take();
  const times: number[] = [];
  let bytes = 0;
  for (let index = 0; index < RUNS; index += 1) {
    const before = performance.now();
    bytes = JSON.stringify(await run()).length;
    times.push(performance.now() - before);
  }
  const queries = counter.take() / RUNS;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0).padStart(5);
  console.log(
    `${name.padEnd(36)} ${String(queries).padStart(3)} queries  least ${at(0)} ms  median ${at(0.5)} ms  p95 ${at(0.95)} ms  ${Math.round(bytes / 1024)} kB`,
  );
}

async function main(): Promise<void> {
  const dataDir = makeDataDir();
  const use = await ensureDatabase({ dataDir });
  setDatabaseUrl(use.url);
  const pool = new pg.Pool({ connectionString: use.url, max: 1 });
  try {
    await migrate(use.url, path.resolve(import.meta.dirname, "../../prisma/migrations"));
    await makeCourse(pool);
    const actor: Actor = {
      ...{
        userId: asId(INSTRUCTOR),
        sessionId: INSTRUCTOR,
        guest: false,
        role: "learner",
        name: "Instructor",
        provedAt: 0,
        secondFactorMissing: false,
        email: null,
      },
    };
    const context = { actor, now: NOW };
    const query = { assignmentId: ASSIGNMENT };
    console.log(
      `${STUDENTS} students x ${FACTS * CARDS_OF_FACT} cards, ${QUESTIONS} questions; bar: p95 ${BAR_MS} ms\n`,
    );
    const counter = countQueries();
    await measure("readiness", () => readReadiness(context, COURSE, query), counter);
    await measure("item analysis, one assignment", () => readItemAnalysis(context, COURSE, query), counter);
    await measure("item analysis, whole course", () => readItemAnalysis(context, COURSE, {}), counter);
    const rules: readonly GradingRule[] = [
      { rule: "quizScore", which: "first" },
      { rule: "done" },
      { rule: "minutes", minutes: 60 },
      { rule: "cardsAtTarget" },
    ];
    for (const rule of rules) {
      await pool.query("UPDATE assignment SET grading = $1", [JSON.stringify(rule)]);
      await measure(`gradebook by ${rule.rule}`, () => readGradebook(context, COURSE), counter);
    }
  } finally {
    await pool.end();
    await disconnectDatabase();
    await use.release();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
