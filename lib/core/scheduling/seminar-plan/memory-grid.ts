import type { MemoryState } from "@/lib/core/scheduling/scheduler";

/** The tables know memory at 30 stabilities, equally far apart in their logarithm, by 7 difficulties. */
const STABILITIES = 30;
const DIFFICULTIES = 7;
const LEAST_STABILITY = 0.05;
const MOST_STABILITY = 400;
const LEAST_DIFFICULTY = 1;
const MOST_DIFFICULTY = 10;

const LOG_LEAST = Math.log(LEAST_STABILITY);
const LOG_STEP = (Math.log(MOST_STABILITY) - LOG_LEAST) / (STABILITIES - 1);
const DIFFICULTY_STEP = (MOST_DIFFICULTY - LEAST_DIFFICULTY) / (DIFFICULTIES - 1);

/** How many cells a table has for each day. */
export const GRID_CELLS = STABILITIES * DIFFICULTIES;

/** The memory at the middle of a cell. */
export function memoryAtCell(cell: number): MemoryState {
  return {
    stability: Math.exp(LOG_LEAST + Math.floor(cell / DIFFICULTIES) * LOG_STEP),
    difficulty: LEAST_DIFFICULTY + (cell % DIFFICULTIES) * DIFFICULTY_STEP,
  };
}

/** Where a memory lies: the cell below it, and how far it is towards the next in either direction, 0 to 1. */
export interface GridPlace {
  readonly cell: number;
  readonly alongStability: number;
  readonly alongDifficulty: number;
}

/** Finds it; a memory outside the grid is taken to lie on its edge. */
export function placeOnGrid({ stability, difficulty }: MemoryState): GridPlace {
  const row = within((Math.log(stability) - LOG_LEAST) / LOG_STEP, STABILITIES - 1);
  const column = within((difficulty - LEAST_DIFFICULTY) / DIFFICULTY_STEP, DIFFICULTIES - 1);
  const below = Math.min(Math.floor(row), STABILITIES - 2);
  const left = Math.min(Math.floor(column), DIFFICULTIES - 2);
  return { cell: below * DIFFICULTIES + left, alongStability: row - below, alongDifficulty: column - left };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

/** Reads a table between its cells, linear in log stability and in difficulty. `start` is where a day's cells begin. */
export function readGrid(table: Float32Array, start: number, place: GridPlace): number {
  const at = start + place.cell;
  const { alongStability: up, alongDifficulty: along } = place;
  const low = valueAt(table, at) * (1 - along) + valueAt(table, at + 1) * along;
  const high = valueAt(table, at + DIFFICULTIES) * (1 - along) + valueAt(table, at + DIFFICULTIES + 1) * along;
  return low * (1 - up) + high * up;
}

function valueAt(table: Float32Array, index: number): number {
  return table[index] ?? 0;
}
