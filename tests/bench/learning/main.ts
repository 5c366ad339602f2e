import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { type ByCell, cellMean, overall } from "@/tests/bench/learning/figures";
import type { SiblingEffect } from "@/tests/bench/learning/learner";
import { hasTimeEnough, OTHER_FLOORS } from "@/tests/bench/learning/plan-policy";
import { ankiName, floorName, RETENTIONS } from "@/tests/bench/learning/policies";
import type { Cell } from "@/tests/bench/learning/policy";
import {
  firstLearners,
  printAtEqualMinutes,
  printBars,
  printTable,
  type Results,
  some,
} from "@/tests/bench/learning/report";
import { PLAIN_WORLD, type World } from "@/tests/bench/learning/run-cell";
import { runTasks } from "@/tests/bench/learning/run-tasks";

/**
 * `npm run bench:learning`: simulated learners prepare for a seminar by the plan and by other rules. The learners have
 * weights of their own, which no policy knows. Deterministic: the same figures each time.
 *
 *   --learners N   learners in each cell (200)        --cells N     every so many-th cell of the grid, N in all (48)
 *   --workers N    threads (1)                        --worlds a,b  of plain, missed, siblings (all)
 */

const CARDS = [30, 60, 120, 200];
const DAYS = [5, 10, 21, 45];
const MINUTES = [5, 10, 20];
const GRID: readonly Cell[] = CARDS.flatMap((cards) =>
  DAYS.flatMap((days) => MINUTES.map((minutes) => ({ cards, days, minutes }))),
);
const SIBLING_GRID: readonly Cell[] = [30, 90, 200].flatMap((cards) =>
  [5, 14, 45].flatMap((days) => MINUTES.map((minutes) => ({ cards, days, minutes }))),
);
const MISSED_DAYS = 0.2;
const CARDS_PER_FACT = 2.5;
const EFFECTS: readonly SiblingEffect[] = ["independent", "transfer", "priming"];

const REFERENCE = ankiName(0.9);
const HINDSIGHT = "Anki, tuned in hindsight";
const RULES = ["plan", "simple", "SM-2", "Leitner", "cramming"];

const { values } = parseArgs({
  options: {
    learners: { type: "string", default: "200" },
    cells: { type: "string", default: String(GRID.length) },
    workers: { type: "string", default: "1" },
    worlds: { type: "string", default: "plain,missed,siblings" },
  },
});
const allLearners = Number(values.learners);
/** Runs that only say where the others lie between them need fewer learners: the first ones. */
const someLearners = Math.ceil(allLearners / 4);
const workers = Number(values.workers);
const worlds = values.worlds.split(",");

/** Evenly through the grid. */
function spread(grid: readonly Cell[]): readonly Cell[] {
  const wanted = Math.min(Number(values.cells), grid.length);
  return grid.filter(
    (_, index) => Math.floor(((index + 1) * wanted) / grid.length) > Math.floor((index * wanted) / grid.length),
  );
}

async function run(
  cells: readonly Cell[],
  policies: readonly string[],
  world: World,
  learners = allLearners,
): Promise<Results> {
  const pairs = policies.flatMap((policy) => cells.map((cell) => ({ policy, cell })));
  const outcomes = await runTasks(
    pairs.map((pair, id) => ({ id, ...pair, world, learners })),
    workers,
  );
  const byPolicy = new Map<string, ByCell>(
    policies.map((policy, index) => [policy, outcomes.slice(index * cells.length, (index + 1) * cells.length)]),
  );
  return { cells, timeEnough: cells.map(hasTimeEnough), byPolicy };
}

/** In place of the runs with each desired retention the best one of each cell, chosen by what came of it. */
function tunedInHindsight(results: Results): Results {
  const runs = RETENTIONS.map((retention) => results.byPolicy.get(ankiName(retention)) ?? []);
  const best = results.cells.map((_, place) => {
    const choices = runs.map((cells) => cells[place] ?? []);
    return choices.reduce((one, other) => (cellMean(other, "readiness") > cellMean(one, "readiness") ? other : one));
  });
  const kept = [...results.byPolicy].filter(([name]) => name === REFERENCE || !name.startsWith("Anki 0"));
  return { ...results, byPolicy: new Map([...kept, [HINDSIGHT, best]]) };
}

async function plain(): Promise<void> {
  const cells = spread(GRID);
  const results = tunedInHindsight(await run(cells, [...RULES, ...RETENTIONS.map(ankiName)], PLAIN_WORLD));
  printTable("Every cell", results);
  printTable(
    "Where time suffices",
    some(results, (place) => results.timeEnough[place] === true),
  );
  printTable(
    "Where time is short",
    some(results, (place) => results.timeEnough[place] === false),
  );
  printBars(results, REFERENCE);
  const otherFloors = await run(cells, OTHER_FLOORS.map(floorName), PLAIN_WORLD, someLearners);
  printAtEqualMinutes(firstLearners(results, someLearners), "simple", [...otherFloors.byPolicy.values()]);
}

async function missed(): Promise<void> {
  const results = await run(spread(GRID), [...RULES, REFERENCE], { ...PLAIN_WORLD, missed: MISSED_DAYS });
  printTable("One day in five is missed", results);
}

async function siblings(): Promise<void> {
  for (const effect of EFFECTS) {
    const world = { ...PLAIN_WORLD, cardsPerFact: CARDS_PER_FACT, siblings: effect };
    const results = await run(spread(SIBLING_GRID), ["plan", "plan, siblings ignored", "simple", REFERENCE], world);
    printTable(`Two or three cards of a fact, ${effect}`, results);
    const near = [...results.byPolicy].map(
      ([name, cells]) => `${name} ${(overall(cells, "nearRepeats") * 100).toFixed(1)} %`,
    );
    console.log(`answers within five of one to another card of the fact: ${near.join(", ")}`);
  }
}

const began = performance.now();
for (const [name, print] of Object.entries({ plain, missed, siblings })) if (worlds.includes(name)) await print();
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
