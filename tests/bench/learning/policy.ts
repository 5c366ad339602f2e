import type { SimCard, SimLearner } from "@/tests/bench/learning/learner";

/** A class's task: so many cards never seen, a date so many days ahead, so many minutes a day. */
export interface Cell {
  readonly cards: number;
  readonly days: number;
  readonly minutes: number;
}

/** One day of study: what a policy may see, and the time that it may spend. */
export interface Day {
  readonly learner: SimLearner;
  readonly cell: Cell;
  /** 0 is the first day; the seminar is on day `cell.days`, and not studied on. */
  readonly day: number;
  /** Seconds of today that are left; an answer that is started is finished. */
  readonly secondsLeft: () => number;
  /** Asks a card; where the minutes are over it does nothing and says so. */
  readonly ask: (card: SimCard) => boolean;
}

/** A way to choose what is asked; made again for every learner. */
export interface Policy {
  readonly study: (day: Day) => void;
}
export type MakePolicy = (cell: Cell) => Policy;
