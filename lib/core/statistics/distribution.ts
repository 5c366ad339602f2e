import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { retrievability } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";

/** How many values lie from `from` on and below `to`; the last bin of all has its upper end too. */
export interface Bin {
  readonly from: number;
  /** Null for the last bin of a quantity without a largest value. */
  readonly to: number | null;
  readonly count: number;
}

export interface Distribution {
  /** How many values there are: the sum of the bins. */
  readonly cards: number;
  /** Null where there is none. */
  readonly median: number | null;
  readonly bins: readonly Bin[];
}

/** Days: a day, three days, a week, two, a month, a quarter, half a year, a year. */
const STABILITY_EDGES = [0, 1, 3, 7, 14, 30, 90, 180, 365] as const;
const DIFFICULTY_EDGES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Finer towards the top, where cards that are reviewed in time are. */
const RECALL_EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1] as const;

/**
 * Values counted into bins with these lower ends, in ascending order; the last end closes the last bin, unless it is
 * `open`. A value below the first end counts in the first bin, one above the last in the last: none is lost.
 */
export function distribute(values: readonly number[], edges: readonly number[], open = false): Distribution {
  const starts = open ? edges : edges.slice(0, -1);
  const counts = starts.map(() => 0);
  for (const value of values) {
    const found = starts.findLastIndex((start) => value >= start);
    const index = Math.max(0, found);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const bins = starts.map((from, index) => ({ from, to: edges[index + 1] ?? null, count: counts[index] ?? 0 }));
  return { cards: values.length, median: medianOf(values), bins };
}

/** The middle value; the mean of the two middle ones where their number is even; null where there is none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const above = sorted[Math.floor(sorted.length / 2)];
  const below = sorted[Math.ceil(sorted.length / 2) - 1];
  return above === undefined || below === undefined ? null : (above + below) / 2;
}

/** Whether there is a memory of a card that is still in use: what the distributions are about. */
function isRemembered(schedule: CardSchedule): boolean {
  return schedule.state !== "new" && !schedule.retired;
}

/** Cards with a memory by stability (days until recall has fallen to 90%), by difficulty (1 to 10), and by recall now. */
export function distributeMemory(
  schedules: readonly CardSchedule[],
  now: Instant,
  options: SchedulingOptions,
): Readonly<Record<"stability" | "difficulty" | "retrievability", Distribution>> {
  const remembered = schedules.filter(isRemembered);
  const recall = remembered.map((schedule) => retrievability(schedule, now, options));
  return {
    stability: distribute(
      remembered.map(({ stability }) => stability),
      STABILITY_EDGES,
      true,
    ),
    difficulty: distribute(
      remembered.map(({ difficulty }) => difficulty),
      DIFFICULTY_EDGES,
    ),
    retrievability: distribute(recall, RECALL_EDGES),
  };
}
