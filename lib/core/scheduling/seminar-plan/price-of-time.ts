import { COUNTED_SHARE, FLOOR_INDEX, PRICES } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { bestCourse, type Course, type Outlook, weigh } from "@/lib/core/scheduling/seminar-plan/outlook";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";

/** What all cards of a plan come to, each followed in the best way at one price. */
export interface Total {
  /** Expected, at the usual pace. */
  readonly seconds: number;
  /** Mean recall at the date, expected. */
  readonly readiness: number;
  /** Cards that would never be seen. */
  readonly notReached: number;
}

/** The best course of every card at a price, in the order of the outlooks; cards that share an outlook are weighed once. */
export function bestCourses(outlooks: readonly Outlook[], tables: PlanTables, priceIndex: number): readonly Course[] {
  const known = new Map<Outlook, Course>();
  return outlooks.map((outlook) => {
    const course = known.get(outlook) ?? bestCourse(weigh(outlook, tables, priceIndex));
    known.set(outlook, course);
    return course;
  });
}

/** What all cards come to at a price of the tables. */
export function totalAt(outlooks: readonly Outlook[], tables: PlanTables, priceIndex: number): Total {
  return totalOf(bestCourses(outlooks, tables, priceIndex));
}

/** What they come to where nothing is done any more: the price above all others. */
export function totalUntouched(outlooks: readonly Outlook[]): Total {
  return totalOf(outlooks.map(({ readiness }) => ({ seconds: 0, readiness })));
}

function totalOf(courses: readonly Pick<Course, "seconds" | "readiness">[]): Total {
  let [seconds, readiness, notReached] = [0, 0, 0];
  for (const course of courses) {
    seconds += course.seconds;
    readiness += course.readiness;
    if (course.readiness === 0) notReached++;
  }
  return { seconds, readiness: courses.length === 0 ? 0 : readiness / courses.length, notReached };
}

/** What a second costs, given the time that there is. */
export interface PriceOfTime {
  readonly priceIndex: number;
  /** Whether there is time enough for everything that is worth it at the floor. */
  readonly slack: boolean;
}

/**
 * The price of time: the smallest of the tables', from the floor upwards, at which the plan of all cards takes at most
 * 80% of the seconds left until the date. Where the floor would miss the target and there is time, it goes below.
 * @param secondsLeft at the usual pace, all days until the date together
 * @param floorIndex which of the prices is the floor; another than the plan's own for anyone who compares them
 */
export function priceOfTime(
  outlooks: readonly Outlook[],
  tables: PlanTables,
  {
    secondsLeft,
    target = 0,
    floorIndex = FLOOR_INDEX,
  }: { readonly secondsLeft: number; readonly target?: number | undefined; readonly floorIndex?: number | undefined },
): PriceOfTime {
  const fits = ({ seconds }: Total) => seconds <= COUNTED_SHARE * secondsLeft;
  const atFloor = totalAt(outlooks, tables, floorIndex);
  if (!fits(atFloor)) return { priceIndex: smallestFitting(outlooks, tables, floorIndex, fits), slack: false };
  let [priceIndex, total] = [floorIndex, atFloor];
  while (total.readiness < target && priceIndex > 0) {
    total = totalAt(outlooks, tables, priceIndex - 1);
    if (!fits(total)) break;
    priceIndex--;
  }
  return { priceIndex, slack: true };
}

/** By halving, since dearer time is never used more; the dearest where none fits. */
function smallestFitting(
  outlooks: readonly Outlook[],
  tables: PlanTables,
  floorIndex: number,
  fits: (total: Total) => boolean,
): number {
  let [tooLow, enough] = [floorIndex, PRICES.length - 1];
  while (enough - tooLow > 1) {
    const middle = Math.floor((tooLow + enough) / 2);
    if (fits(totalAt(outlooks, tables, middle))) enough = middle;
    else tooLow = middle;
  }
  return enough;
}
