import type { z } from "zod";
import type { ClassWorkload, classWorkloadQuery } from "@/lib/contracts/class-workload";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { LONGEST_PLAN_DAYS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { minutesPerDayFor } from "@/lib/core/scheduling/seminar-plan/forecast";
import { outlookOfNew } from "@/lib/core/scheduling/seminar-plan/outlook";
import { seminarDay } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import { studyDayOf, studyDaysBetween } from "@/lib/core/scheduling/study-day";
import { loadWarnings } from "@/lib/core/teaching/load-warnings";
import { requireCourse } from "@/lib/server/services/access/require-course";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import type { ServiceContext } from "@/lib/server/services/context";
import { planTablesFor } from "@/lib/server/workers/plan-tables";

/** The figures that people ask for. */
const READINESS = [0.8, 0.9, 0.95] as const;
/** The one that warnings are about. */
const MOST = 0.9;
/** Students' days turn when most are asleep, in the time zone of the course. */
const ROLLOVER_HOUR = 4;
/** A usual learner's. */
const PACE = 1;

/**
 * What a deck would ask of a typical student of a course who knows none of it, from its opening (or now) until the seminar.
 * The minutes are those with which simulated learners reach the target (npm run bench:learning).
 */
export async function readClassWorkload(
  context: ServiceContext,
  courseId: string,
  query: z.output<typeof classWorkloadQuery>,
): Promise<ClassWorkload> {
  const { timeZone } = await requireCourse(context, courseId, "see-class");
  const [deck, tables] = await Promise.all([requireDeck(context, query.deckId), planTablesFor(undefined)]);
  const { now } = context;
  const seminarAt = Date.parse(query.seminarAt);
  const opensAt = Math.max(now, query.opensAt === undefined ? now : Date.parse(query.opensAt));
  const days = { timeZone, rolloverHour: ROLLOVER_HOUR };
  const daysLeft = Math.max(0, studyDaysBetween(studyDayOf(opensAt, days), seminarDay(query.seminarAt, days)));
  const daysPlanned = Math.min(daysLeft, LONGEST_PLAN_DAYS);
  const fresh = outlookOfNew(memoryModel(undefined), daysPlanned);
  const outlooks = Array.from({ length: deck.content.cards.length }, () => fresh);
  const minutesFor = (readiness: number) =>
    minutesPerDayFor(readiness, outlooks, tables, { daysLeft: daysPlanned, pace: PACE });
  return {
    deckId: deck.id,
    seminarAt: query.seminarAt,
    cards: deck.content.cards.length,
    daysLeft,
    needed: READINESS.map((readiness) => ({ readiness, minutesPerDay: minutesFor(readiness) })),
    warnings: [...loadWarnings({ opensAt, seminarAt, now, timeZone, daysLeft, minutesForMost: minutesFor(MOST) })],
  };
}
