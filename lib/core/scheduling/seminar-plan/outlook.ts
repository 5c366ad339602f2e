import { USUAL_SECONDS } from "@/lib/core/scheduling/pace";
import type { MemoryModel, MemoryState } from "@/lib/core/scheduling/scheduler";
import { FIRST_RATINGS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { GRID_CELLS, type GridPlace, placeOnGrid, readGrid } from "@/lib/core/scheduling/seminar-plan/memory-grid";
import { answerSeconds, type PlanTables, worthUntouched } from "@/lib/core/scheduling/seminar-plan/plan-tables";

/** A memory with the study days since its last answer. */
export interface AgedMemory extends MemoryState {
  readonly daysSince: number;
}

/** What may become of a card until the date: asked today, tomorrow, ... next, or never again. */
export interface Outlook {
  /** Study days until the date; 0 on the day itself. */
  readonly daysLeft: number;
  /** Recall at the date if it is never asked again; 0 for a card never seen. */
  readonly readiness: number;
  /** The same where it is asked today and then never again. */
  readonly readinessAfterToday: number;
  readonly worthUntouched: number;
  /** The days on which it may be asked next, the first first. */
  readonly next: readonly NextAnswer[];
}

/** An answer on some day, as it may come out. */
export interface NextAnswer {
  /** 0 is today. */
  readonly inDays: number;
  readonly seconds: number;
  readonly outcomes: readonly { readonly chance: number; readonly place: GridPlace }[];
}

/** The outlook of a card with a memory, so many study days before the date. Asked once a day, so not today if it was. */
export function outlookOf(model: MemoryModel, memory: AgedMemory, daysLeft: number): Outlook {
  const { stability, daysSince } = memory;
  const untilDate = daysSince + daysLeft;
  const readiness = model.recall(untilDate, stability);
  return {
    daysLeft,
    readiness,
    readinessAfterToday: daysSince === 0 ? readiness : readinessAfter(model, memory, daysLeft),
    worthUntouched: worthUntouched(model, untilDate, stability),
    next: daysToAsk(daysLeft)
      .filter((day) => daysSince + day > 0)
      .map((day) => answerIn(model, memory, day)),
  };
}

/** The last day on which a card may be asked is the one before the date; on the day itself it is that day. */
function daysToAsk(daysLeft: number): readonly number[] {
  return Array.from({ length: Math.max(1, daysLeft) }, (_, day) => day);
}

function answerIn(model: MemoryModel, memory: AgedMemory, day: number): NextAnswer {
  const gap = memory.daysSince + day;
  const recall = model.recall(gap, memory.stability);
  return {
    inDays: day,
    seconds: answerSeconds(recall),
    outcomes: [
      { chance: recall, place: placeOnGrid(model.after(memory, gap, "good")) },
      { chance: 1 - recall, place: placeOnGrid(model.after(memory, gap, "again")) },
    ],
  };
}

function readinessAfter(model: MemoryModel, memory: AgedMemory, daysLeft: number): number {
  const recall = model.recall(memory.daysSince, memory.stability);
  const right = model.after(memory, memory.daysSince, "good");
  const wrong = model.after(memory, memory.daysSince, "again");
  return recall * model.recall(daysLeft, right.stability) + (1 - recall) * model.recall(daysLeft, wrong.stability);
}

/** The outlook of a card never seen: the same for all of them. */
export function outlookOfNew(model: MemoryModel, daysLeft: number): Outlook {
  const firsts = FIRST_RATINGS.map(([rating, chance]) => ({ chance, memory: model.first(rating) }));
  const outcomes = firsts.map(({ chance, memory }) => ({ chance, place: placeOnGrid(memory) }));
  return {
    daysLeft,
    readiness: 0,
    readinessAfterToday: firsts.reduce(
      (sum, first) => sum + first.chance * model.recall(daysLeft, first.memory.stability),
      0,
    ),
    worthUntouched: 0,
    next: daysToAsk(daysLeft).map((inDays) => ({ inDays, seconds: USUAL_SECONDS.first, outcomes })),
  };
}

/** One way to go on with a card, followed by the best plan from there. */
export interface Course {
  /** Recall that counts, less the time that it takes at the price. */
  readonly worth: number;
  /** Seconds spent on it in all, expected, at the usual pace. */
  readonly seconds: number;
  /** Recall at the date, expected. */
  readonly readiness: number;
  /** The next answer of this course; none where the card is left as it is. */
  readonly next: NextAnswer | null;
}

/** What a card is worth at a price if it is asked today (null where it may not be), and if later or never. */
export interface Prospect {
  readonly now: Course | null;
  readonly later: Course;
}

/** Weighs an outlook at one of the prices of the tables. */
export function weigh(outlook: Outlook, { byPrice }: PlanTables, priceIndex: number): Prospect {
  const table = byPrice[priceIndex];
  if (table === undefined) throw new RangeError(`There is no price ${priceIndex}.`);
  const worthOf = (answer: NextAnswer) => mean(table.worth, outlook, answer) - table.price * answer.seconds;
  const courseOf = (next: NextAnswer, worth: number): Course => ({
    worth,
    seconds: next.seconds + mean(table.seconds, outlook, next),
    readiness: mean(table.readiness, outlook, next),
    next,
  });
  let now: Course | null = null;
  let best = outlook.worthUntouched;
  let bestNext: NextAnswer | null = null;
  for (const answer of outlook.next) {
    const worth = worthOf(answer);
    if (answer.inDays === 0) now = courseOf(answer, worth);
    else if (worth > best) [best, bestNext] = [worth, answer];
  }
  const never = { worth: outlook.worthUntouched, seconds: 0, readiness: outlook.readiness, next: null };
  return { now, later: bestNext === null ? never : courseOf(bestNext, best) };
}

/** The mean of a table over how an answer may come out. */
function mean(table: Float32Array, { daysLeft }: Outlook, { inDays, outcomes }: NextAnswer): number {
  const start = (daysLeft - inDays) * GRID_CELLS;
  let sum = 0;
  for (const { chance, place } of outcomes) sum += chance * readGrid(table, start, place);
  return sum;
}

/** The better of the two. */
export function bestCourse({ now, later }: Prospect): Course {
  return now !== null && now.worth >= later.worth ? now : later;
}
