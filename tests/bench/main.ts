import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { cpuOf, processesOf, pssOf } from "@/tests/bench/rates/app-processes";
import { type Figure, inSeries, keepFigures, printFigures } from "@/tests/bench/rates/figures";
import { makeHistory, makePeople, type Person, quizOf } from "@/tests/bench/rates/people";
import { answeredBy, rateOf, ratesOf, sendOk, type Work } from "@/tests/bench/rates/requests";
import { type BareApp, startBareApp } from "@/tests/support/bare-app";
import { type RunningApp, startApp } from "@/tests/support/running-app";

/**
 * `npm run bench`: what is asked of a server most, at 16 clients, beside true limits of the same machine in the same runs:
 * a handler and pages of Next that do nothing, and the simplest statements on the bare driver. Medians of five runs;
 * all figures are kept in .data/bench. `-- --runs 1 --seconds 1` for a quick look. The queue as cards and learners grow
 * is measured by tests/bench/queue.ts, which runs after it.
 */

const DUE = 60;
/** Requests after which the memory of the processes is looked at. */
const REQUESTS = 10_000;

const argument = (name: string, usual: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const RUNS = argument("runs", 5);
const SECONDS = argument("seconds", 4);

const figure = (name: string, unit: Figure["unit"], limitIs: string, bar: Figure["bar"]): Figure => ({
  ...{ name, unit, limitIs, bar, ours: [], limit: [] },
});
const FIGURES = {
  answer: figure("POST /api/reviews", "/s", "handler and statement in series", { least: 0.75 }),
  queue: figure("GET /api/review-queue", "/s", "handler and indexed SELECT in series", { least: 0.5 }),
  today: figure("Today", "/s", "bare page of its size", { least: 0.5 }),
  review: figure("review page", "/s", "bare page of its size", { least: 0.5 }),
  quiz: figure("answer in a quiz", "/s", "POST /api/reviews", { least: 0.6 }),
  cpu: figure("processor time of the app per answer", "ms", "", { most: 2 }),
  app: figure(`memory of the app after ${REQUESTS} requests`, "MB", "", { most: 160 }),
  launcher: figure("memory of the launcher", "MB", "", { most: 40 }),
};

interface World {
  readonly app: RunningApp;
  readonly bare: BareApp;
  readonly pool: pg.Pool;
  readonly learners: readonly Person[];
  readonly answering: readonly Person[];
  readonly cardIds: readonly string[];
}

const cookieOf = (people: readonly Person[], client: number) => ({ cookie: people[client]?.cookie ?? "" });

/** The simplest statement that keeps an answer and the state after it. */
async function write({ pool, answering, cardIds }: World, client: number): Promise<void> {
  const cardId = cardIds[Math.floor(Math.random() * cardIds.length)];
  await pool.query({
    name: "write",
    text: `WITH kept AS (INSERT INTO bench_log VALUES ($1::uuid, $2::uuid, $3, 'good', now()))
      INSERT INTO bench_state VALUES ($1::uuid, $3, now()) ON CONFLICT (user_id, card_id) DO UPDATE SET due = EXCLUDED.due`,
    values: [answering[client]?.userId, randomUUID(), cardId],
  });
}

/** The simplest read of the rows that a queue is about. */
async function selectDue({ pool, learners }: World, client: number): Promise<void> {
  await pool.query({
    name: "due",
    text: "SELECT * FROM card_schedule WHERE user_id = $1::uuid AND due < now()",
    values: [learners[client]?.userId],
  });
}

function answer({ app, answering, cardIds }: World, client: number): Promise<unknown> {
  const cardId = cardIds[Math.floor(Math.random() * cardIds.length)];
  const review = { id: randomUUID(), cardId, rating: "good", reviewedAt: new Date().toISOString(), durationMs: 4000 };
  return sendOk("POST", `${app.address}/api/reviews`, { ...cookieOf(answering, client), body: { reviews: [review] } });
}

async function measureAnswers(world: World): Promise<void> {
  const { app, bare } = world;
  const nothing = () => sendOk("POST", `${bare.address}/nothing`, { body: { reviews: [] } });
  const pids = processesOf(app.process.pid ?? 0).app;
  const [before, began] = [cpuOf(pids), answeredBy(app.address)];
  await keep(FIGURES.answer, (client) => answer(world, client), [nothing, (client) => write(world, client)]);
  FIGURES.cpu.ours.push((cpuOf(pids) - before) / (answeredBy(app.address) - began));
  const quizzes = world.answering.map((person) => quizOf(app.address, person));
  await Promise.all(quizzes.map((quiz) => quiz.prepare()));
  await keep(FIGURES.quiz, async (client) => quizzes[client]?.answer(), [(client) => answer(world, client)]);
}

async function measureQueue(world: World): Promise<void> {
  const { app, bare, learners } = world;
  const nothing = () => sendOk("GET", `${bare.address}/nothing`);
  const queue = (client: number) => sendOk("GET", `${app.address}/api/review-queue`, cookieOf(learners, client));
  await keep(FIGURES.queue, queue, [nothing, (client) => selectDue(world, client)]);
}

async function measurePage({ app, bare, learners }: World, page: string, kept: Figure): Promise<void> {
  const read = (client: number) => sendOk("GET", `${app.address}${page}`, cookieOf(learners, client));
  const size = (await read(0)).text.length;
  const bareSize = async (text: number) => (await sendOk("GET", `${bare.address}/sized?text=${text}`)).text.length;
  // The text stands in the page twice: as HTML, and as data for React.
  const text = Math.max(0, Math.round((size - (await bareSize(0))) / 2));
  await keep(kept, read, [() => sendOk("GET", `${bare.address}/sized?text=${text}`)]);
}

/** Measures ours and what it is compared with in turns; several limits are done one after the other for each of ours. */
async function keep(kept: Figure, ours: Work, limits: readonly Work[]): Promise<void> {
  const [rate = Number.NaN, ...others] = await ratesOf(SECONDS, [ours, ...limits]);
  kept.ours.push(rate);
  kept.limit.push(inSeries(others));
}

async function measureMemory(world: World): Promise<void> {
  const { app } = world;
  while (answeredBy(app.address) < REQUESTS) await rateOf(SECONDS, (client) => answer(world, client));
  const { app: pids, launcher } = processesOf(app.process.pid ?? 0);
  FIGURES.app.ours.push(Math.max(...pids.map(pssOf)));
  FIGURES.launcher.ours.push(Math.max(...launcher.map(pssOf)));
}

/** V8 makes code faster as long as it runs more often: after so many seconds of each request rates rise no more. */
const WARM_UP_SECONDS = 12;

async function warmUp(world: World): Promise<void> {
  const { app, bare, learners } = world;
  const pages = ["/", "/review", "/api/review-queue"].map(
    (page) => (client: number) => sendOk("GET", `${app.address}${page}`, cookieOf(learners, client)),
  );
  const limits = ["/nothing", "/sized?text=0"].map((page) => () => sendOk("GET", `${bare.address}${page}`));
  await ratesOf(WARM_UP_SECONDS, [
    ...[(client: number) => answer(world, client), (client: number) => write(world, client)],
    ...pages,
    ...limits,
  ]);
}

async function makeWorld(app: RunningApp, bare: BareApp, pool: pg.Pool): Promise<World> {
  await pool.query(
    "CREATE TABLE bench_log (user_id uuid, id uuid, card_id text, rating text, at timestamptz, PRIMARY KEY (user_id, id))",
  );
  await pool.query(
    "CREATE TABLE bench_state (user_id uuid, card_id text, due timestamptz, PRIMARY KEY (user_id, card_id))",
  );
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM card WHERE NOT retired ORDER BY id");
  const [learners, answering] = [await makePeople(app.address), await makePeople(app.address)];
  for (const person of learners) await makeHistory(pool, person, DUE);
  await pool.query("ANALYZE");
  return { app, bare, pool, learners, answering, cardIds: rows.map(({ id }) => id) };
}

async function main(): Promise<void> {
  // The limits are those of one process too.
  process.env["WEB_CONCURRENCY"] = "1";
  const [app, bare] = [await startApp(), await startBareApp()];
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 16 });
  try {
    const world = await makeWorld(app, bare, pool);
    await warmUp(world);
    for (let run = 0; run < RUNS; run++) {
      await measureAnswers(world);
      await measureQueue(world);
      await measurePage(world, "/", FIGURES.today);
      await measurePage(world, "/review", FIGURES.review);
      console.log(`run ${run + 1} of ${RUNS} is done`);
    }
    await measureMemory(world);
  } finally {
    await pool.end();
    await app.stop();
    await bare.stop();
  }
  printFigures(Object.values(FIGURES));
  const folder = path.resolve(import.meta.dirname, "../../.data/bench");
  console.log(`All runs: ${keepFigures(Object.values(FIGURES), folder, new Date())}`);
}

await main();
