import { USUAL_SECONDS } from "@/lib/core/scheduling/pace";
import type { MemoryModel } from "@/lib/core/scheduling/scheduler";
import { AFTERWARDS_DAYS, AFTERWARDS_WEIGHT, PRICES } from "@/lib/core/scheduling/seminar-plan/assumptions";
import {
  GRID_CELLS,
  type GridPlace,
  memoryAtCell,
  placeOnGrid,
  readGrid,
} from "@/lib/core/scheduling/seminar-plan/memory-grid";

/**
 * What the best plan gives for a card just answered, by price, by days left until the date and by memory. They hold
 * for every date and every learner with the same weights. Plain arrays, so that a worker can hand them over.
 */
export interface PlanTables {
  /** The longest time to a date that they know. */
  readonly days: number;
  readonly byPrice: readonly PriceTable[];
}

/** Each has a value for every cell of the grid for every number of days left: `daysLeft * GRID_CELLS + cell`. */
export interface PriceTable {
  readonly price: number;
  /** Worth W: recall that counts, less the time that it still costs at this price. */
  readonly worth: Float32Array;
  /** Seconds that the plan still spends on the card, expected, at the usual pace. */
  readonly seconds: Float32Array;
  /** Recall at the date, expected, where the plan is followed. */
  readonly readiness: Float32Array;
}

/** (1 - om) R(days to the date) + om R(30 days more): what recall counts if the card is never asked again. */
export function worthUntouched(model: MemoryModel, days: number, stability: number): number {
  return (
    (1 - AFTERWARDS_WEIGHT) * model.recall(days, stability) +
    AFTERWARDS_WEIGHT * model.recall(days + AFTERWARDS_DAYS, stability)
  );
}

/** An answer some days after the one before, as it may come out. */
export interface Asked {
  /** Chance that it is right. */
  readonly recall: number;
  readonly right: GridPlace;
  readonly wrong: GridPlace;
}

/** What an answer takes at the usual pace, in seconds, where it is right with this chance. */
export function answerSeconds(recall: number): number {
  return USUAL_SECONDS.right * recall + USUAL_SECONDS.wrong * (1 - recall);
}

/**
 * Makes the tables, by dynamic programming from the date backwards:
 *
 *   W[left](S, D) = max( worthUntouched(left, S),  max over gap of  -price * seconds(R) + E W[left - gap](S', D') )
 *
 * with R = R(gap, S), and the last answer on the day before the date. A right answer is taken to be "good".
 * About 0.1 s for 21 days, 0.3 s for 45: not in the way of a request.
 */
export function makePlanTables(model: MemoryModel, days: number): PlanTables {
  const asked = askedAtEachCell(model, days);
  const untouched = untouchedAtEachCell(model, days);
  return { days, byPrice: PRICES.map((price) => makePriceTable(price, days, asked, untouched)) };
}

/** For every cell the answer after a gap of 1, 2, ... days. */
function askedAtEachCell(model: MemoryModel, days: number): readonly (readonly Asked[])[] {
  return Array.from({ length: GRID_CELLS }, (_, cell) => {
    const memory = memoryAtCell(cell);
    return Array.from({ length: Math.max(0, days - 1) }, (__, index) => askAfter(model, memory, index + 1));
  });
}

/** What comes of asking a card so many days after its last answer. */
export function askAfter(
  model: MemoryModel,
  memory: { readonly stability: number; readonly difficulty: number },
  days: number,
): Asked {
  return {
    recall: model.recall(days, memory.stability),
    right: placeOnGrid(model.after(memory, days, "good")),
    wrong: placeOnGrid(model.after(memory, days, "again")),
  };
}

interface Untouched {
  readonly worth: Float32Array;
  readonly readiness: Float32Array;
}

function untouchedAtEachCell(model: MemoryModel, days: number): Untouched {
  const size = (days + 1) * GRID_CELLS;
  const [worth, readiness] = [new Float32Array(size), new Float32Array(size)];
  for (let index = 0; index < size; index++) {
    const left = Math.floor(index / GRID_CELLS);
    const { stability } = memoryAtCell(index % GRID_CELLS);
    worth[index] = worthUntouched(model, left, stability);
    readiness[index] = model.recall(left, stability);
  }
  return { worth, readiness };
}

function makePriceTable(
  price: number,
  days: number,
  asked: readonly (readonly Asked[])[],
  untouched: Untouched,
): PriceTable {
  const table: PriceTable = {
    price,
    worth: untouched.worth.slice(),
    seconds: new Float32Array((days + 1) * GRID_CELLS),
    readiness: untouched.readiness.slice(),
  };
  for (let left = 2; left <= days; left++) {
    for (const [cell, answers] of asked.entries()) takeBestGap(table, left, cell, answers);
  }
  return table;
}

/** Fills one cell of one day, all days nearer to the date being filled. */
function takeBestGap(
  { price, worth, seconds, readiness }: PriceTable,
  left: number,
  cell: number,
  answers: readonly Asked[],
) {
  const at = left * GRID_CELLS + cell;
  let best = worth[at] ?? 0;
  let bestGap = 0;
  for (let gap = 1; gap < left; gap++) {
    const answer = answers[gap - 1];
    if (answer === undefined) break;
    const candidate = expectation(worth, left - gap, answer) - price * answerSeconds(answer.recall);
    if (candidate > best) [best, bestGap] = [candidate, gap];
  }
  const chosen = answers[bestGap - 1];
  if (chosen === undefined) return;
  worth[at] = best;
  seconds[at] = answerSeconds(chosen.recall) + expectation(seconds, left - bestGap, chosen);
  readiness[at] = expectation(readiness, left - bestGap, chosen);
}

/** The mean of a table over how an answer may come out, with so many days left. */
export function expectation(table: Float32Array, daysLeft: number, { recall, right, wrong }: Asked): number {
  const start = daysLeft * GRID_CELLS;
  return recall * readGrid(table, start, right) + (1 - recall) * readGrid(table, start, wrong);
}
